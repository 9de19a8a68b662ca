package dev.seatrial.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs ./seatrial in a copy of the checkout, which is built once for all of these tests. */
@Tag("slow")
class LauncherTest {
  @TempDir private static Path temp;
  private static Path checkout;
  private static List<Outcome> firstStarts;

  private record Outcome(int exit, String out, String err) {}

  @BeforeAll
  static void twoStartAtOnceInAFreshCheckout() throws Exception {
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    checkout = temp.resolve("a checkout");
    copySources(root(), checkout);
    var starts = List.of(start(checkout, "one"), start(checkout, "two"));
    firstStarts = List.of(outcome(starts.get(0), "one"), outcome(starts.get(1), "two"));
  }

  @Test
  void twoFirstStartsAtOnceBuildOnce() throws Exception {
    assertThat(firstStarts).extracting(Outcome::exit).containsExactly(0, 0);
    assertThat(firstStarts).extracting(Outcome::out).allMatch(out -> out.startsWith("seatrial "));
    assertThat(firstStarts)
        .extracting(Outcome::err)
        .filteredOn(err -> err.contains("building with"))
        .hasSize(1);
    assertThat(jars(checkout)).hasSize(1);
  }

  @Test
  void laterStartsSayNothingOfTheirOwn() throws Exception {
    assertStartsSilently(run(checkout.resolve("seatrial"), checkout, Map.of()));
  }

  @Test
  void startsThroughLinksFromAnyFolder() throws Exception {
    var folder = Files.createDirectory(temp.resolve("bin"));
    var relative =
        Files.createSymbolicLink(folder.resolve("one"), Path.of("../a checkout/seatrial"));
    var absolute = Files.createSymbolicLink(folder.resolve("two"), relative);
    assertStartsSilently(run(absolute, Path.of("/"), Map.of()));
  }

  @Test
  void commandsThatAreToldBeginAsThisOneDid() throws Exception {
    assertThat(command(checkout, "./seatrial", "bogus").err()).contains("(./seatrial --help ");
    String path = checkout + ":" + System.getenv("PATH");
    var started =
        process(checkout, "found", List.of("sh", "-c", "seatrial bogus"), Map.of("PATH", path));
    assertThat(outcome(started, "found").err()).contains("(seatrial --help ");
  }

  @Test
  void copiedCheckoutKeepsItsBuild() throws Exception {
    assertStartsSilently(run(copyOfCheckout("copied").resolve("seatrial"), temp, Map.of()));
  }

  @Test
  void touchedFilesWithTheSameContentAreNotBuiltAnew() throws Exception {
    var copy = copyOfCheckout("touched");
    Files.setLastModifiedTime(copy.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
    assertStartsSilently(run(copy.resolve("seatrial"), temp, Map.of()));
  }

  @Test
  void checkoutThatCannotBeWrittenStartsFromItsBuild() throws Exception {
    var copy = copyOfCheckout("read only");
    Files.setLastModifiedTime(copy.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
    command(temp, "chmod", "-R", "a-w", copy.toString());
    var outcome = command(temp, asNobody(copy.resolve("seatrial").toString(), "--version"));
    command(temp, "chmod", "-R", "u+w", copy.toString());
    assertStartsSilently(outcome);
  }

  @Test
  void buildInTheUsersCacheIsFound() throws Exception {
    var copy = copyOfCheckout("cached");
    var cache = Files.createDirectory(temp.resolve("a cache"));
    Files.move(copy.resolve(".build"), cache.resolve("builds"));
    Files.createFile(copy.resolve(".build"));
    var environment = Map.of("SEATRIAL_CACHE", cache.toString());
    assertStartsSilently(run(copy.resolve("seatrial"), temp, environment));
  }

  @Test
  void changedSourcesAreBuiltAnew() throws Exception {
    var copy = copyOfCheckout("changed");
    var before = jars(copy);
    Files.writeString(
        copy.resolve("cli/src/main/java/dev/seatrial/cli/Added.java"),
        "package dev.seatrial.cli;\n\nfinal class Added {}\n");
    var outcome = run(copy.resolve("seatrial"), temp, Map.of());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("building with");
    var added = new ArrayList<>(jars(copy));
    added.removeAll(before);
    assertThat(added).hasSize(1);
    try (var jar = new ZipFile(added.getFirst().toFile())) {
      assertThat(jar.getEntry("dev/seatrial/cli/Added.class")).isNotNull();
    }
  }

  @Test
  void brokenSourcesAreOurFaultAndSaidSo() throws Exception {
    var copy = copyOfCheckout("broken");
    Files.writeString(copy.resolve("model/src/main/java/dev/seatrial/model/Broken.java"), "clas");
    var outcome = run(copy.resolve("seatrial"), temp, Map.of());
    assertThat(outcome.exit()).isEqualTo(70);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("Broken.java", "could not be built");
  }

  @Test
  void jdkThatIsTooOldIsSaidInOneSentence() throws Exception {
    var environment = Map.of("SEATRIAL_JAVA_HOME", "/nonexistent");
    var outcome = run(checkout.resolve("seatrial"), temp, environment);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                70,
                "",
                "seatrial: SEATRIAL_JAVA_HOME is /nonexistent, which is no JDK 25 or later.\n"));
  }

