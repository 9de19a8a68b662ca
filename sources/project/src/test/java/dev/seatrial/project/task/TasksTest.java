package dev.seatrial.project.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.project.reading.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTest {

  private static List<String> tasks(String path, String text) {
    SourceTree tree = Trees.of(path, text);
    SourceFile file = tree.file(path).orElseThrow();
    FileFormat<List<Script>> format =
        TaskFormats.all().stream().filter(f -> f.claims(file)).findFirst().orElseThrow();
    Reading<List<Script>> reading = format.read(new OpenFile(file, text, tree));
    return ((Reading.Found<List<Script>>) reading)
        .value().stream()
            .map(s -> s.name() + "@" + s.place().line() + ": " + s.command().replace("\n", " ; "))
            .toList();
  }

  @Test
  void targetsHaveTheirRecipesPrerequisitesAndVariables() {
    String makefile =
        """
        GO ?= go
        FLAGS := -race
        .PHONY: test
        all: lint test
        test: build ## run tests
        \t@$(GO) test $(FLAGS) \\
        \t  ./...
        \t-rm x $$HOME
        lint build:
        \tgolangci-lint run
        X = a:b
        """;

    assertThat(tasks("Makefile", makefile))
        .containsExactly(
            "all@4: make lint ; make test",
            "test@5: make build ; go test -race ./... ; rm x $HOME || true",
            "lint@9: golangci-lint run",
            "build@9: golangci-lint run");
  }

  @Test
  void variablesThatNameThemselvesEnd() {
    assertThat(tasks("Makefile", "A = $(A)$(A)$(B)\nB = $(A)\nt:\n\techo $(A)\n")).hasSize(1);
  }

  @Test
  void recipesOfAJustfileAreOffered() {
    assertThat(
            tasks(
                "justfile",
                "set shell := [\"sh\"]\nv := \"1\"\n\n# Tests\ntest *args: build\n    @pytest {{args}}\n\nbuild:\n    make\n"))
        .containsExactly("test@5: just build ; pytest {{args}}", "build@8: make");
  }

  @Test
  void tasksOfATaskfileAreOffered() {
    assertThat(
            tasks(
                "Taskfile.yml",
                "version: '3'\ntasks:\n  test:\n    deps: [gen]\n    cmds:\n      - go test ./...\n      - task: lint\n      - cmd: rm x\n        ignore_error: true\n  lint: golangci-lint run\n"))
        .containsExactly(
            "test@3: task gen ; go test ./... ; task lint ; rm x || true",
            "lint@10: golangci-lint run");
  }

  @Test
  void namesOfRakeTasksAreOffered() {
    assertThat(
            tasks(
                "Rakefile",
                "task default: [:spec]\ntask :spec do\nend\ntask \"db:seed\" => :x do\n"))
        .containsExactly("default@1: ", "spec@2: ", "db:seed@4: ");
  }

  @Test
  void aShellScriptIsOfferedUnderItsPath() {
    assertThat(tasks("scripts/test.sh", "#!/bin/sh\n# c\nset -e\npytest \\\n  -x\n"))
        .containsExactly("scripts/test.sh@1: set -e ; pytest -x");
  }
}
