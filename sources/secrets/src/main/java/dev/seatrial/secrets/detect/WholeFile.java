package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.Latin1;
import dev.seatrial.secrets.text.Randomness;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows files that are nothing but a secret, by their names. */
final class WholeFile {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*/)?(?:master\\.key|credentials/[\\w-]+\\.key|\\.?vault[_-]pass(?:word)?(?:\\.txt)?|secret[_-]?key(?:\\.txt)?"
              + "|\\.erlang\\.cookie|(?:api|access|auth|bot|deploy)[_-]?(?:key|token)(?:\\.txt)?|\\.?(?:password|passphrase|secret|token)(?:\\.txt)?"
              + "|\\.?secrets?/[\\w-]*(?:password|passwd|secret|token|key)(?:\\.txt)?|[\\w-]+[_.-](?:password|passphrase|secret|token|apikey)(?:\\.txt)?)");
  private static final Pattern CONTENT = Pattern.compile("\\s*([!-~]{8,128})\\s*");

  private final Kind kind;

  WholeFile(Kinds kinds) {
    this.kind = kinds.get("file.secret");
  }

  /** Whether a file of that name may be nothing but a secret. */
  static boolean isNamed(String path) {
    return NAME.matcher(path).matches();
  }

  void look(byte[] whole, int length, String path, Consumer<Detection> into) {
    if (length > 200 || !isNamed(path)) {
      return;
    }
    Matcher content = CONTENT.matcher(new Latin1(whole, 0, length));
    if (content.matches()) {
      String value = content.group(1);
      Ruling drawn =
          Randomness.strange(value) >= 12
              ? Ruling.drawn("the file is nothing but a secret")
              : Randomness.wordShare(value) < 0.6
                  ? Ruling.live("the file is nothing but a secret")
                  : Ruling.doubt("the file is nothing but a word");
      into.accept(
          Detection.of(
              kind, content.start(1), content.end(1), Placeholders.value(value).orElse(drawn)));
    }
  }
}
