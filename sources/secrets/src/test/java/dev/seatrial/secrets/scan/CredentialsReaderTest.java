package dev.seatrial.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.secret.Certainty;
import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Contents;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.detect.Shipped;
import dev.seatrial.secrets.kind.Composition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a repository, however its objects are kept, and what is told of it. */
class CredentialsReaderTest {
  private static final Detectors DETECTORS = new Detectors(Shipped.kinds().kinds());

  @TempDir Path folder;

  @Test
  void oneValueIsOneCredentialWithAllItsPlaces() throws Exception {
    String token = Composition.of("ghp_{base62:30}{crc32-base62}");
    file("a.env", "TOKEN=" + token + "\n");
    file("b.ts", "// in front\nconst token = \"" + token + "\";\n");
    commit();
    assertThat(read().all())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo("github.personal-access-token");
              assertThat(each.certainty()).isEqualTo(Certainty.PROVEN);
              assertThat(each.shown()).isEqualTo("ghp_");
              assertThat(each.sightings()).hasSize(2);
              assertThat(each.sightings()).allMatch(s -> s.judgement() == Judgement.LIVE_LOOKING);
            });
  }

  @Test
  void aFileThatIsNothingButASecretIsKnownByItsName() {
    String drawn = Composition.of("{hex:32}");
    SourceTree tree = tree(Map.of("config/master.key", drawn, "config/notes.txt", drawn));
    assertThat(seen(reader().read(tree, Optional.empty(), List.of())).all())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo("file.secret");
              assertThat(each.certainty()).isEqualTo(Certainty.DRAWN);
              assertThat(each.sightings()).singleElement().matches(s -> s.line() == 1);
            });
  }

  @Test
  void whatIsWrappedIsTheSameValueAsWhereItIsNot() throws Exception {
    String token = Composition.of("ghp_{base62:30}{crc32-base62}");
    String other = Composition.of("npm_{base62:30}{crc32-base62}");
    String settings = "TOKEN=" + token + "\nPUBLISH_TOKEN=" + other + "\n";
    file("a.env", settings);
    file(
        "secret.yml",
        "data: " + Base64.getEncoder().encodeToString(settings.getBytes(StandardCharsets.UTF_8)));
    commit();
    assertThat(read().all())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.sightings()).hasSize(2))
        .extracting(Credential::shown)
        .containsExactlyInAnyOrder("ghp_", "npm_");
  }

  @Test
  void valueIsNowhereInWhatIsTold() throws Exception {
    String token = Composition.of("ghp_{base62:30}{crc32-base62}");
    String password = Composition.of("{base62:18}");
    file("a.env", "TOKEN=" + token + "\nDB_PASSWORD=" + password + "\n");
    commit();
    String told = read().toString();
    assertThat(told).doesNotContain(token.substring(0, 6)).doesNotContain(password.substring(0, 3));
  }

  @Test
  void whatOnlyAStashOrADroppedCommitHoldsIsFound() throws Exception {
    file("a.txt", "nothing\n");
    commit();
    file("a.txt", Composition.of("t = ghp_{base62:30}{crc32-base62}") + "\n");
    git("stash", "push", "-q");
    file("b.txt", Composition.of("t = npm_{base62:30}{crc32-base62}") + "\n");
    commit();
    git("reset", "-q", "--hard", "HEAD~1");
    assertThat(read().all()).extracting(Credential::kind).hasSize(2);
  }

  @Test
  void messagesOfCommitsAndTagsAreSearched() throws Exception {
    file("a.txt", "nothing\n");
    git("add", "-A");
    git("commit", "-q", "-m", "Call it", "-m", Composition.of("t = ghp_{base62:30}{crc32-base62}"));
    git("tag", "-a", "v1", "-m", Composition.of("with npm_{base62:30}{crc32-base62}"));
    assertThat(read().all())
        .extracting(each -> each.sightings().getFirst().content())
        .containsExactlyInAnyOrder(said("rev-parse", "HEAD"), said("rev-parse", "v1"));
  }

  @Test
  void whatGitLfsKeepsElsewhereIsCounted() throws Exception {
    file(
        "big.bin",
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "4".repeat(64) + "\nsize 9\n");
    commit();
    assertThat(read().scope().blindspots())
        .extracting(Blindspot::what)
        .containsExactly("1 content of Git LFS");
  }

  @Test
  void whatIsMissingIsABlindSpot() throws Exception {
    file("a.txt", "nothing\n");
    commit();
    List<Blindspot> unkept = List.of(new Blindspot("objects that were left out", "partial clone"));
    Credentials read = seen(reader().read(tree(Map.of()), Optional.of(walk()), unkept));
    assertThat(read.scope().blindspots()).isEqualTo(unkept);
  }

  @Test
  void aPictureThatIsMissingHidesNoText() throws Exception {
    Scope scope =
        new Scope(
            "files",
            List.of(
                new Blindspot("docs/Shop.PNG", "not in this clone"),
                new Blindspot("db/dump.sql", "not in this clone")));
    SourceTree tree = new SourceTree(List.of(), file -> new Content.Text(""), scope);
    Credentials read = seen(reader().read(tree, Optional.empty(), List.of()));
    assertThat(read.scope().blindspots())
        .extracting(Blindspot::what)
        .containsExactly("db/dump.sql");
  }

  @Test
  void filesThatNoObjectHoldsAreSearchedToo() throws Exception {
    String text = Composition.of("db_password: \"{base62:18}\"") + "\n";
    Credentials read =
        seen(reader().read(tree(Map.of("x.yml", text)), Optional.empty(), List.of()));
    assertThat(read.all())
        .singleElement()
        .satisfies(each -> assertThat(each.sightings().getFirst().line()).isEqualTo(1));
  }

  /** What a pack holds is looked for once; what came later is added to it. */
  @Test
  void packsThatWereSearchedBeforeAreNotSearchedAgain() throws Exception {
    file("first.yml", Composition.of("db_password: \"{base62:18}\"") + "\n");
    file("large.txt", Composition.of("{base62:4000}") + "\n");
    commit();
    git("repack", "-q", "-a", "-d");
    Map<String, Haul> hauls = new HashMap<>();
    List<String> asked = new ArrayList<>();
    CredentialsReader.Kept kept =
        new CredentialsReader.Kept() {
          @Override
          public Optional<Haul> of(String pack) {
            asked.add(pack);
            return Optional.ofNullable(hauls.get(pack));
          }

          @Override
          public void keep(String pack, Haul haul) {
            assertThat(hauls.put(pack, haul)).isNull();
          }

          @Override
          public Optional<Examined> examined(String objects) {
            return Optional.empty();
          }

          @Override
          public void keep(String objects, Examined examined) {
            // Packs alone are looked at here.
          }
        };
    CredentialsReader reader = new CredentialsReader(DETECTORS, "test", kept);
    Credentials first = seen(reader.read(tree(Map.of()), Optional.of(walk()), List.of()));
    assertThat(first.all()).hasSize(1);
    assertThat(hauls).hasSize(1);
    assertThat(seen(reader.read(tree(Map.of()), Optional.of(walk()), List.of()))).isEqualTo(first);

    file("second.yml", Composition.of("api_token: \"{base62:33}\"") + "\n");
    commit();
    assertThat(seen(reader.read(tree(Map.of()), Optional.of(walk()), List.of()))).isEqualTo(read());
    git("repack", "-q", "-d");
    Credentials both = seen(reader.read(tree(Map.of()), Optional.of(walk()), List.of()));
    assertThat(both).isEqualTo(read());
    assertThat(both.all()).hasSize(2);
    assertThat(hauls).hasSize(2);
    assertThat(asked).contains(hauls.keySet().toArray(String[]::new));
  }

  /** Contents that are written as differences are searched where they differ only. */
  @Test
  void differencesHideNothing() throws Exception {
    SplittableRandom random = new SplittableRandom(11);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add("line " + i + " of something that says nothing at all");
    }
    for (int round = 0; round < 60; round++) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(5)) {
        case 0 ->
            lines.add(at, Composition.of("api_token = \"{base62:%d}\"".formatted(30 + round)));
        case 1 -> lines.set(at, Composition.of("password: {base62:%d}".formatted(12 + round)));
        case 2 -> lines.remove(at);
        case 3 -> lines.add(at, Composition.of("url = https://clerk:{base62:12}@git.shop.test/"));
        default -> lines.set(at, lines.get(at) + " more");
      }
      file("grown.txt", String.join("\n", lines) + "\n");
      commit();
    }
    var before = found();
    git("repack", "-q", "-a", "-d", "-f", "--depth=50", "--window=50");
    git("prune-packed");
    assertThat(found()).isEqualTo(before).hasSizeGreaterThan(10);
  }

  private Map<String, Set<String>> found() throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Credential each : read().all()) {
      Set<String> places = new TreeSet<>();
      each.sightings().forEach(s -> places.add(s.content() + " " + s.judgement()));
      found.put(each.fingerprint() + " " + each.kind(), places);
    }
    return found;
  }

  private static CredentialsReader reader() {
    return new CredentialsReader(DETECTORS, "test", CredentialsReader.Kept.NOTHING);
  }

  private ContentWalk walk() throws IOException {
    return ContentWalk.of(ObjectDatabase.open(folder.resolve(".git/objects"), ObjectFormat.SHA1));
  }

  private Credentials read() throws IOException {
    return seen(reader().read(tree(Map.of()), Optional.of(walk()), List.of()));
  }

  private static Credentials seen(Gathered<Credentials> gathered) {
    return ((Gathered.Seen<Credentials>) gathered).fact();
  }

  private static SourceTree tree(Map<String, String> texts) {
    List<SourceFile> files =
        texts.entrySet().stream()
            .map(
                e ->
                    new SourceFile(
                        e.getKey(),
                        SourceFile.Kind.REGULAR,
                        e.getValue().length(),
                        "%040x".formatted(e.getKey().hashCode()),
                        Language.YAML,
                        Role.PRODUCTION))
            .toList();
    Contents contents =
        new Contents() {
          @Override
          public Content of(SourceFile file) {
            return new Content.Text(texts.getOrDefault(file.path(), ""));
          }
        };
    return new SourceTree(files, contents, Scope.whole("files"));
  }

  private void file(String path, String text) throws IOException {
    if (!Files.exists(folder.resolve(".git"))) {
      git("init", "-q");
    }
    Files.writeString(folder.resolve(path), text);
  }

  private void commit() {
    git("add", "-A");
    git(
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@shop.test",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "x");
  }

  private String said(String... arguments) {
    return git(arguments).strip();
  }

  private String git(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@shop.test"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(out).isZero();
      return out;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
