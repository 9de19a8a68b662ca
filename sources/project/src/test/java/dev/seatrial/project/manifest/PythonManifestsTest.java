package dev.seatrial.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.Script;
import org.junit.jupiter.api.Test;

class PythonManifestsTest {

  @Test
  void standardMetadataIsRead() {
    Manifest manifest =
        Read.manifest(
            "pyproject.toml",
            """
            [project]
            name = "app"
            requires-python = ">=3.12"
            dependencies = [
              "FastAPI[standard]>=0.115,<1; python_version > '3.9'",
              "acme_core",
            ]
            [project.optional-dependencies]
            redis = ["redis>=5"]
            test = ["pytest"]
            [project.scripts]
            serve = "app.main:run"
            [dependency-groups]
            dev = ["ruff", {include-group = "lint"}]
            prod = ["gunicorn==23.0.0"]
            [tool.uv.sources]
            acme-core = { workspace = true }
            [tool.uv.workspace]
            members = ["packages/*"]
            """);

    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "fastapi >=0.115,<1 PRODUCTION 5",
            "acme-core workspace: PRODUCTION 6",
            "redis >=5 OPTIONAL 9",
            "pytest  DEVELOPMENT 10",
            "ruff  DEVELOPMENT 14",
            "gunicorn ==23.0.0 PRODUCTION 15");
    assertThat(manifest.engines()).containsExactly("python>=3.12");
    assertThat(manifest.workspaces()).containsExactly("packages/*");
    assertThat(manifest.script("serve").orElseThrow().command()).isEqualTo("app.main:run");
  }

  @Test
  void poetryTablesAreRead() {
    Manifest manifest =
        Read.manifest(
            "pyproject.toml",
            """
            [tool.poetry]
            name = "app"
            [tool.poetry.dependencies]
            python = "^3.12"
            Django = "^5"
            sentry-sdk = { version = "^2", optional = true }
            core = { path = "../core" }
            [tool.poetry.group.dev.dependencies]
            pytest = "^8"
            [tool.poetry.dev-dependencies]
            black = "*"
            """);

    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "django ^5 PRODUCTION 5",
            "sentry-sdk ^2 OPTIONAL 6",
            "core path:../core PRODUCTION 7",
            "black * DEVELOPMENT 11",
            "pytest ^8 DEVELOPMENT 9");
    assertThat(manifest.engines()).containsExactly("python^3.12");
  }

  @Test
  void scriptsOfEveryToolAreOffered() {
    Manifest manifest =
        Read.manifest(
            "pyproject.toml",
            """
            [tool.poe.tasks]
            test = "pytest"
            lint = { cmd = "ruff check" }
            all = ["lint", "test"]
            [tool.pdm.scripts]
            serve = { shell = "uvicorn app:app" }
            [tool.hatch.envs.default.scripts]
            cov = ["coverage run", "coverage report"]
            [tool.hatch.envs.docs.scripts]
            build = "mkdocs build"
            """);

    assertThat(manifest.scripts())
        .extracting(s -> s.runner() + " " + s.name() + ": " + s.command())
        .containsExactlyInAnyOrder(
            "POETRY test: pytest",
            "POETRY lint: ruff check",
            "POETRY all: lint\ntest",
            "POETRY serve: uvicorn app:app",
            "HATCH cov: coverage run\ncoverage report",
            "HATCH docs:build: mkdocs build");
    assertThat(manifest.scripts()).extracting(Script::place).allMatch(place -> place.line() > 0);
  }

  @Test
  void handWrittenPinsAreDeclaredAndNotComplete() {
    Manifests manifests =
        Read.manifests("requirements.txt", "# web\nFlask==3.0.0\nuvicorn[standard]==0.30.1 # x\n");

    assertThat(Read.dependencies(manifests.manifests().getFirst()))
        .containsExactly("flask ==3.0.0 PRODUCTION 2", "uvicorn ==0.30.1 PRODUCTION 3");
    assertThat(manifests.lockfiles()).extracting(Lockfile::complete).containsExactly(false);
  }

  @Test
  void compiledPinsLockWhatTheirSourceDeclares() {
    String compiled = "flask==3.0.0\n    # via -r requirements.in\nclick==8.1\n    # via flask\n";
    Manifests manifests =
        Read.manifests("requirements.in", "flask\n", "requirements.txt", compiled);

    assertThat(manifests.manifests()).extracting(Manifest::path).containsExactly("requirements.in");
    assertThat(manifests.lockfiles()).extracting(Lockfile::complete).containsExactly(true);
  }

  @Test
  void hashesOnEveryRequirementMakeALockfileOnlyIfNoneIsMissing() {
    String hashed = "a==1 \\\n    --hash=sha256:00\nb==2 \\\n    --hash=sha256:11\n";

    assertThat(Read.manifests("requirements.txt", hashed).lockfiles().getFirst().complete())
        .isTrue();
    assertThat(
            Read.manifests("requirements.txt", hashed + "c==3\n").lockfiles().getFirst().complete())
        .isFalse();
    assertThat(Read.manifests("requirements.txt", hashed + "c>=3\n").lockfiles()).isEmpty();
  }

  @Test
  void requirementsAreForDevelopmentWhereTheirFileSaysSo() {
    Manifests manifests =
        Read.manifests("requirements/dev.txt", "pytest\n", "requirements/base.txt", "flask\n");

    assertThat(manifests.manifests().stream().flatMap(m -> Read.dependencies(m).stream()))
        .containsExactly("flask  PRODUCTION 1", "pytest  DEVELOPMENT 1");
    assertThat(manifests.manifests()).extracting(Manifest::root).containsOnly("");
  }

  @Test
  void setupFilesAreReadAsFarAsTheyAreWrittenOut() {
    Manifest setup =
        Read.manifest(
            "setup.py",
            """
            from setuptools import setup
            setup(
              name='lib',
              python_requires='>=3.9',
              install_requires=[
                'requests>=2',
                "attrs"],
              extras_require={'dev': ['pytest']},
            )
            """);
    Manifest cfg =
        Read.manifest(
            "setup.cfg",
            """
            [metadata]
            name = lib
            [options]
            install_requires =
              requests>=2
            [options.extras_require]
            test = pytest
            """);

    assertThat(Read.dependencies(setup))
        .containsExactly("requests >=2 PRODUCTION 6", "attrs  PRODUCTION 7", "pytest  OPTIONAL 8");
    assertThat(Read.dependencies(cfg))
        .containsExactly("requests >=2 PRODUCTION 4", "pytest  DEVELOPMENT 7");
    assertThat(Read.manifests("setup.cfg", "[flake8]\nmax-line-length = 1\n").manifests())
        .isEmpty();
  }

  @Test
  void aPipfileIsRead() {
    Manifest manifest =
        Read.manifest(
            "Pipfile",
            "[packages]\ndjango = \"*\"\nx = {version = \">1\"}\n[dev-packages]\npytest = \"*\"\n[requires]\npython_version = \"3.12\"\n");

    assertThat(Read.dependencies(manifest))
        .containsExactly("django * PRODUCTION 2", "x >1 PRODUCTION 3", "pytest * DEVELOPMENT 5");
  }
}
