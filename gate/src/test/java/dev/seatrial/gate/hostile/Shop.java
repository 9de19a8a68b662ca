package dev.seatrial.gate.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small honest app, for others to spoil. */
final class Shop {
  /** Its files by path. */
  static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "package.json",
              """
              {"name": "shop", "private": true,
               "scripts": {"test": "vitest run", "lint": "eslint .", "start": "node src/server.js"},
               "dependencies": {"express": "4.19.2", "pg": "8.11.0"},
               "devDependencies": {"vitest": "1.6.0"}}
              """),
          Map.entry(
              "package-lock.json",
              "{\"name\": \"shop\", \"lockfileVersion\": 3, \"packages\": {\"node_modules/express\": {\"version\": \"4.19.2\"}}}\n"),
          Map.entry(
              "README.md",
              "# Shop\n\n## Setup\n\n```sh\nnpm ci\nnpm test\n```\n\n## Deploy\n\nPush to main.\n"),
          Map.entry(
              "src/server.js",
              "import express from 'express';\nconst app = express();\napp.listen(3000);\n"),
          Map.entry(
              "src/server.test.js",
              "import { a } from './server';\nit('adds', () => { expect(a).toBe(1); });\n"),
          Map.entry(
              ".github/workflows/ci.yml",
              """
              on:
                pull_request:
              jobs:
                test:
                  runs-on: ubuntu-latest
                  steps:
                    - uses: actions/checkout@v4
                    - run: npm ci
                    - run: npm test
              """),
          Map.entry(
              "Dockerfile", "FROM node:20.1.0\nCOPY . .\nUSER node\nCMD [\"npm\", \"start\"]\n"),
          Map.entry(
              "compose.yml",
              "services:\n  db:\n    image: postgres:16\n    ports: [\"5432:5432\"]\n"),
          Map.entry("migrations/001_users.sql", "CREATE TABLE users (id int primary key);\n"),
          Map.entry(".env.example", "DATABASE_URL=postgres://localhost/shop\n"),
          Map.entry(
              "infra/main.tf",
              "resource \"aws_db_instance\" \"db\" {\n  engine = \"postgres\"\n}\n"),
          Map.entry(
              "pyproject.toml", "[project]\nname = \"tool\"\ndependencies = [\"flask==3.0.0\"]\n"),
          Map.entry(
              "pom.xml", "<project><groupId>a</groupId><artifactId>b</artifactId></project>\n"));

  private Shop() {}

  /** Writes it into a new folder. */
  static Path write(Path root) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return root;
  }

  static void git(Path in, String... arguments) throws IOException, InterruptedException {
    git(in, new byte[0], arguments);
  }

  static void git(Path in, byte[] input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git", "-c", "gc.auto=0", "-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_AUTHOR_DATE", "1700000000 +0000");
    builder.environment().put("GIT_COMMITTER_DATE", "1700000000 +0000");
    Process process = builder.start();
    try (var out = process.getOutputStream()) {
      out.write(input);
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + said);
    }
  }
}
