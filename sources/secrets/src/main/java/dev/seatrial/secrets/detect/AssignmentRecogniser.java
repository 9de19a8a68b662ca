package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.text.Article;
import dev.seatrial.secrets.kind.Form;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.kind.NearWords;
import dev.seatrial.secrets.text.Assignment;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Decoding;
import dev.seatrial.secrets.text.Naming;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Knows a secret by the name that it is given, in any language or format. */
final class AssignmentRecogniser implements Recogniser {
  private static final int BEFORE = 64;
  private static final List<String> PASSWORDS =
      List.of("pass", "pwd", "psw", "pasw", "pssw", "senha", "kennwort");
  private static final List<String> TOKENS =
      List.of(
          "secret", "token", "key", "auth", "cred", "salt", "nonce", "bearer", "access", "seed");

  private final Kinds kinds;
  private final List<Kind> weak;
  private final NearWords nearWords;
  private final Set<String> near = new LinkedHashSet<>();

  AssignmentRecogniser(Kinds kinds) {
    this.kinds = kinds;
    this.weak = kinds.all().stream().filter(AssignmentRecogniser::isWeak).toList();
    this.nearWords = new NearWords(weak);
    weak.forEach(kind -> near.addAll(kind.form().orElseThrow().near()));
    near.removeIf(word -> !Characters.isLetter(word.charAt(0)));
  }

  private static boolean isWeak(Kind kind) {
    return !kind.own() && kind.form().filter(Form::isWeak).isPresent();
  }

  @Override
  public Set<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>(near);
    anchors.addAll(PASSWORDS);
    anchors.addAll(TOKENS);
    anchors.addAll(List.of("pw:", "pw=", "pw\"", "pw'", "pw =", "pw :"));
    return anchors;
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    int place = end - 1;
    while (place > end - 4 && !AssignmentParser.isName(sight.at(place))) {
      place--;
    }
    if (!sight.isSeen(place)) {
      Optional<Assignment> found = AssignmentParser.around(sight, place);
      found.ifPresent(assignment -> judge(sight, assignment, into));
    }
  }

  private void judge(Sight sight, Assignment found, Consumer<Detection> into) {
    String own = sight.text(found.nameStart(), found.nameEnd());
    Naming naming = Naming.of(own);
    String name = naming == Naming.KEY ? spaced(sight, found, own) : own;
    naming = Naming.of(name);
    Optional<Detection> precise = weakKind(sight, found, name, naming);
    if (precise.isPresent()) {
      into.accept(precise.get());
      return;
    }
    if (found.operator() == Assignment.Operator.BLANK && naming == Naming.KEY) {
      return;
    }
    Optional<Detection> basic = basic(sight, found, name);
    if (basic.isPresent()) {
      into.accept(basic.get());
      return;
    }
    Kind kind = kinds.get(naming == Naming.PASSWORD ? "generic.password" : "generic.secret");
    Optional<Ruling> ruling = AssignedValue.judge(sight, found, naming);
    if (naming == Naming.TOKEN
        && ruling.filter(it -> it.judgement().speaks()).isEmpty()
        && Said.isFallback(sight, found, name)) {
      into.accept(fallback(sight, found));
      return;
    }
    ruling.map(it -> Detection.of(kind, found.valueStart(), found.valueEnd(), it)).ifPresent(into);
  }

  /** {@code secret key: …} is two words of one name. */
  private static String spaced(Sight sight, Assignment found, String name) {
    int end = found.nameStart() - 1;
    int start = end;
    while (start > end - 12 && Characters.isLetter(sight.at(start - 1))) {
      start--;
    }
    return sight.at(end) == ' ' && start < end ? sight.text(start, end) + "_" + name : name;
  }

  private Detection fallback(Sight sight, Assignment found) {
    boolean other =
        Placeholders.value(sight.text(found.valueStart(), found.valueEnd()))
            .filter(it -> it.judgement() == Judgement.TEMPLATE)
            .isPresent();
    return Detection.of(
        kinds.get("generic.fallback-key"),
        found.valueStart(),
        found.valueEnd(),
        other
            ? Ruling.template("it is rendered from a variable")
            : Ruling.live("it signs wherever the variable is not set"));
  }

  /** {@code auth} with a user and a password in base64, as registries keep it. */
  private Optional<Detection> basic(Sight sight, Assignment found, String name) {
    String last = name.toLowerCase(Locale.ROOT);
    int length = found.valueEnd() - found.valueStart();
    if ((!last.endsWith("auth") && !last.equals("authorization")) || length < 8) {
      return Optional.empty();
    }
    return Decoding.base64(sight.content(), found.valueStart(), found.valueEnd())
        .filter(Decoding::isText)
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .filter(text -> text.matches("[\\w.@+-]{1,80}:[ -~]{3,1000}"))
        .map(
            text ->
                Detection.of(
                    kinds.get("generic.basic-auth"),
                    found.valueStart(),
                    found.valueEnd(),
                    Ruling.live("it is a user and a password in base64")));
  }

  private Optional<Detection> weakKind(Sight sight, Assignment found, String name, Naming naming) {
    int length = found.valueEnd() - found.valueStart();
    if (length < 8 || length > 512 || (!found.quoted() && !found.whole())) {
      return Optional.empty();
    }
    BitSet named = nearWords.in(name);
    BitSet close =
        naming == Naming.OTHER
            ? named
            : nearWords.in(sight.text(found.nameStart() - BEFORE, found.valueStart()));
    close.or(named);
    if (close.isEmpty()) {
      return Optional.empty();
    }
    String value = sight.text(found.valueStart(), found.valueEnd());
    for (int i = close.nextSetBit(0); i >= 0; i = close.nextSetBit(i + 1)) {
      Kind kind = weak.get(i);
      if ((named.get(i) || !kind.isPublic())
          && fits(kind, naming)
          && kind.form().orElseThrow().pattern().matcher(value).matches()) {
        return Optional.of(
            Detection.of(
                kind,
                found.valueStart(),
                found.valueEnd(),
                shared(sight, found, kind)
                    .or(() -> Placeholders.value(value))
                    .or(() -> Placeholders.token(value, sight, found.valueStart()))
                    .or(() -> Placeholders.words(value))
                    .orElse(
                        Ruling.live(
                            "it has the form and the name of " + Article.before(kind.name())))));
      }
    }
    return Optional.empty();
  }

  /** The key that searches an index stands beside its name; it can do nothing else. */
  private static Optional<Ruling> shared(Sight sight, Assignment found, Kind kind) {
    boolean index =
        kind.id().startsWith("algolia.")
            && sight.find(
                    "indexname", found.nameStart() - BEFORE * 4, found.valueEnd() + BEFORE * 4)
                >= 0;
    return index
        ? Optional.of(new Ruling(Judgement.PUBLIC, "it searches the index that is named beside it"))
        : Optional.empty();
  }

  private static boolean fits(Kind kind, Naming naming) {
    return kind.isPublic() || naming != Naming.OTHER;
  }
}
