package dev.seatrial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for contributors speak of files that exist. */
class DocumentsTest {
  /** In backticks and with a slash: `sources/git`, `./test`. */
  private static final Pattern CODE =
      Pattern.compile("`((?:\\./)?[\\w.-]*(?:/[\\w.-]+)+/?)(?: [^`]*)?`");

  /** Stands in repositories that are audited, so ours need not have it. */
  private static final Path OF_THE_AUDITED = Path.of(".seatrial");

  private static final Pattern LINK = Pattern.compile("]\\((?!\\w+:)([^)#]+)(?:#[^)]*)?\\)");

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "SECURITY.md"})
  void everyPathThatIsNamedExists(String page) {
    assertThat(paths(page))
        .isNotEmpty()
        .allSatisfy(
            path -> assertThat(House.ROOT.resolve(path)).as("%s in %s", path, page).exists());
  }

  private static List<Path> paths(String page) {
    var text = House.read(House.ROOT.resolve(page));
    return Stream.of(CODE, LINK)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(found -> Path.of(found.group(1)))
        .filter(path -> !path.startsWith(OF_THE_AUDITED))
        .toList();
  }
}
