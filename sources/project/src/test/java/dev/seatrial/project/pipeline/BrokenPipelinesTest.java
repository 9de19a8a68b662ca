package dev.seatrial.project.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.pipeline.Pipelines;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenPipelinesTest {

  @Test
  void brokenFilesOfEveryRunnerAreBlindSpots() {
    for (String path :
        List.of(
            ".gitlab-ci.yml",
            ".circleci/config.yml",
            "azure-pipelines.yml",
            "bitbucket-pipelines.yml",
            ".travis.yml",
            ".drone.yml",
            ".buildkite/pipeline.yml",
            "cloudbuild.yaml")) {
      Pipelines all = PipelineReading.of(path, "a: [b\n}");

      assertThat(all.pipelines()).as(path).isEmpty();
      assertThat(all.scope().blindspots()).as(path).hasSize(1);
    }
  }

  @Test
  void nonsenseInEveryRunnersFileIsReadWithoutHarm() {
    String nonsense =
        "include: {}\nstages: 7\njobs: [1, {a: b}]\nworkflows: {w: {jobs: [{}, 3, {x: 1}]}}\npipelines: {default: x, branches: 3}\nsteps: [{}, 1, [2], {run: {}}, {script: {}}]\non: {push: 3, x: [y]}\nscript: {a: b}\ntest: {script: {}, rules: 3, needs: {}}\ntrigger: {event: {}}\n";
    for (String path :
        List.of(
            ".github/workflows/a.yml",
            ".gitlab-ci.yml",
            ".circleci/config.yml",
            "azure-pipelines.yml",
            "bitbucket-pipelines.yml",
            ".travis.yml",
            ".drone.yml",
            ".buildkite/pipeline.yml",
            "cloudbuild.yaml",
            "Jenkinsfile")) {
      assertThat(PipelineReading.of(path, nonsense).scope()).as(path).isNotNull();
    }
  }
}
