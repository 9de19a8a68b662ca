package dev.seatrial.project.pipeline;

import static dev.seatrial.project.pipeline.PipelineReading.commands;
import static dev.seatrial.project.pipeline.PipelineReading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import org.junit.jupiter.api.Test;

class TaskRunnersTest {

  @Test
  void makeRunsWhatATargetNeedsFirst() {
    String[] files = {
      "Makefile",
      "GO ?= go\nPKG := ./...\n.PHONY: test\n\nall: test\n\ntest: build vet\n\t@$(GO) test \\\n\t  $(PKG)\n\nbuild:\n\t$(GO) build $(PKG)\n\nvet: ; $(GO) vet $(PKG)\n"
    };

    assertThat(lines("make test", files))
        .containsExactly("make test", "go build ./...", "go vet ./...", "go test ./...");
    assertThat(lines("make", files)).hasSize(4);
    assertThat(commands("make test", files).getLast().place()).isEqualTo(new Place("Makefile", 8));
    assertThat(lines("make test GO=go1.25", files)).contains("go1.25 test ./...");
  }

  @Test
  void makeIgnoresWhatItIsToldToIgnore() {
    String[] files = {"Makefile", "test:\n\t-pytest\n\tmypy . || true\n\truff check\n"};

    assertThat(
            commands("make test", files).stream()
                .filter(Command::failureIgnored)
                .map(Command::line))
        .containsExactly("pytest", "mypy .");
  }

  @Test
  void makeFindsItsFile() {
    String[] files = {
      "api/Makefile", "include ../common.mk\ntest: lint\n\tpytest\n",
      "common.mk", "lint:\n\truff check\n%-image:\n\tdocker build $*\n",
      "ci.mk", "x:\n\t$(MAKE) -C api test\n"
    };

    assertThat(lines("make -C api test", files)).contains("ruff check", "pytest");
    assertThat(lines("cd api && make test", files)).contains("pytest");
    assertThat(lines("make -f ci.mk x", files)).contains("make -C api test", "pytest");
    assertThat(commands("make -C api test", files).getLast().folder()).isEqualTo("api");
  }

  @Test
  void aMakefileThatNeedsItselfEnds() {
    assertThat(lines("make a", "Makefile", "a: b\n\tmake a\nb: a\n\techo b\n")).hasSizeLessThan(10);
  }

  @Test
  void recipesOfJustAreFollowed() {
    String[] files = {
      "justfile",
      """
      py := "python3"
      alias t := test

      default: test

      # Everything
      test *args: lint (build "x")
          @{{py}} -m pytest \\
            -x
          -echo done

      lint:
          ruff check

      build what:
          #!/usr/bin/env bash
          set -e
          go build
      """
    };

    assertThat(lines("just test", files))
        .contains("ruff check", "go build", "python3 -m pytest -x", "pytest -x");
    assertThat(lines("just", files)).contains("pytest -x");
    assertThat(lines("just t", files)).contains("pytest -x");
    assertThat(commands("just test", files).getLast().failureIgnored()).isTrue();
  }

  @Test
  void tasksOfTaskfilesAreFollowed() {
    String[] files = {
      "Taskfile.yml",
      """
      version: '3'
      vars:
        PKG: ./...
      includes:
        web: ./web
      tasks:
        default: task --list
        test:
          deps: [lint]
          cmds:
            - go test {{.PKG}}
            - task: web:test
            - cmd: flaky
              ignore_error: true
        lint: golangci-lint run
      """,
      "web/Taskfile.yml",
      "tasks:\n  test:\n    dir: src\n    cmd: vitest\n"
    };

    assertThat(lines("task test", files))
        .contains("golangci-lint run", "go test ./...", "vitest", "flaky");
    assertThat(commands("task test", files).getLast().failureIgnored()).isTrue();
    assertThat(lines("task web:test", files)).contains("vitest");
  }

  @Test
  void scriptsOfComposerAreFollowed() {
    String[] files = {
      "composer.json",
      "{\"scripts\": {\"test\": [\"@lint\", \"@php artisan test\", \"App\\\\Hooks::run\"], \"lint\": \"phpstan analyse\"}}"
    };

    assertThat(lines("composer test", files)).contains("phpstan analyse", "php artisan test");
    assertThat(lines("composer run-script test", files)).contains("php artisan test");
    assertThat(lines("composer install", files)).hasSize(1);
  }

