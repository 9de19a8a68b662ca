package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Form;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.kind.NearWords;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Decoding;
import dev.seatrial.secrets.text.Naming;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Knows a secret by the name that it is given, in any language or format. */
final class AssignmentRecogniser implements Recogniser {
  private static final int WINDOW = 120;
  private static final int TRIES = 3;
  private static final int BEFORE = 64;
  private static final List<String> PASSWORDS =
      List.of("pass", "pwd", "psw", "pasw", "pssw", "senha", "kennwort");
  private static final List<String> TOKENS =
      List.of(
          "secret", "token", "key", "auth", "cred", "salt", "nonce", "bearer", "access", "seed");
  private static final String NAME_ENDS = "[\\w.\\-]{0,40}\\\\?[\"'`]?[\\])]?[ \\t]{0,8}";
  private static final String VALUE_STARTS =
      "[=:,>|?+.(\\-]{1,4}[ \\t]{0,8}\\\\?[\"'`]{0,3}[A-Za-z0-9+/_=\\-$!@#%^&*~(.|]{8}";

  private final Kinds kinds;
  private final List<Kind> weak;
  private final NearWords nearWords;
  private final List<List<String>> stems = new ArrayList<>();
  private final Set<String> near = new LinkedHashSet<>();

  AssignmentRecogniser(Kinds kinds) {
    this.kinds = kinds;
    this.weak = kinds.all().stream().filter(AssignmentRecogniser::isWeak).toList();
    this.nearWords = new NearWords(weak);
    for (int i = 0; i < 26; i++) {
      stems.add(new ArrayList<>());
    }
    weak.forEach(kind -> near.addAll(kind.form().orElseThrow().near()));
    near.removeIf(word -> !Characters.isLetter(word.charAt(0)));
    near.forEach(this::stem);
    stem("pw");
    PASSWORDS.forEach(this::stem);
    TOKENS.forEach(this::stem);
  }

  private static boolean isWeak(Kind kind) {
    return !kind.own() && kind.form().filter(Form::isWeak).isPresent();
  }

  private void stem(String word) {
    List<String> same = stems.get(word.charAt(0) - 'a');
    if (same.stream().noneMatch(word::startsWith)) {
      same.add(word);
    }
  }

  @Override
  public List<Watch> watches() {
    List<Watch> watches = new ArrayList<>();
    watches.add(words(PASSWORDS, NAME_ENDS + "[=:,|(]"));
    watches.add(words(TOKENS, NAME_ENDS + VALUE_STARTS));
    List<String> all = new ArrayList<>(PASSWORDS);
    all.addAll(TOKENS);
    watches.add(words(all, "[\\w.\\-]{0,40}>"));
    watches.add(
        words(all, NAME_ENDS + ",?[ \\t\\r\\n]{0,40}\\\\?[\"'`]?value\\\\?[\"'`]?[ \\t]{0,4}[=:]"));
    watches.add(
        commands(all, "(?:--|ENV[ \\t]{1,4}|ARG[ \\t]{1,4}|setenv[ \\t]{1,4})[\\w.\\-]{0,40}"));
    watches.add(commands(PASSWORDS, "\\n[ \\t]{0,8}"));
    watches.add(Watch.any("pw[\"']?[ \\t]?[=:]", "pw:", "pw=", "pw\"", "pw'", "pw =", "pw :"));
    List<String> providers = new ArrayList<>(near);
    for (int i = 0; i < providers.size(); i += 40) {
      List<String> some = providers.subList(i, Math.min(i + 40, providers.size()));
      watches.add(words(some, NAME_ENDS + VALUE_STARTS));
    }
    return watches;
  }

  private static Watch words(List<String> words, String rest) {
    List<String> quoted = words.stream().map(word -> word.replace(".", "\\.")).toList();
    return new Watch(
        new Detectors.Trigger("(?:" + String.join("|", quoted) + ")" + rest, true),
        Set.copyOf(words));
  }

  private static Watch commands(List<String> words, String before) {
    String any = "(?:" + String.join("|", words) + ")";
    return new Watch(
        new Detectors.Trigger(before + any + "[\\w\\-]{0,20}[ \\t]{1,8}[\"'A-Za-z0-9$]", true),
        Set.copyOf(words));
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    int tries = 0;
    int low = sight.low(end - WINDOW);
    int parsed = Integer.MAX_VALUE;
    for (int i = end - 1; i >= low && tries < TRIES; i--) {
      if (i < parsed && stemAt(sight, i)) {
        tries++;
        Optional<Assignment> found = AssignmentParser.around(sight, i);
        found.ifPresent(assignment -> judge(sight, assignment, into));
        parsed = found.map(Assignment::nameStart).orElse(i);
      }
    }
  }

  @Override
  public void lookAtAnchor(Sight sight, int end, Consumer<Detection> into) {
    int place = end - 1;
    while (place > end - 4 && !AssignmentParser.isName(sight.at(place))) {
      place--;
    }
    if (!sight.isSeen(place)) {
      Optional<Assignment> found = AssignmentParser.around(sight, place);
      found.ifPresent(assignment -> judge(sight, assignment, into));
    }
  }

  private boolean stemAt(Sight sight, int at) {
    int first = Characters.lower(sight.at(at)) - 'a';
    if (first < 0 || first >= 26) {
      return false;
    }
    for (String stem : stems.get(first)) {
      if (sight.startsWithAnyCase(stem, at)) {
        return true;
      }
    }
    return false;
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
                    .orElse(Ruling.live("it has the form and the name of a " + kind.name()))));
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