  private static void assertStartsSilently(Outcome outcome) {
    assertThat(outcome).isEqualTo(new Outcome(0, firstStarts.getFirst().out(), ""));
  }

  private static List<Path> jars(Path checkout) throws IOException {
    try (var walk = Files.walk(checkout.resolve(".build"))) {
      return walk.filter(file -> file.endsWith("lib/seatrial-cli.jar")).toList();
    }
  }

  private static Path copyOfCheckout(String name) throws Exception {
    var copy = temp.resolve(name);
    command(temp, "cp", "-Rp", checkout.toString(), copy.toString());
    return copy;
  }

  /** Root writes where it likes, so it has to become somebody else to see a read-only checkout. */
  private static String[] asNobody(String... command) throws Exception {
    var isRoot = command(temp, "id", "-u").out().strip().equals("0");
    var prefix =
        isRoot
            ? Stream.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
            : Stream.<String>of();
    return Stream.concat(prefix, Stream.of(command)).toArray(String[]::new);
  }

  private static Outcome run(Path launcher, Path folder, Map<String, String> environment)
      throws Exception {
    var process = process(folder, "run", List.of(launcher.toString(), "--version"), environment);
    return outcome(process, "run");
  }

  private static Outcome command(Path folder, String... command) throws Exception {
    return outcome(process(folder, "command", List.of(command), Map.of()), "command");
  }

  private static Process start(Path checkout, String name) throws IOException {
    return process(
        temp, name, List.of(checkout.resolve("seatrial").toString(), "--version"), Map.of());
  }

  private static Process process(
      Path folder, String name, List<String> command, Map<String, String> environment)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(temp.resolve(name + ".out").toFile())
            .redirectError(temp.resolve(name + ".err").toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("MAVEN_PROJECTBASEDIR"));
    builder.environment().put("SEATRIAL_CACHE", temp.resolve("no cache").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Outcome outcome(Process process, String name) throws Exception {
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("%s ended", name).isTrue();
    return new Outcome(
        process.exitValue(),
        Files.readString(temp.resolve(name + ".out"), UTF_8),
        Files.readString(temp.resolve(name + ".err"), UTF_8));
  }

  private static Path root() {
    return Path.of("..").toAbsolutePath().normalize();
  }

  private static void copySources(Path from, Path to) throws Exception {
    Files.createDirectory(to);
    var script =
        """
        cd "$1"
        find . \\( -name target -o -name .git -o -name .build -o -path ./samples \\) -prune \
          -o -type f -print | tar cf - -T - | (cd "$2" && tar xpf -)
        """;
    var copied = command(temp, "sh", "-c", script, "copy", from.toString(), to.toString());
    assertThat(copied.exit()).as(copied.err()).isZero();
  }
}
