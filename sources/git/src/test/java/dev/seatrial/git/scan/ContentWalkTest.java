package dev.seatrial.git.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.Repo;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every content is shown once, as git would show it, and edits say how it differs. */
class ContentWalkTest {
  @TempDir Path folder;

  @Test
  void everyContentIsShownOnceWhateverRefersToIt() throws Exception {
    Repo repo = grown();
    repo.git("stash", "push", "-q", "--include-untracked");
    repo.git("checkout", "-q", "-b", "side");
    repo.file("side.txt", "left behind\n").commit("Side");
    repo.git("checkout", "-q", "main");
    repo.git("branch", "-q", "-D", "side");
    assertThat(shown(repo)).isEqualTo(kept(repo)).hasSizeGreaterThan(25);
    repo.git("repack", "-q", "-a", "-d", "-f", "-k", "--depth=50", "--window=50");
    repo.git("prune-packed");
    assertThat(repo.git("count-objects")).startsWith("0 objects");
    repo.file("late.txt", "late\n").commit("Late");
    assertThat(shown(repo)).isEqualTo(kept(repo));
  }

  @Test
  void contentThatStandsInTwoPacksIsShownOnce() throws Exception {
    Repo repo = grown();
    repo.git("repack", "-q", "-a", "-d");
    Path packs = repo.path(".git/objects/pack");
    Path kept = Files.createDirectory(folder.resolve("kept"));
    copy(packs, kept);
    repo.file("more.txt", "more\n").commit("More");
    repo.git("repack", "-q", "-a", "-d");
    copy(kept, packs);
    assertThat(shown(repo)).isEqualTo(kept(repo));
  }

  @Test
  void damagedEntriesAreNamedAndTheRestIsShown() throws Exception {
    Repo repo = grown();
    repo.git("repack", "-q", "-a", "-d", "-f");
    repo.git("prune-packed");
    Map<String, String> whole = kept(repo);
    Path pack;
    try (var files = Files.newDirectoryStream(repo.path(".git/objects/pack"), "*.pack")) {
      pack = files.iterator().next();
    }
    byte[] bytes = Files.readAllBytes(pack);
    for (int i = bytes.length - 700; i < bytes.length - 660; i++) {
      bytes[i] ^= 0x55;
    }
    pack.toFile().setWritable(true);
    Files.write(pack, bytes);
    Seeing seen = see(repo);
    assertThat(seen.lost).isNotEmpty();
    assertThat(whole).containsAllEntriesOf(seen.contents);
    assertThat(seen.contents.size() + seen.lost.size()).isEqualTo(whole.size());
  }

  @Test
  void contentThatIsTooLargeForMemoryIsRead() throws Exception {
    Repo repo = Repo.init(folder.resolve("large"), "--initial-branch=main");
    repo.file("a.txt", "a\n");
    Path large = repo.path("large.bin");
    byte[] part = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(large)) {
      for (int i = 0; i < 257; i++) {
        out.write(part);
      }
    }
    repo.commit("Large");
    String id = repo.git("rev-parse", "HEAD:large.bin").strip();
    assertThat(see(repo).streamed).containsExactly(id);
    repo.git("repack", "-q", "-a", "-d");
    assertThat(see(repo).streamed).containsExactly(id);
    Path pack;
    try (var files = Files.newDirectoryStream(repo.path(".git/objects/pack"), "*.pack")) {
      pack = files.iterator().next();
    }
    byte[] bytes = Files.readAllBytes(pack);
    bytes[bytes.length / 2] ^= 0x55;
    pack.toFile().setWritable(true);
    Files.write(pack, bytes);
    assertThat(see(repo).lost).containsKey(id);
  }

  /** Those that are large wait for each other, and end. */
  @Test
  void severalLargeContentsAreShown() throws Exception {
    Repo repo = Repo.init(folder.resolve("several"), "--initial-branch=main");
    for (int version = 0; version < 2; version++) {
      for (String name : List.of("a", "b", "c")) {
        String line = name + " says the same for seventeen million bytes\n";
        repo.file(name, line.repeat((17 << 20) / line.length()) + "version " + version + "\n");
      }
      repo.commit("Version " + version);
    }
    repo.git("-c", "core.compression=1", "repack", "-q", "-a", "-d", "-f");
    assertThat(shown(repo)).isEqualTo(kept(repo)).hasSize(6);
  }

  private Repo grown() throws Exception {
    Repo repo = Repo.init(folder.resolve("grown"), "--initial-branch=main");
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("line ").append(random.nextInt(1_000_000)).append('\n');
    }
    for (int round = 0; round < 30; round++) {
      int at = random.nextInt(text.length() - 200);
      text.replace(at, at + random.nextInt(100), "round " + round + "\n");
      repo.file("grown.txt", text.toString()).commit("Round " + round);
    }
    repo.file("waiting.txt", "not committed\n");
    return repo;
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        if (!Files.exists(to.resolve(file.getFileName()))) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private static Map<String, String> kept(Repo repo) {
    Map<String, String> kept = new TreeMap<>();
    repo.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
        .lines()
        .filter(line -> line.endsWith(" blob"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .forEach(id -> kept.put(id, repo.git("cat-file", "blob", id).strip()));
    return kept;
  }

  private static Map<String, String> shown(Repo repo) throws Exception {
    Seeing seen = see(repo);
    assertThat(seen.lost).isEmpty();
    return seen.contents;
  }

  private static Seeing see(Repo repo) throws Exception {
    Seeing seeing = new Seeing();
    ContentWalk.of(ObjectDatabase.open(repo.path(".git/objects"), ObjectFormat.SHA1))
        .visit(() -> seeing);
    return seeing;
  }

  /** Rebuilds each changed content from the one before, so that wrong edits show. */
  private static final class Seeing implements ContentVisitor<String> {
    final Map<String, String> contents = new ConcurrentSkipListMap<>();
    final List<String> streamed = new ArrayList<>();
    final Map<String, String> lost = new ConcurrentSkipListMap<>();

    @Override
    public String whole(Supplier<ObjectId> id, MemorySegment content) {
      return seen(id, text(content));
    }

    @Override
    public void streamed(Supplier<ObjectId> id, InputStream content, long size) throws IOException {
      assertThat(content.skip(size)).isEqualTo(size);
      assertThat(content.read()).isNegative();
      streamed.add(id.get().hex());
    }

    @Override
    public String changed(
        Supplier<ObjectId> id, MemorySegment content, String before, Edits edits) {
      String text = text(content);
      StringBuilder rebuilt = new StringBuilder();
      for (int run = 0; run < edits.count(); run++) {
        int length = edits.end(run) - edits.start(run);
        rebuilt.append(
            edits.source(run) == Edits.NEW
                ? text.substring(edits.start(run), edits.end(run))
                : before.substring(edits.source(run), edits.source(run) + length));
      }
      assertThat(rebuilt.toString()).isEqualTo(text);
      return seen(id, text);
    }

    private String seen(Supplier<ObjectId> id, String text) {
      assertThat(contents.put(id.get().hex(), text.strip())).isNull();
      return text;
    }

    private static String text(MemorySegment content) {
      return new String(content.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    @Override
    public void unseen(ObjectId id, ObjectUnavailable why) {
      lost.put(id.hex(), why.why());
    }
  }
}