  @Test
  void tasksOfPythonProjectsAreFollowed() {
    String[] files = {
      "pyproject.toml",
      """
      [tool.poe.tasks]
      test = "pytest --cov"
      all = ["lint", "test"]
      lint.cmd = "ruff check"
      [tool.pdm.scripts]
      check = {composite = ["mypy .", "pytest"]}
      [tool.hatch.envs.default.scripts]
      cov = ["coverage run -m pytest", "coverage report"]
      [tool.hatch.envs.lint.scripts]
      style = "ruff check"
      """
    };

    assertThat(lines("poe test", files)).contains("pytest --cov");
    assertThat(lines("uv run poe all", files)).contains("ruff check", "pytest --cov");
    assertThat(lines("poetry run poe lint", files)).contains("ruff check");
    assertThat(lines("pdm run check", files)).contains("mypy .", "pytest");
    assertThat(lines("hatch run cov", files)).contains("pytest", "coverage report");
    assertThat(lines("hatch run lint:style", files)).contains("ruff check");
  }

  @Test
  void environmentsOfToxAreFollowed() {
    String[] files = {
      "tox.ini",
      "[tox]\nenvlist = py, lint\n[testenv]\ncommands =\n    pytest {posargs:tests}\n[testenv:lint]\ncommands = ruff check\n    - mypy .\n"
    };

    assertThat(lines("tox", files)).contains("pytest tests", "ruff check", "mypy .");
    assertThat(lines("tox -e lint", files)).doesNotContain("pytest tests").contains("ruff check");
  }

  @Test
  void sessionsOfNoxAreFollowed() {
    String[] files = {
      "noxfile.py",
      """
      import nox

      @nox.session(python=["3.12"])
      def tests(session):
          session.install("pytest")
          session.run(
              "pytest",
              "--cov",
              *session.posargs,
          )

      @nox.session(name="style")
      def lint(session):
          session.run("ruff", "check", ".")
      """
    };

    assertThat(lines("nox", files)).contains("pytest --cov", "ruff check .");
    assertThat(lines("nox -s style", files))
        .contains("ruff check .")
        .doesNotContain("pytest --cov");
    assertThat(lines("nox -s tests-3.12", files)).contains("pytest --cov");
  }

  @Test
  void tasksOfRakeAreFollowed() {
    String[] files = {
      "Rakefile",
      "require 'rspec/core/rake_task'\nRSpec::Core::RakeTask.new(:spec)\nRuboCop::RakeTask.new\ntask default: [:spec, :rubocop]\ntask :ci => [:audit] do\n  sh \"bundle exec brakeman\"\nend\ntask(:audit) { }\n",
      "config/ci.rb",
      "CI.run do\n  step \"Style: Ruby\", \"bin/rubocop\"\n  step \"Tests\", \"bin/rails test\"\nend\n"
    };

    assertThat(lines("bundle exec rake", files)).contains("rspec", "rubocop");
    assertThat(lines("rake ci", files)).contains("rake audit", "brakeman");
    assertThat(lines("bin/ci", files)).contains("bin/rubocop", "bin/rails test");
  }

  @Test
  void hooksAreFollowedWhereThePipelineRunsThem() {
    String[] files = {
      ".pre-commit-config.yaml",
      """
      repos:
        - repo: https://example.org/ruff
          rev: v1
          hooks:
            - id: ruff
              args: [--fix]
            - id: black
        - repo: local
          hooks:
            - id: types
              entry: uv run mypy backend
            - id: slow
              entry: pytest
              stages: [manual]
      """,
      "lefthook.yml",
      "pre-commit:\n  commands:\n    lint:\n      run: npx eslint {files}\n"
    };

    assertThat(lines("pre-commit run --all-files", files))
        .contains("ruff check --fix", "black --check", "mypy backend")
        .doesNotContain("pytest");
    assertThat(lines("uvx prek run --from-ref a --to-ref b", files)).contains("mypy backend");
    assertThat(lines("pre-commit run types --all-files", files))
        .contains("mypy backend")
        .doesNotContain("black --check");
    assertThat(lines("lefthook run pre-commit", files)).contains("eslint {files}");
  }

  @Test
  void servicesThatAreWaitedForRunTheirCommand() {
    String[] files = {
      "docker-compose.test.yml",
      "services:\n  sut:\n    build: ./api\n    command: npm test\n  db:\n    command: postgres -c x\n",
      "api/package.json",
      "{\"scripts\": {\"test\": \"jest\"}}"
    };

    assertThat(lines("docker compose -f docker-compose.test.yml up --exit-code-from sut", files))
        .contains("npm test", "jest")
        .doesNotContain("postgres -c x");
    assertThat(lines("docker compose -f docker-compose.test.yml run sut npm test", files))
        .contains("jest");
  }
}
