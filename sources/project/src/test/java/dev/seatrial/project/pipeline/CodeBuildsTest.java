package dev.seatrial.project.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import org.junit.jupiter.api.Test;

class CodeBuildsTest {

  @Test
  void phasesOfCodeBuildAreStepsInTheirOrder() {
    Pipeline only =
        PipelineReading.one(
            "buildspec.yml",
            """
            version: 0.2
            phases:
              build:
                commands:
                  - npm ci
                  - npx vitest run
                finally:
                  - docker build -t shop .
              pre_build:
                commands:
                  - aws --version
            artifacts:
              files: imagedefinitions.json
            """);

    assertThat(only.steps().map(PipelineStep::name)).containsExactly("pre_build", "build", "build");
    assertThat(only.commands().map(Command::line))
        .contains("aws --version", "npm ci", "docker build -t shop .");
    assertThat(only.commands().filter(c -> c.line().equals("npm ci")).map(Command::place))
        .containsExactly(new Place("buildspec.yml", 5));
  }
}
