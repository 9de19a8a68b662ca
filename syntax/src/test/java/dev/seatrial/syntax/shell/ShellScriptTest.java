package dev.seatrial.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellScriptTest {

  private static List<ShellCommand> commands(String script, ShellMode mode) {
    return ShellScript.parse(script).commands(mode, List.of());
  }

  private static List<String> lines(String script) {
    return commands(script, ShellMode.STRICT).stream()
        .map(command -> String.join(" ", command.words()))
        .toList();
  }

  /** The commands whose failure is swallowed. */
  private static List<String> ignored(String script, ShellMode mode) {
    return commands(script, mode).stream()
        .filter(ShellCommand::failureIgnored)
        .map(command -> String.join(" ", command.words()))
        .toList();
  }

  @Test
  void operatorsSeparateCommands() {
    assertThat(lines("a 1 && b 2 || c; d | e & f\ng"))
        .containsExactly("a 1", "b 2", "c", "d", "e", "f", "g");
  }

  @Test
  void quotesKeepWordsTogether() {
    List<ShellCommand> all = commands("go test -run 'A b' \"c $x d\" e\\ f", ShellMode.STRICT);

    assertThat(all.getFirst().words())
        .containsExactly("go", "test", "-run", "A b", "c $x d", "e f");
  }

  @Test
  void continuedLinesAreOneCommandAndLaterLinesKeepTheirNumber() {
    List<ShellCommand> all = commands("docker run \\\n  --rm \\\n  image\nnext", ShellMode.STRICT);

    assertThat(all).extracting(ShellCommand::line).containsExactly(1, 4);
    assertThat(all.getFirst().words()).containsExactly("docker", "run", "--rm", "image");
  }

  @Test
  void commentsAndHereDocumentsAreNotCommands() {
    assertThat(lines("cat <<'EOF' > file # npm test\nnpm test\nEOF\nnext"))
        .containsExactly("cat", "next");
    assertThat(lines("cat <<-EOF | sh\n\tnpm test\n\tEOF\nnext"))
        .containsExactly("cat", "sh", "next");
  }

  @Test
  void redirectionsAreNotWords() {
    assertThat(lines("npm test > out.log 2>&1")).containsExactly("npm test");
    assertThat(lines("npm test &> out.log")).containsExactly("npm test");
    assertThat(lines("psql < dump.sql <<< x")).containsExactly("psql");
  }

  @Test
  void assignmentsInFrontAreNoWords() {
    ShellCommand only = commands("CI=true A='b c' npm test -- x=y", ShellMode.STRICT).getFirst();

    assertThat(only.words()).containsExactly("npm", "test", "--", "x=y");
    assertThat(only.assignments()).containsExactly("CI=true", "A=b c");
  }

  @Test
  void bodiesOfControlStructuresAreCommands() {
    assertThat(lines("if [ -f x ]; then npm test; elif foo; then bar; else baz; fi"))
        .containsExactly("[ -f x ]", "npm test", "foo", "bar", "baz");
    assertThat(lines("for d in a b; do\n  (cd $d && npm test)\ndone")).containsExactly("npm test");
    assertThat(lines("while read x; do run; done < list")).containsExactly("read x", "run");
    assertThat(lines("case $1 in\n a|b) one;;\n *) two ;;\nesac\nlast"))
        .containsExactly("one", "two", "last");
    assertThat(lines("[[ a == b && c ]] && run")).contains("run");
    assertThat(lines("((x++)); run")).containsExactly("((", "run");
  }

  @Test
  void aFunctionRunsWhereItIsCalled() {
    assertThat(lines("t() {\n  pytest \"$@\"\n}\nfirst\nt -x"))
        .containsExactly("first", "pytest -x");
    assertThat(lines("function t { pytest; }\nfirst")).containsExactly("first");
  }

  @Test
  void aFunctionThatCallsItselfEnds() {
    assertThat(lines("f() { a; f; }\nf")).startsWith("a", "a").hasSizeLessThan(40);
  }

  @Test
  void argumentsOfTheScriptArePutIn() {
    assertThat(
            ShellScript.parse("exec \"$@\"; $1 x")
                .commands(ShellMode.PLAIN, List.of("npm", "test")))
        .extracting(ShellCommand::words)
        .containsExactly(List.of("exec", "npm", "test"), List.of("npm", "x"));
  }

  @Test
  void knownVariablesArePutIn() {
    assertThat(lines("CMD='npm run'\n$CMD test\n${PYTHON:-python3} -m pytest\n\"$OTHER\" x"))
        .containsExactly("npm run test", "python3 -m pytest", "$OTHER x");
  }

  @Test
  void commandsInSubstitutionsRunToo() {
    assertThat(lines("echo \"$(npm test)\" `ls`"))
        .containsExactly("npm test", "ls", "echo $(npm test) `ls`");
    assertThat(ignored("echo \"$(npm test)\"", ShellMode.STRICT)).containsExactly("npm test");
    assertThat(ignored("out=$(npm test)", ShellMode.STRICT)).isEmpty();
  }

  @Test
  void expressionsOfTheRunnerAreOneWord() {
    assertThat(lines("deploy ${{ github.ref == 'x' && 'a b' || 'c' }} now"))
        .containsExactly("deploy ${{ github.ref == 'x' && 'a b' || 'c' }} now");
  }

  @Test
  void foldersAreFollowed() {
    assertThat(
            commands("cd a/b; x; cd ..; y; (cd c; z); w; cd /abs; v; cd $D/e; u", ShellMode.STRICT))
        .extracting(ShellCommand::folder)
        .containsExactly("a/b", "a", "a/c", "a", "/abs", "$D/e");
  }

  @Test
  void pushdIsUndoneByPopd() {
    assertThat(commands("pushd a\nx\npopd\ny", ShellMode.STRICT))
        .extracting(ShellCommand::folder)
        .containsExactly("a", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "npm test || true",
        "npm test || :",
        "npm test || echo failed",
        "npm test || exit 0",
        "npm test && done_ || true",
        "npm test &",
        "set +e; npm test; ls",
        "npm test && echo ok; ls",
        "if npm test; then echo ok; fi",
        "{ npm test; ls; } || true",
      })
  void aSwallowedFailureIsIgnored(String script) {
    assertThat(ignored(script, ShellMode.STRICT)).contains("npm test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "npm test; ls",
        "npm test || exit 1",
        "npm test || { echo failed; exit 1; }",
        "npm test || npm test --retry",
        "npm test && echo ok",
        "set +e; npm test; code=$?; ls; exit $code",
        "if npm test; then echo ok; else exit 1; fi",
        "(cd x && npm test); ls",
        "npm test | tee log",
        "true || true; npm test",
        "die() { echo $1; exit 1; }; npm test || die oh",
      })
  void aFailureThatEndsTheScriptCounts(String script) {
    assertThat(ignored(script, ShellMode.STRICT)).doesNotContain("npm test");
  }

  @Test
  void withoutExitOnFailureOnlyTheLastStatusCounts() {
    assertThat(ignored("npm test; npm run lint", ShellMode.PLAIN)).containsExactly("npm test");
    assertThat(ignored("set -e\nnpm test\nls", ShellMode.PLAIN)).isEmpty();
    assertThat(ignored("set -euo pipefail\nnpm test | tee x\nls", ShellMode.PLAIN)).isEmpty();
    assertThat(ignored("npm test && npm run lint", ShellMode.PLAIN)).isEmpty();
  }

  @Test
  void withoutPipefailAFailureBeforeAPipeIsLost() {
    assertThat(ignored("pytest | tee log", ShellMode.EXITING)).containsExactly("pytest");
    assertThat(ignored("pytest | tee log; exit ${PIPESTATUS[0]}", ShellMode.EXITING)).isEmpty();
  }

  @Test
  void linesOfPowerShellAreCommands() {
    assertThat(
            ShellScript.parseWindows("if ($x) { dotnet test `\n --no-build }\n.\\gradlew.bat test")
                .commands(ShellMode.EXITING, List.of()))
        .extracting(command -> String.join(" ", command.words()))
        .contains("dotnet test --no-build", "./gradlew.bat test");
  }

  @Property(tries = 500)
  void anythingIsReadInBoundedTime(
      @ForAll
          @StringLength(max = 300)
          @Chars({
            '(', ')', '{', '}', '$', '"', '\'', '`', '|', '&', ';', '<', '>', '\n', ' ', '\\', '[',
            '!', '#', '='
          })
          @CharRange(from = 'a', to = 'f')
          String script) {
    assertThat(commands(script, ShellMode.PLAIN)).isNotNull();
  }

  @Test
  void hostileNestingEndsSoon() {
    for (String piece :
        List.of(
            "((",
            "$(",
            "( ",
            "{ ",
            "if ",
            "`",
            "${",
            "\"$(",
            "case x in a) ",
            "<<E ",
            "! ",
            "a || ",
            "f() ")) {
      assertThat(
              CompletableFuture.supplyAsync(() -> commands(piece.repeat(60_000), ShellMode.PLAIN)))
          .as(piece)
          .succeedsWithin(Duration.ofSeconds(10));
    }
  }
}
