package dev.seatrial.project.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipeline.Runner;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircleTest {

  private static List<String> lines(Pipeline pipeline) {
    return pipeline.commands().map(Command::line).toList();
  }

  private static List<Event> events(Pipeline pipeline) {
    return pipeline.triggers().stream().map(Trigger::event).toList();
  }

  @Test
  void workflowsOfCircleAreFollowed() {
    Pipelines all =
        PipelineReading.of(
            ".circleci/config.yml",
            """
            version: 2.1
            orbs:
              node: circleci/node@5.1
            commands:
              check:
                parameters:
                  script: {type: string, default: lint}
                steps:
                  - run: npm run << parameters.script >>
            jobs:
              test:
                docker:
                  - image: cimg/node:20.1
                  - image: cimg/postgres:15.0
                working_directory: ~/project/web
                steps:
                  - checkout:
                      path: ~/project
                  - node/install-packages
                  - check
                  - check: {script: test}
                  - run:
                      name: Coverage
                      command: |
                        npx vitest --coverage | tee log
                  - when:
                      condition: << pipeline.parameters.deep >>
                      steps:
                        - run: npx playwright test
              deploy:
                docker: [{image: cimg/base}]
                steps:
                  - run: ./deploy.sh << pipeline.git.tag >>
            workflows:
              main:
                jobs:
                  - test
                  - node/test
                  - deploy:
                      requires: [test]
                      filters:
                        branches: {only: main}
              nightly:
                triggers:
                  - schedule:
                      cron: "0 0 * * *"
                      filters: {branches: {only: main}}
                jobs: [test]
            """,
            "web/package.json",
            "{\"scripts\": {\"lint\": \"eslint .\", \"test\": \"jest\"}}",
            "deploy.sh",
            "#!/bin/sh\nkubectl apply -f k8s\n");

    Pipeline branch = all.pipelines().getFirst();
    assertThat(branch.runner()).isEqualTo(Runner.CIRCLECI);
    assertThat(events(branch)).containsExactly(Event.PUSH);
    assertThat(branch.onPullRequest()).isTrue();
    assertThat(lines(branch)).contains("eslint .", "jest", "vitest --coverage", "playwright test");
    assertThat(lines(branch)).doesNotContain("kubectl apply -f k8s");
    assertThat(branch.jobs().getFirst().services()).containsEntry("postgres", "cimg/postgres:15.0");
    assertThat(branch.commands().filter(Command::failureIgnored)).isEmpty();
    assertThat(branch.steps().map(PipelineStep::uses))
        .contains("circleci/node/install-packages@5.1", "circleci/node/test@5.1");
    Pipeline main = all.pipelines().get(1);
    assertThat(main.onPullRequest()).isFalse();
    assertThat(lines(main)).contains("kubectl apply -f k8s");
    assertThat(events(all.pipelines().getLast())).containsExactly(Event.SCHEDULE);
  }

  @Test
  void circleChecksOutWhereTheJobStarts() {
    Pipeline only =
        PipelineReading.one(
            ".circleci/config.yml",
            """
            jobs:
              build:
                working_directory: ~/shop
                steps:
                  - checkout
                  - run: make test
                  - run: {command: make test, working_directory: web}
                  - run: {command: make test, working_directory: ~/shop/api/}
            """,
            "Makefile",
            "test:\n\tgo test ./...\n",
            "web/Makefile",
            "test:\n\tjest\n",
            "api/Makefile",
            "test:\n\tpytest\n");

    assertThat(lines(only)).contains("go test ./...", "jest", "pytest");
  }

  @Test
  void aContainerIsEnteredWhereTheCommandSays() {
    Pipeline only =
        PipelineReading.one(
            ".drone.yml",
            """
            steps:
              - name: lint
                image: docker
                directory: web
                commands:
                  - docker run --rm --entrypoint sh node:24 -c "npm --cache /tmp/npm run lint"
            """,
            "web/package.json",
            "{\"scripts\": {\"lint\": \"eslint .\"}}");

    assertThat(lines(only)).contains("eslint .");
  }
}
