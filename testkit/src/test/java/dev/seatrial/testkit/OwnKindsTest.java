package dev.seatrial.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.SecretsSearch;
import dev.seatrial.gate.SecretsSearch.Found;
import dev.seatrial.gate.SecretsSearch.Selection;
import dev.seatrial.model.facts.secret.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of secrets that a repository describes for itself. */
class OwnKindsTest {
  private static final String KINDS =
      """
      provider: The house
      kinds:
        - id: house.deploy-key
          name: 'House deploy key'
          severity: critical
          grants: 'deploys whatever it likes'
          rotate: 'Ask the doorkeeper for a new one.'
          pattern: 'house_[0-9a-f]{20,40}'
          examples:
            found:
              - 'key = "house_{hex:32}"'
            ignored:
              - 'key = "house_of_cards"'
      """;

  @TempDir private Path folder;

  private final Random random = new Random(11);

  private String hex(int digits) {
    StringBuilder text = new StringBuilder();
    random.ints(digits, 0, 16).forEach(digit -> text.append(Character.forDigit(digit, 16)));
    return text.toString();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("target").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void own(String text) throws IOException {
    write(".seatrial/secrets/house.yml", text);
  }

  private Audit prepared() throws OrderException {
    return Audit.prepare(
        new Order(
            folder.resolve("target"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Judged.TODAY,
            folder.resolve("cache")));
  }

  private List<Found> found() throws OrderException {
    try (Audit audit = prepared()) {
      return SecretsSearch.of(audit, new Selection.Everything(), Optional.empty()).found();
    }
  }

  private List<String> problems() {
    OrderException refused = catchThrowableOfType(OrderException.class, () -> prepared().close());
    assertThat(refused).as("it is refused").isNotNull();
    return refused.problems();
  }

  @Test
  void whatTheyDescribeIsFoundBesideWhatIsKnown() throws Exception {
    write(
        "src/a.ts",
        "post(\"house_" + hex(32) + "\");\nconst token = \"hf" + "_" + hex(34) + "\"\n");
    assertThat(found())
        .extracting(each -> each.credential().kind())
        .containsExactly("huggingface.token");
    own(KINDS);
    assertThat(found())
        .hasSize(2)
        .anySatisfy(
            each -> {
              assertThat(each.judgement()).isEqualTo(Judgement.LIVE_LOOKING);
              assertThat(each.credential().kind()).isEqualTo("house.deploy-key");
              assertThat(each.credential().rotate()).isEqualTo("Ask the doorkeeper for a new one.");
            });
  }

  @Test
  void whatIsKnownByItsNameAloneGetsItsKind() throws Exception {
    write("src/a.ts", "const apiKey = \"house_" + hex(32) + "\";\n");
    assertThat(found())
        .extracting(each -> each.credential().kind())
        .containsExactly("generic.secret");
    own(KINDS);
    assertThat(found())
        .extracting(each -> each.credential().kind())
        .containsExactly("house.deploy-key");
  }

  /** Else whoever brings kinds could hide a secret behind one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "token = \"hf_[0-9A-Za-z]{10,40}      | token = \"hf_{base62:10}",
        "signing_pass = \"([0-9A-Za-z]{6})[0-9A-Za-z]{2,40} | signing_pass = \"{digits:8}",
      })
  void theyHideNothingThatIsKnown(String pattern, String example) throws Exception {
    write("src/a.ts", "const token = \"hf" + "_" + hex(34) + "\";\n");
    write("src/b.ts", "const signing_pass = \"" + hex(6) + "Kx7q" + hex(8) + "\";\n");
    List<String> before = live();
    assertThat(before).hasSize(2);
    own(
        KINDS
            .replace("house_[0-9a-f]{20,40}'", pattern + "'\n    value: " + group(pattern))
            .replace("key = \"house_{hex:32}\"", example));
    assertThat(live()).containsAll(before);
  }

  private static int group(String pattern) {
    return pattern.contains("(") ? 1 : 0;
  }

  private List<String> live() throws OrderException {
    return found().stream()
        .filter(each -> each.judgement() == Judgement.LIVE_LOOKING)
        .map(each -> each.credential().kind() + " " + each.credential().fingerprint())
        .toList();
  }

  /** What was found in a pack before is found again only by whoever looks for the same. */
  @Test
  void aKindThatIsNewIsLookedForInWhatWasSearchedBefore() throws Exception {
    write("src/a.ts", "post(\"house_" + hex(32) + "\");\n");
    try (Git git =
        Git.init()
            .setDirectory(folder.resolve("target").toFile())
            .setInitialBranch("main")
            .call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("Start").setAuthor("A", "a@example.org").setSign(false).call();
      git.gc().call();
    }
    assertThat(found()).isEmpty();
    own(KINDS);
    assertThat(found()).hasSize(1);
    own(KINDS.replace("{20,40}", "{20,30}").replace("{hex:32}", "{hex:24}"));
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: house.deploy-key | id: github.deploy-key | 3: ids that begin with github. are those of shipped kinds",
        "id: house.deploy-key | id: generic.mine | 3: ids that begin with generic.",
        "severity: critical | severity: hard | 3: no severity",
        "severity: critical | colour: red | 5: unknown colour",
        "severity: critical | public: true | public is for the kinds that are shipped",
        "severity: critical | verify: {get: 'https://example.org/me', basic: '{secret}:', live: 200} | verify is for",
        "key = \"house_{hex:32}\" | key = \"horse_{hex:32}\" | 3: house.deploy-key is not found in example 1",
        "key = \"house_of_cards\" | key = \"house_{hex:20}\" | 3: house.deploy-key is found in example 1 of those that hold none",
        "key = \"house_{hex:32}\" | key = \"house_{hex:999999999}\" | is not found in example 1",
        "house_[0-9a-f]{20,40} | [0-9a-f]{32} | 8: nothing certain is in it",
        "house_[0-9a-f]{20,40} | ho_[0-9a-f]{32} | needs a text of 4 characters or more",
        "house_[0-9a-f]{20,40} | [a-z]{1,9}house_[0-9a-f]{32} | at a place that is always the same",
        "house_[0-9a-f]{20,40} | house_.* | 8: the pattern has the broad or zero-width '.'",
        "house_[0-9a-f]{20,40} | house_[0-9a-f]{9999} | 8: it can be longer than 2048 bytes",
        "house_[0-9a-f]{20,40} | house_(?:((((((((((((a{8}){8}){8}){8}){8}){8}){8}){8}){8}){8}){8}){8})) | 8: it can be longer",
        "house_[0-9a-f]{20,40} | house_(?:[a-f]?[a-f]?){30}x | can be tried in too many ways",
        "house_[0-9a-f]{20,40} | house_[0-9a-f]{2,99}[0-9a-f]{2,99}x | can be tried in too many ways",
        "house_[0-9a-f]{20,40} | house_[0-9a-f | 8: the pattern has a class that is not closed",
        "ignored: | ignroed: | no example in which there is none",
        "name: 'House deploy key' | name: 'gh`\"p_0a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R\"`' | holds what looks like a secret",
        "provider: The house | provider: [ | house.yml: ",
        "kinds: | kind: | 2: unknown kind",
        "kinds: | kind: | 1: no kinds",
      })
  @Timeout(60)
  void whatIsWrongWithThemIsSaidInOneSentence(String was, String is, String says) throws Exception {
    String text = KINDS.replace(was, is);
    assertThat(text).isNotEqualTo(KINDS);
    own(text);
    assertThat(problems())
        .anyMatch(problem -> problem.contains(says))
        .allMatch(problem -> problem.startsWith(".seatrial/secrets/house.yml"))
        .noneMatch(problem -> problem.contains("0a1B2c3D"));
  }

  @Test
  @Timeout(60)
  void thePatternThatCostsMostIsTriedInBoundedTime() throws Exception {
    own(
        KINDS
            .replace("house_[0-9a-f]{20,40}", "abab[0-9a-f]{2,60}[0-9a-f]{40}x")
            .replace("house_{hex:32}", "abab{hex:42}x")
            .replace("house_of_cards", "abba"));
    write("src/a.ts", "ab".repeat(500_000));
    assertThat(found()).isEmpty();
  }

  @Test
  void tooManyAreRefused() throws Exception {
    StringBuilder many = new StringBuilder(KINDS);
    String kind = KINDS.substring(KINDS.indexOf("  - id"));
    for (int i = 0; i < 100; i++) {
      many.append(kind.replace("deploy-key", "key" + i));
    }
    own(many.toString());
    assertThat(problems()).singleElement().asString().contains("more than 100 kinds of secrets");
  }
}
