package dev.seatrial.model.facts.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Measure;
import dev.seatrial.model.Place;
import dev.seatrial.model.Step;
import dev.seatrial.model.facts.secret.Origin.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemovalTest {
  private static final String OBJECT = "5d8faffd1e20c22571750bccb6e613ce46020abe";

  private static Credential credential(String kind) {
    return credential(kind, "834d096a4b81", "Roll it.");
  }

  private static Credential credential(String kind, String fingerprint, String rotate) {
    return new Credential(
        kind,
        "Token",
        Certainty.FORM,
        32,
        fingerprint,
        "",
        "opens it",
        rotate,
        List.of(new Sighting(OBJECT, 0, Judgement.LIVE_LOOKING, "it looks so")));
  }

  private static Removal.Held held(Origin.Kind kind, Reach reach, String path, String... names) {
    return new Removal.Held(
        OBJECT,
        new Origin(
            kind,
            path.isEmpty() ? List.of() : List.of(path),
            false,
            Optional.empty(),
            Optional.empty(),
            reach,
            List.of(names),
            false,
            false));
  }

  private static Removal.Held content(Reach reach, String path, String... names) {
    return held(Origin.Kind.CONTENT, reach, path, names);
  }

  private static List<String> commands(String kind, Removal.Held... held) {
    return commands(
        Removal.of(credential(kind), false, List.of(), List.of(held), "src/pay.ts"::equals));
  }

  private static List<String> commands(List<Measure> measures) {
    return Measure.together(measures).stream()
        .filter(step -> step.kind() == Step.Kind.COMMAND)
        .map(Step::action)
        .filter(command -> !command.startsWith("seatrial attest "))
        .toList();
  }

  /** Whoever rewrites a history does it once. */
  @Test
  void severalAreReplacedOneByOneAndPurgedAtOnce() {
    List<Measure> all = new ArrayList<>();
    all.addAll(
        Removal.of(
            credential("x.token", "834d096a4b81", "Roll it."),
            false,
            List.of(new Place("src/pay.ts", 3)),
            List.of(content(Reach.AUDITED, "src/pay.ts", "refs/heads/main")),
            "src/pay.ts"::equals));
    all.addAll(
        Removal.of(
            credential("x.token", "0d67906a5bcc", "Roll it."),
            false,
            List.of(),
            List.of(content(Reach.AUDITED, "old.env", "refs/heads/main", "stash@{2}")),
            "src/pay.ts"::equals));
    all.addAll(
        Removal.of(
            credential("key.pem", "bb101d49374d", "Make a new one."),
            true,
            List.of(),
            List.of(content(Reach.AUDITED, "b.env", "refs/tags/v1", "stash@{10}")),
            "src/pay.ts"::equals));
    assertThat(Measure.together(all))
        .extracting(Step::action)
        .contains(
            "Token 834d096a4b81 (src/pay.ts:3), Token 0d67906a5bcc (old.env): Roll it.",
            "Token bb101d49374d (b.env), if it opens anything: Make a new one.",
            "seatrial attest security.secrets#history --finding 0d67906a5bcc"
                + " --finding 834d096a4b81 --finding bb101d49374d --rotated DATE");
    assertThat(commands(all))
        .containsOnlyOnce("seatrial secrets .")
        .containsSubsequence(
            "git filter-repo --invert-paths --path=b.env --path=old.env"
                + " --replace-text ../old-values.txt",
            "git stash drop 'stash@{10}'",
            "git stash drop 'stash@{2}'");
  }

  @Test
  void replacingComesFirstAndSayingSoLast() {
    List<Step> steps =
        Measure.together(
            Removal.of(
                credential("x.token"),
                false,
                List.of(new Place("src/pay.ts", 3)),
                List.of(content(Reach.AUDITED, "src/pay.ts", "refs/heads/main")),
                path -> true));
    assertThat(steps.getFirst().action()).startsWith("Replace before anything else");
    assertThat(steps.get(1).action()).isEqualTo("Token 834d096a4b81 (src/pay.ts:3): Roll it.");
    assertThat(steps.get(2).action()).startsWith("Take out what stands in src/pay.ts:3, ");
    assertThat(steps.getLast().action()).startsWith("seatrial attest ");
  }

  @Test
  void aFileThatIsGoneIsTakenOutByItsPathAndOneThatStandsByTheValueAlone() {
    assertThat(commands("x.token", content(Reach.AUDITED, "old.env", "refs/heads/main")))
        .contains("git filter-repo --invert-paths --path=old.env");
    assertThat(commands("x.token", content(Reach.AUDITED, "src/pay.ts", "refs/heads/main")))
        .contains("git filter-repo --replace-text ../old-values.txt");
  }

  @Test
  void aFileThatHoldsMoreThanSecretsKeepsItsPast() {
    assertThat(commands("x.token", content(Reach.AUDITED, "posts/launch.mdx", "refs/heads/main")))
        .contains("git filter-repo --replace-text ../old-values.txt");
  }

  @Test
  void whoeverDropsAStashIsToldWhatIsLostWithIt() {
    assertThat(
            Measure.together(
                Removal.of(
                    credential("x.token"),
                    false,
                    List.of(),
                    List.of(content(Reach.REFERENCE, "old.env", "stash@{2}")),
                    path -> false)))
        .extracting(Step::action)
        .anyMatch(action -> action.startsWith("Look at git stash list before each drop"));
  }

  @Test
  void aValueOfSeveralLinesIsTakenOutByItsObject() {
    assertThat(commands("key.pem", content(Reach.AUDITED, "src/pay.ts", "refs/heads/main")))
        .contains(
            "printf '%s\\n' " + OBJECT + " > ../objects.txt",
            "git filter-repo --strip-blobs-with-ids ../objects.txt");
  }

  @Test
  void aMessageIsRewritten() {
    assertThat(
            commands(
                "x.token", held(Origin.Kind.COMMIT_MESSAGE, Reach.AUDITED, "", "refs/heads/main")))
        .contains("git filter-repo --replace-message ../old-values.txt");
  }

  @Test
  void aPathThatIsNotToldAsItIsNeverNamesAFile() {
    for (String path : List.of("config/ghp_…", "caf\\xE9.env")) {
      assertThat(commands("x.token", content(Reach.AUDITED, path, "refs/heads/main")))
          .noneMatch(command -> command.contains("--path"))
          .contains("git filter-repo --replace-text ../old-values.txt");
    }
  }

  @Test
  void whatThisCloneAloneKeepsNeedsNoNewHistory() {
    assertThat(commands("x.token", content(Reach.NOTHING, "old.env")))
        .containsExactly("git reflog expire --expire=now --all && git gc --prune=now");
    assertThat(
            commands(
                "x.token",
                content(Reach.REFERENCE, "old.env", "stash@{2}", "stash@{10}", "refs/a'b")))
        .containsExactly(
            "git stash drop 'stash@{10}'",
            "git stash drop 'stash@{2}'",
            "git update-ref -d 'refs/a'\\''b'",
            "git reflog expire --expire=now --all && git gc --prune=now");
  }

  @Test
  void whatOnlyTheHostKeepsIsAskedOfIt() {
    Removal.Held proposed = content(Reach.REFERENCE, "old.env", "refs/pull/7/head");
    assertThat(commands("x.token", proposed)).isEmpty();
    assertThat(
            Measure.together(
                Removal.of(
                    credential("x.token"), false, List.of(), List.of(proposed), path -> false)))
        .extracting(Step::action)
        .contains("Ask the host's support to remove what no push changes: refs/pull/7/head.");
  }
}
