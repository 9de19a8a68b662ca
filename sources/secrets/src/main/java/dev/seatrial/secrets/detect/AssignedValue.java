package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.text.Assignment;
import dev.seatrial.secrets.text.Assignment.Operator;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Commonplace;
import dev.seatrial.secrets.text.Digests;
import dev.seatrial.secrets.text.Drawn;
import dev.seatrial.secrets.text.Foreign;
import dev.seatrial.secrets.text.Naming;
import dev.seatrial.secrets.text.Randomness;
import dev.seatrial.secrets.text.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the value that a name was given; empty where it is no secret at all. */
final class AssignedValue {
  private static final int SHORTEST = 4;
  private static final int AROUND = 300;
  private static final int SHORT_TOKEN = 5;

  /** What is shorter has its letters and digits well mixed, or it is a name. */
  private static final int LONG_TOKEN = 8;

  private static final int MIXED = 3;
  private static final int LONGEST = 1500;
  private static final Set<String> NOISE =
      Words.of(
          "true false null none nil undefined string str text required optional yes no on "
              + "off int integer bool boolean object array hidden input number unknown disabled "
              + "enabled empty auto basic bytes char varchar file prompt plain plaintext never "
              + "any void default function new this self request req data value body params "
              + "bearer form label env secret token key user username name login literal "
              + "sensitive masked strong weak invalid incorrect wrong missing");

