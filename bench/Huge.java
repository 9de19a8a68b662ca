import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A repository of 200,000 files and 100,000 commits, the same on every machine: 2,000 packages of
 * 100 files each, with manifests, workflows, documents, migrations, infrastructure, sources and
 * tests of several languages.
 */
final class Huge {
  private static final int PACKAGES = 2_000;
  private static final int FILES = 100;
  private static final int COMMITS = 100_000;

  private Huge() {}

  /** Writes only the repository, into a folder that is made: {@code java bench/Huge.java FOLDER}. */
  public static void main(String[] args) throws Exception {
    make(Path.of(args[0]));
  }

  /** Makes it with its work tree. */
  static Path make(Path repository) throws IOException, InterruptedException {
    Files.createDirectories(repository);
    run(repository, "git", "init", "-q", "-b", "main");
    Process git = start(repository, "git", "-c", "core.looseCompression=1", "fast-import", "--quiet");
    try (OutputStream out = new BufferedOutputStream(git.getOutputStream(), 1 << 20)) {
      for (int commit = 0; commit < COMMITS; commit++) {
        StringBuilder text = new StringBuilder(4096);
        head(text, commit);
        if (commit < PACKAGES) {
          for (int file = 0; file < FILES; file++) {
            put(text, commit, file, commit);
          }
        } else {
          int at = (int) (commit * 7919L % (PACKAGES * FILES));
          put(text, at / FILES, at % FILES, commit);
          put(text, at / FILES, (at + 41) % FILES, commit);
        }
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
    git.waitFor();
    run(repository, "git", "repack", "-q", "-a", "-d");
    run(repository, "git", "reset", "-q", "--hard");
    return repository;
  }

  private static void head(StringBuilder out, int commit) {
    String message =
        switch (commit % 5) {
          case 0 -> "Fix #" + commit + ": the order is kept\n";
          case 1 -> "Add a part\n\nCo-authored-by: B <b@example.org>\n";
          case 2 -> "Revert \"Add a part\"\n";
          default -> "Change " + commit + "\n";
        };
    out.append("commit refs/heads/main\ncommitter A").append(commit % 97);
    out.append(" <a").append(commit % 97).append("@example.org> ");
    out.append(1_500_000_000L + 1_800L * commit).append(" +0000\n");
    data(out, message);
  }

  private static void put(StringBuilder out, int part, int file, int commit) {
    out.append("M 100644 inline ").append(path(part, file)).append('\n');
    data(out, text(part, file, commit));
  }

  private static void data(StringBuilder out, String text) {
    out.append("data ").append(text.length()).append('\n').append(text).append('\n');
  }

  private static String path(int part, int file) {
    String folder = "packages/group" + part / 50 + "/part" + part + "/";
    return switch (file) {
      case 0 -> part == 0 ? "package.json" : folder + "package.json";
      case 1 -> part == 0 ? "README.md" : folder + "README.md";
      case 2 -> ".github/workflows/part" + part + ".yml";
      case 3 -> folder + "Dockerfile";
      case 4 -> folder + ".env.example";
      case 5 -> folder + "compose.yml";
      case 6 -> folder + "pyproject.toml";
      case 7 -> folder + "deploy/deployment.yaml";
      case 8 -> folder + "deploy/main.tf";
      case 9 -> folder + "Makefile";
      default -> folder + code(file);
    };
  }

  private static String code(int file) {
    if (file < 20) {
      return "docs/page" + file + ".md";
    }
    if (file < 30) {
      return "migrations/%03d_change.sql".formatted(file);
    }
    String ending =
        switch (file % 7) {
          case 0 -> ".py";
          case 1 -> ".go";
          case 2 -> ".java";
          case 3 -> ".test.ts";
          case 4 -> ".json";
          default -> ".ts";
        };
    return "src/layer" + file % 4 + "/file" + file + ending;
  }

  private static String text(int part, int file, int commit) {
    return switch (file) {
      case 0 ->
          "{\"name\": \"part" + part + "\", \"version\": \"1.0." + commit + "\",\n"
              + " \"scripts\": {\"test\": \"vitest run\", \"start\": \"node src/server.js\"},\n"
              + " \"dependencies\": {\"express\": \"4.19.2\", \"pg\": \"8.11.0\"}}\n";
      case 2 ->
          "# " + commit + "\non:\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n"
              + "      - uses: actions/checkout@v4\n      - run: npm ci\n"
              + "      - run: npm test -w part" + part + "\n";
      case 3 -> "# " + commit + "\nFROM node:22.1.0\nCOPY . .\nUSER node\nCMD [\"npm\", \"start\"]\n";
      case 4 -> "# " + commit + "\nDATABASE_URL=\nPORT=3000\n";
      case 5 -> "# " + commit + "\nservices:\n  db:\n    image: postgres:16\n";
      case 6 ->
          "# " + commit + "\n[project]\nname = \"part" + part + "\"\ndependencies = [\"flask==3.0.0\"]\n";
      case 7 ->
          "# " + commit + "\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: part" + part
              + "\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n"
              + "          image: example/part:1\n";
      case 8 -> "# " + commit + "\nresource \"aws_db_instance\" \"part" + part + "\" {\n  engine = \"postgres\"\n}\n";
      case 9 -> "# " + commit + "\ntest:\n\tnpm test\n\ndeploy: test\n\t./deploy.sh\n";
      default -> code(part, file, commit);
    };
  }

  private static String code(int part, int file, int commit) {
    if (file == 1 || file < 20) {
      return "# Part " + part + "\n\n## Setup " + commit + "\n\n```sh\nnpm ci\nnpm test\n```\n\n"
          + ("How part " + part + " works, and [why](other.md) it does so.\n\n").repeat(12);
    }
    if (file < 30) {
      return "-- " + commit + "\nCREATE TABLE t" + part + "_" + file
          + " (\n  id bigint PRIMARY KEY,\n  owner bigint NOT NULL REFERENCES users (id)\n);\n"
          + "ALTER TABLE t" + part + "_" + file + " ENABLE ROW LEVEL SECURITY;\n";
    }
    return switch (file % 7) {
      case 0 -> "# " + commit + "\nimport os\n\n"
          + "def call(value):\n    return os.environ['KEY'] + str(value)\n\n\n".repeat(12);
      case 1 -> "// " + commit + "\npackage part\n\n"
          + "func Call(value int) int {\n\treturn value * 2\n}\n\n".repeat(12);
      case 2 -> "// " + commit + "\npackage part;\n\nclass File" + file + " {\n"
          + "  int call(int value) {\n    return value * 2;\n  }\n\n".repeat(12) + "}\n";
      case 3 -> "// " + commit + "\nimport { f } from './file';\n\n"
          + "it('works', () => {\n  expect(f(1)).toBe(2);\n});\n\n".repeat(12);
      case 4 -> "{\"commit\": " + commit + ", \"values\": [" + "1, ".repeat(200) + "1]}\n";
      default -> "// " + commit + "\nimport { a } from './a';\n\n"
          + "export function f(value: number) {\n  return a(value, 'text');\n}\n\n".repeat(12);
    };
  }

  private static void run(Path in, String... command) throws IOException, InterruptedException {
    if (start(in, command).waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  private static Process start(Path in, String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(in.toFile())
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
