package dev.seatrial.project.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.ComposeService;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.ImageDefinition.Instruction;
import dev.seatrial.model.facts.delivery.ImageDefinition.Purpose;
import dev.seatrial.model.facts.delivery.ImageStage;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.project.text.ComposedTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ImagesReaderTest {

  private static Images images(ComposedTree tree) {
    return switch (ImagesReader.read(tree.tree(), tree.structured())) {
      case Gathered.Seen<Images>(Images seen) -> seen;
      case Gathered.Unseen<Images>(String why, var steps) -> throw new AssertionError(why);
    };
  }

  private static ImageDefinition dockerfile(String text) {
    return images(new ComposedTree().with("Dockerfile", text)).definitions().getFirst();
  }

  private static ImageStage shipped(String text) {
    return dockerfile(text).shipped().orElseThrow();
  }

  @Test
  void instructionsAreReadWithContinuationsCommentsAndHereDocuments() {
    assertThat(
            dockerfile(
                    """
                    # syntax=docker/dockerfile:1
                    ARG VERSION=22
                    from node:${VERSION}
                    # a comment
                    RUN apk add \\
                      # why
                      curl \\

                      jq
                    RUN <<EOF
                    echo FROM nowhere
                    EOF
                    CMD ["node"]
                    """)
                .instructions())
        .containsExactly(
            new Instruction("ARG", "VERSION=22", -1, 2),
            new Instruction("FROM", "node:${VERSION}", 0, 3),
            new Instruction("RUN", "apk add curl jq", 0, 5),
            new Instruction("RUN", "<<EOF\necho FROM nowhere", 0, 10),
            new Instruction("CMD", "[\"node\"]", 0, 13));
  }

  @Test
  void theEscapeCharacterCanBeChanged() {
    assertThat(
            dockerfile("# escape=`\nFROM windows:1\nRUN dir C:\\\nRUN a `\n  b\n").instructions())
        .extracting(Instruction::rest)
        .containsExactly("windows:1", "dir C:\\", "a b");
  }

  @Test
  void argumentsBeforeTheFirstStageFillBasesIn() {
    assertThat(
            dockerfile(
                    """
                    ARG TAG=3.20
                    ARG REGISTRY
                    ARG FLAVOUR="slim"
                    FROM alpine:$TAG AS one
                    FROM ${REGISTRY:-docker.io}/node:22-${FLAVOUR} AS two
                    FROM ${REGISTRY}/app:1
                    """)
                .stages())
        .extracting(ImageStage::base, ImageStage::resolved, ImageStage::tag)
        .containsExactly(
            tuple("alpine:3.20", true, "3.20"),
            tuple("docker.io/node:22-slim", true, "22-slim"),
            tuple("${REGISTRY}/app:1", false, "1"));
  }

  @Test
  void aStageIsReachedWhenTheLastOneNeedsIt() {
    assertThat(
            dockerfile(
                    """
                    FROM --platform=$BUILDPLATFORM golang:1.24 AS Build
                    FROM node:22 AS assets
                    FROM scratch AS unused
                    FROM node:22 AS tools
                    FROM alpine:3 AS base-amd64
                    FROM base-${TARGETARCH}
                    COPY --from=build /app /app
                    COPY --chown=app --from=1 /dist /dist
                    RUN --mount=type=bind,from=tools,target=/t true
                    """)
                .stages())
        .extracting(ImageStage::name, ImageStage::fromStage, ImageStage::reached, ImageStage::last)
        .containsExactly(
            tuple("build", false, true, false),
            tuple("assets", false, true, false),
            tuple("unused", false, false, false),
            tuple("tools", false, true, false),
            tuple("base-amd64", false, true, false),
            tuple("", true, true, true));
  }

  @Test
  void theUserIsThatOfTheStageItStartsFrom() {
    ImageStage stage =
        shipped(
            """
            FROM node:22 AS base
            ARG UID=1001
            USER ${UID}:node
            FROM base
            CMD ["node"]
            """);

    assertThat(stage.user()).isEqualTo("1001:node");
    assertThat(stage.userLine()).isEqualTo(3);
  }

  @Test
  void theLastUserCountsAndNoneIsRoot() {
    assertThat(shipped("FROM a:1\nUSER app\nRUN x\nUSER root\n").user()).isEqualTo("root");
    assertThat(shipped("FROM a:1\nRUN adduser app && chown app /app\n").user()).isEmpty();
    assertThat(shipped("FROM a:1\nRUN <<X\nUSER app\nX\n").user()).isEmpty();
  }

  @Test
  void imagesDocumentedToRunUnprivilegedDo() {
    assertThat(shipped("FROM gcr.io/distroless/static-debian12:nonroot@sha256:00\n").user())
        .isEqualTo("nonroot");
    assertThat(shipped("FROM gcr.io/distroless/static\n").user()).isEmpty();
    assertThat(shipped("FROM scratch\n").user()).isEmpty();
  }

  @Test
  void imagesOfDevelopersAreToldFromThoseThatAreShipped() {
    String text = "FROM node:22\n";
    Images images =
        images(
            new ComposedTree()
                .with("Dockerfile", text)
                .with("apps/builder/Dockerfile", text)
                .with("docker/web.Dockerfile", text)
                .with("Containerfile", text)
                .with("Dockerfile-worker", text)
                .with("Makefile", "image:\n\tdocker build -f docker/web.Dockerfile .\n")
                .with("deploy.sh", "docker build -f Dockerfile-worker .")
                .with(".devcontainer/Dockerfile", text)
                .with("Dockerfile.dev", text)
                .with("e2e/Dockerfile", Role.TEST, text)
                .with("web/Dockerfile", "FROM mcr.microsoft.com/playwright:v1\n")
                .with("pdf/Dockerfile", "FROM mcr.microsoft.com/playwright:v1\nEXPOSE 3000\n")
                .with("packaging/rpm/Dockerfile", "FROM fedora:41\nRUN dnf install rpm-build\n")
                .with("examples/Dockerfile", Role.EXAMPLE, text)
                .with("Dockerfile.md", "FROM here you see\n")
                .with("Dockerfile.dockerignore", "node_modules\n")
                .with("Dockerfile.empty", "# nothing\n"));

    assertThat(images.definitions())
        .extracting(ImageDefinition::path, ImageDefinition::purpose)
        .containsExactlyInAnyOrder(
            tuple("Dockerfile", Purpose.APP),
            tuple("apps/builder/Dockerfile", Purpose.APP),
            tuple("docker/web.Dockerfile", Purpose.APP),
            tuple("Containerfile", Purpose.APP),
            tuple("Dockerfile-worker", Purpose.APP),
            tuple("pdf/Dockerfile", Purpose.APP),
            tuple(".devcontainer/Dockerfile", Purpose.DEVELOPMENT),
            tuple("Dockerfile.dev", Purpose.DEVELOPMENT),
            tuple("e2e/Dockerfile", Purpose.DEVELOPMENT),
            tuple("web/Dockerfile", Purpose.DEVELOPMENT),
            tuple("packaging/rpm/Dockerfile", Purpose.DEVELOPMENT));
  }

  @Test
  void aFileOfAnotherNameThatNothingBuildsIsUnusedWhereOthersAreBuilt() {
    String text = "FROM node:22\n";

    assertThat(
            images(
                    new ComposedTree()
                        .with("Dockerfile", text)
                        .with("Dockerfile.bun", text)
                        .with("README.md", Role.DOCUMENTATION, "See Dockerfile.bun"))
                .definitions())
        .extracting(ImageDefinition::path, ImageDefinition::purpose)
        .containsExactly(tuple("Dockerfile", Purpose.APP), tuple("Dockerfile.bun", Purpose.UNUSED));
    assertThat(images(new ComposedTree().with("Dockerfile.bun", text)).shipped()).hasSize(1);
  }

  @Test
  void composeServicesNameTheirImageOrDockerfile() {
    Images images =
        images(
            new ComposedTree()
                .with(
                    "deploy/compose.prod.yml",
                    """
                    services:
                      db:
                        image: postgres:${PG:-17}
                      web:
                        build: ../web
                      worker:
                        build:
                          context: ..
                          dockerfile: docker/worker.Dockerfile
                      remote:
                        build: https://forge.test/a/b.git
                    """)
                .with("compose.yml", "services: [broken"));

    assertThat(images.services())
        .containsExactly(
            new ComposeService("db", "postgres:17", "", new Place("deploy/compose.prod.yml", 2)),
            new ComposeService(
                "web", "", "web/Dockerfile", new Place("deploy/compose.prod.yml", 4)),
            new ComposeService(
                "worker", "", "docker/worker.Dockerfile", new Place("deploy/compose.prod.yml", 6)),
            new ComposeService(
                "remote",
                "",
                "https://forge.test/a/b.git",
                new Place("deploy/compose.prod.yml", 10)));
    assertThat(images.scope().blindspots())
        .extracting(Blindspot::what)
        .containsExactly("compose.yml");
  }

  @Test
  @Timeout(30)
  void hostileDockerfilesCostBoundedTime() {
    for (String piece :
        List.of(
            "FROM a AS a\n",
            "RUN <<A\n",
            "RUN a \\\n",
            "ARG A=$A\n",
            "ARG A=${A:-",
            "RUN <<A <<B ",
            "COPY --from=a ",
            "FROM $",
            "USER ${",
            "# \n",
            "ENV A=\"",
            "\\\n")) {
      String text = "FROM a\n" + piece.repeat(500_000 / piece.length());
      assertThat(dockerfile(text).stages()).isNotEmpty();
    }
  }
}