  private static final Pattern CHAIN =
      Pattern.compile("@?[A-Za-z_$][\\w$]*(?:(?:[?!]?\\.|->|::)[A-Za-z_$][\\w$]*)+!?");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]*[:=]");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern RANGE =
      Pattern.compile(
          "[\\^~<>=v ]*\\d+\\.[\\dx*.]+(?:[-+][\\w.]+)?(?: \\|\\| [\\^~<>=v ]*[\\w.+-]{1,40}){0,8}");
  private static final Pattern PROSE = Pattern.compile(".*[A-Za-z]{2,}:? [A-Za-z]{2,}.*|.*[:?!.]$");

  /** What is named so is there to be tried. */
  private static final Pattern TRIED =
      Pattern.compile(
          "(?i)(?:^|[_.-])(?:e2e|test|tests|example|dummy|fake|mock|invalid|wrong)|(?:test|fake|wrong|invalid)(?=[A-Z_])");

  /** What went wrong has a number. */
  private static final Pattern FAULT =
      Pattern.compile("(?i)invalid|missing|required|incorrect|weak|wrong|expired|error");

  /** What a client makes up so that a request is not done twice. */
  private static final Pattern CLIENT = Pattern.compile("(?i)client[_-]?token$");

  private static final Pattern ISSUED = Pattern.compile("(?i)secret|key|credential");

  private final Assignment found;
  private final String name;
  private final String value;
  private final Sight sight;
  private @Nullable Setting around;

  private AssignedValue(Sight sight, Assignment found, String name, String value) {
    this.sight = sight;
    this.found = found;
    this.name = name;
    this.value = value;
  }

  /** Costs more than all the rest, and is seldom needed. */
  private Setting setting() {
    Setting known = around;
    if (known == null) {
      known = Setting.of(sight, found);
      around = known;
    }
    return known;
  }

  static Optional<Ruling> judge(Sight sight, Assignment found, Naming naming) {
    int length = found.valueEnd() - found.valueStart();
    if (naming == Naming.OTHER || length < SHORTEST || length > LONGEST) {
      return Optional.empty();
    }
    String name = sight.text(found.nameStart(), found.nameEnd());
    String value = sight.text(found.valueStart(), found.valueEnd());
    AssignedValue judged = new AssignedValue(sight, found, name, value);
    Optional<Ruling> ruling =
        switch (naming) {
          case PASSWORD -> judged.password();
          case TOKEN -> judged.token();
          case KEY -> judged.key();
          case OTHER -> Optional.empty();
        };
    return ruling.map(it -> Said.orElse(it, sight, found, name, value));
  }

  private Optional<Ruling> password() {
    if (value.length() > 256 || isSomethingElse() || isQuantity() || isCountry()) {
      return Optional.empty();
    }
    boolean digest = Digests.is(value);
    if (Digests.isHash(value) || isHashInList() || (digest && Digests.isNamed(name))) {
      return Optional.of(new Ruling(Judgement.ENCRYPTED, "it is the hash of a password"));
    }
    if (digest && (!setting().configuration() || isKeyOfObject())) {
      return listed()
          .or(() -> Optional.of(Ruling.doubt("it is named a password and written as a hash")));
    }
    if (isProse() || isForeignWord()) {
      return Optional.empty();
    }
    String lower = value.toLowerCase(Locale.ROOT);
    Optional<Ruling> other = known(lower);
    if (other.isPresent()) {
      return other;
    }
    if (NOISE.contains(lower) || RANGE.matcher(value).matches()) {
      return Optional.empty();
    }
    boolean mixed =
        value.chars().anyMatch(c -> !Characters.isLetter(c) && c != '_' && c != '-' && c != '.');
    return mixed ? mixedPassword() : wordPassword();
  }

  /** {@code PW} is Palau, too. */
  private boolean isCountry() {
    return name.equals("PW") && value.chars().noneMatch(Characters::isDigit);
  }

  /** {@code "name": "value"}: objects are written so, and those of users hold hashes. */
  private boolean isKeyOfObject() {
    return found.operator() == Operator.COLON
        && AssignmentParser.isQuote(sight.at(found.nameStart() - 1));
  }

  /** A list gives passwords and their hashes. */
  private boolean isHashInList() {
    int length = value.length();
    return found.operator() == Operator.COMMA
        && ((length % 8 == 0 && length >= 16) || length == 41 || length == 42)
        && Characters.all(value.substring(1), Characters::isHex);
  }

  /** What anybody would write there says nothing, but where it guards something with a name. */
  private Optional<Ruling> known(String lower) {
    Optional<Ruling> other = Placeholders.value(value).or(() -> named(lower));
    if (other.isPresent() || !Commonplace.is(value)) {
      return other;
    }
    boolean chosen = !Characters.all(value, c -> Characters.isLetter(c) || "_-. ".indexOf(c) >= 0);
    return Optional.of(
        chosen && setting().configuration() && setting().reached() && !TRIED.matcher(name).find()
            ? Ruling.doubt("a weak one stands beside the user or host that it opens")
            : Ruling.placeholder("it is what examples say"));
  }

  private boolean isProse() {
    return Drawn.hasBlank(value)
        && (Randomness.wordShare(value) > 0.3 || PROSE.matcher(value).matches());
  }

  /** A word that a translation may give: it begins with a capital, or has letters beyond ASCII. */
  private boolean isForeignWord() {
    boolean beyond = value.chars().anyMatch(c -> c > 0x7E);
    boolean letters = Characters.all(value, c -> Characters.isLetter(c) || c > 0x7E || c == '-');
    String rest = value.substring(1);
    boolean capital =
        Characters.isUpper(value.charAt(0)) && rest.equals(rest.toLowerCase(Locale.ROOT));
    boolean constant = value.length() < 12 && value.equals(value.toUpperCase(Locale.ROOT));
    boolean shown = found.quoted() || name.indexOf('.') > 0;
    return letters && (beyond || ((capital || constant) && shown && !setting().loud()));
  }

  private Optional<Ruling> mixedPassword() {
    boolean digits = value.chars().anyMatch(Characters::isDigit);
    boolean letters = value.chars().anyMatch(Characters::isLetter);
    boolean code = !letters && found.quoted() && FAULT.matcher(name).find();
    if (code) {
      return Optional.empty();
    }
    if (!letters && !(digits && (setting().configuration() || setting().joined()))) {
      return Optional.empty();
    }
    if (found.operator() == Operator.COMMA
        && (!digits || Naming.of(value) != Naming.OTHER)
        && !setting().joined()) {
      return Optional.empty();
    }
    if (Placeholders.isName(value)) {
      return Optional.of(Ruling.placeholder("it reads like a name"));
    }
    boolean loud =
        value.endsWith("!") && found.operator() == Operator.SET && !Drawn.hasBlank(value);
    if (!digits && letters && !loud && PROSE.matcher(value).matches()) {
      return Optional.empty();
    }
    if (value.length() < 12 || !Drawn.is(value, 0.3)) {
      return Optional.of(Ruling.live("a password is written out"));
    }
    return listed()
        .or(() -> Optional.of(Ruling.drawn("a password is written out that a machine drew")));
  }

  private Optional<Ruling> wordPassword() {
    if (isRepeated()) {
      return Optional.of(Ruling.placeholder("what stands beside it has the same name"));
    }
    if (Randomness.wordShare(value) < 0.5 && value.length() >= 6) {
      return found.quoted() || setting().configuration()
          ? Optional.of(Ruling.live("a password is written out"))
          : Optional.empty();
    }
    boolean capital =
        Characters.isUpper(value.charAt(0))
            && Characters.all(value.substring(1), Characters::isLower);
    boolean option = found.operator() == Operator.BLANK && !found.quoted();
    boolean named = Naming.of(value) != Naming.OTHER && !Characters.all(value, Characters::isLower);
    if (capital || option || named) {
      return Optional.empty();
    }
    if (setting().configuration() && setting().joined()) {
      return Optional.of(Ruling.live("it stands beside the user or host that it opens"));
    }
    return Optional.of(
        setting().configuration() && found.operator() == Operator.SET
            ? Ruling.doubt("it is a password by its name and reads like words")
            : Ruling.placeholder("it reads like words"));
  }

  /** Whether the user, the database or the host has the same name. */
  private boolean isRepeated() {
    String lower = value.toLowerCase(Locale.ROOT);
    return value.length() >= 4
        && (repeats(lower, found.nameStart() - AROUND, found.nameStart())
            || repeats(lower, found.valueEnd(), found.valueEnd() + AROUND));
  }

  private boolean repeats(String lower, int from, int to) {
    for (int at = sight.find(lower, from, to); at >= 0; at = sight.find(lower, at + 1, to)) {
      if (!Characters.isAlnum(sight.at(at - 1))
          && !Characters.isAlnum(sight.at(at + lower.length()))
          && Naming.of(sight.text(sight.lineStart(at), at)) != Naming.PASSWORD) {
        return true;
      }
    }
    return false;
  }

  private Optional<Ruling> named(String lower) {
    String plain = lower.replaceAll("[^a-z0-9]", "");
    String own = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return plain.equals(own)
            || (plain.length() >= 12 && own.endsWith(plain) && Naming.of(name) == Naming.PASSWORD)
        ? Optional.of(Ruling.placeholder("it repeats its name"))
        : Optional.empty();
  }

  private Optional<Ruling> token() {
    boolean label = Characters.isUpper(value.charAt(0)) && isProse();
    boolean dense = value.length() >= LONG_TOKEN || Randomness.changes(value) >= MIXED;
    if (value.length() < SHORT_TOKEN || !dense || label || isSomethingElse() || isQuantity()) {
      return Optional.empty();
    }
    if (Digests.isHash(value)) {
      return Optional.of(new Ruling(Judgement.ENCRYPTED, "it is the hash of a secret"));
    }
    Optional<Ruling> other = known(value.toLowerCase(Locale.ROOT));
    if (UUID.matcher(value).matches()) {
      return other.or(() -> identifier());
    }
    if (Drawn.is(value, 0.55)) {
      return other.or(this::listed).or(() -> Optional.of(drawn()));
    }
    if (other.isPresent()) {
      return other;
    }
    return isChosen() || (found.quoted() && Drawn.isStrange(value))
        ? Optional.of(
            Ruling.doubt("it is a secret by its name, and may be one that a person chose"))
        : Optional.empty();
  }

  /** Whether a person made it up for a setting that names a user or a host, too. */
  private boolean isChosen() {
    return value.chars().anyMatch(Characters::isDigit)
        && value.chars().anyMatch(Characters::isLetter)
        && !Drawn.hasBlank(value)
        && !Drawn.isVersion(value)
        && !Characters.isUpper(value.charAt(0))
        && setting().configuration()
        && !value.contains("/")
        && Naming.of(value) == Naming.OTHER
        && setting().joined();
  }

  /** What is hashed with a salt is safe without it being secret; some are used as keys, too. */
  private Ruling drawn() {
    return name.toLowerCase(Locale.ROOT).endsWith("salt")
        ? Ruling.doubt("a machine drew it, and salts need not be secret")
        : Ruling.drawn("a token is written out");
  }

  /** Most of that form are names of things, and some issuers draw their keys so. */
  private Optional<Ruling> identifier() {
    if (setting().configuration() && !setting().code() && !CLIENT.matcher(name).find()) {
      return Optional.of(Ruling.drawn("a token is written out"));
    }
    return ISSUED.matcher(name).find()
        ? Optional.of(Ruling.doubt("it is a secret by its name and an identifier by its form"))
        : Optional.empty();
  }

  /** A list of checksums names what they are of, and some of that has the name of a secret. */
  private Optional<Ruling> listed() {
    boolean path =
        sight.at(found.nameStart() - 1) == '/' && Characters.all(value, Characters::isHex);
    return path || Said.likeOthers(sight, found, value)
        ? Optional.of(Ruling.placeholder("what stands beside it has the same form and other names"))
        : Optional.empty();
  }

  private Optional<Ruling> key() {
    boolean asked = "?&".indexOf(sight.at(found.nameStart() - 1)) >= 0 && !name.equals("key");
    if (value.length() < 16 || asked || isSomethingElse() || UUID.matcher(value).matches()) {
      return Optional.empty();
    }
    long digits = value.chars().filter(Characters::isDigit).count();
    if (!Drawn.is(value, 0.4)
        || digits < 2
        || found.operator() == Operator.COMMA
        || (value.contains("_") && Randomness.wordShare(value) > 0.2)) {
      return Optional.empty();
    }
    return Placeholders.value(value)
        .or(this::listed)
        .or(() -> Optional.of(Ruling.doubt("a machine drew it, and keys need not be secret")));
  }

  /** A number that stands without quotes is one. */
  private boolean isQuantity() {
    return !found.quoted() && Foreign.isNumber(value);
  }

  /** Whether it is an expression, a place, a file, a version or another thing that is no secret. */
  private boolean isSomethingElse() {
    if (!found.quoted()
        && (!found.whole()
            || NAME.matcher(value).matches()
            || value.chars().anyMatch(c -> c > 0x7E))) {
      return true;
    }
    if (!found.quoted() && !Drawn.hasBlank(value) && (isExpression() || isArgument())) {
      return true;
    }
    if (found.quoted() && !found.whole() && found.operator() != Operator.COMPARE) {
      return true;
    }
    boolean folder = name.endsWith("PWD") && value.contains("/");
    boolean command = sight.at(found.valueStart() - 1) == '`' && Drawn.hasBlank(value);
    return command || folder || Foreign.is(value);
  }

  private boolean isExpression() {
    if (CHAIN.matcher(value).matches() && Randomness.wordShare(value) > 0.3) {
      return true;
    }
    if (!IDENTIFIER.matcher(value).matches()) {
      return value.startsWith("$")
          || value.startsWith("*")
          || (value.startsWith("!")
              && (IDENTIFIER.matcher(value.substring(1)).matches()
                  || CHAIN.matcher(value.substring(1)).matches())
              && Randomness.wordShare(value) > 0.3)
          || (value.startsWith("@") && IDENTIFIER.matcher(value.substring(1)).matches())
          || (value.startsWith("&") && setting().code());
    }
    return setting().code() && !setting().configuration() && Randomness.wordShare(value) > 0.3;
  }

  /** Whether it is a name that a list, a call or a statement goes on after. */
  private boolean isArgument() {
    int after = sight.at(found.valueEnd());
    boolean statement = after == ';' && sight.at(found.nameStart() - 1) != ';';
    return (after == ',' || after == ')' || statement)
        && IDENTIFIER.matcher(value).matches()
        && (Randomness.strange(value) < 6
            || value.contains("_")
            || Randomness.wordShare(value) > 0.4);
  }
}
