package dev.seatrial.project.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubWorkflowsTest {
  private static final String CI = ".github/workflows/ci.yml";

  private static List<Trigger> triggers(String on) {
    return PipelineReading.one(CI, on + "\njobs: {a: {steps: [{run: make}]}}\n").triggers();
  }

  private static Job job(String job, String... pathsAndTexts) {
    String[] all = java.util.Arrays.copyOf(pathsAndTexts, pathsAndTexts.length + 2);
    all[pathsAndTexts.length] = CI;
    all[pathsAndTexts.length + 1] = "on: push\njobs:\n  a:\n" + job.indent(4);
    return PipelineReading.of(all).pipelines().stream()
        .filter(p -> p.path().equals(CI))
        .findFirst()
        .orElseThrow()
        .jobs()
        .getFirst();
  }

  @Test
  void aTriggerCanBeAWordAListOrAMapping() {
    assertThat(triggers("on: push")).extracting(Trigger::event).containsExactly(Event.PUSH);
    assertThat(triggers("on: [push, pull_request]"))
        .extracting(Trigger::event)
        .containsExactly(Event.PUSH, Event.PULL_REQUEST);
    assertThat(triggers("on:\n  pull_request:\n  merge_group:"))
        .extracting(Trigger::event)
        .containsExactly(Event.PULL_REQUEST, Event.MERGE_QUEUE);
    assertThat(triggers("\"on\":\n  push:")).extracting(Trigger::line).containsExactly(2);
  }

  @Test
  void filtersKeepWhatIsIgnoredWithAnExclamationMark() {
    Trigger push =
        triggers("on:\n  push:\n    branches: [main]\n    paths-ignore: ['docs/**']").getFirst();

    assertThat(push.branches()).containsExactly("main");
    assertThat(push.paths()).containsExactly("!docs/**");
  }

  @Test
  void aPushOfTagsOnlyIsNoPushToABranch() {
    assertThat(triggers("on:\n  push:\n    tags: ['v*']"))
        .extracting(Trigger::event, Trigger::detail)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Event.TAG, "v*"));
    assertThat(triggers("on:\n  push:\n    branches: [main]\n    tags: ['v*']"))
        .extracting(Trigger::event)
        .containsExactly(Event.PUSH, Event.TAG);
  }

  @Test
  void everyEventHasItsDetail() {
    List<Trigger> all =
        triggers(
            """
            on:
              schedule:
                - cron: '0 3 * * *'
              workflow_run:
                workflows: [CI]
              workflow_dispatch:
              workflow_call:
              release:
                types: [published]
              issues:
                types: [opened]
              pull_request_target:
                types: [labeled]
            """);

    assertThat(all)
        .extracting(t -> t.event() + " " + t.detail())
        .containsExactly(
            "SCHEDULE 0 3 * * *",
            "AFTER CI",
            "MANUAL ",
            "CALL ",
            "RELEASE published",
            "OTHER issues: opened",
            "PULL_REQUEST_TARGET labeled");
  }

  @Test
  void aPullRequestThatIsClosedIsNotAChangeBeforeItsMerge() {
    assertThat(
            PipelineReading.one(CI, "on:\n  pull_request:\n    types: [closed]\n").onPullRequest())
        .isFalse();
    assertThat(
            PipelineReading.one(CI, "on:\n  pull_request:\n    types: [opened, synchronize]\n")
                .onPullRequest())
        .isTrue();
  }

  @Test
  void permissionsAreReadAtBothLevels() {
    Pipeline all =
        PipelineReading.one(
            CI,
            """
            on: push
            permissions: read-all
            jobs:
              a:
                permissions:
                  contents: read
                  id-token: write
              b:
                permissions: {}
              c: {}
            """);

    assertThat(all.permissions()).isEqualTo(Map.of("", "read-all"));
    assertThat(all.declaresPermissions()).isTrue();
    assertThat(all.jobs())
        .extracting(Job::permissions)
        .containsExactly(Map.of("contents", "read", "id-token", "write"), Map.of(), Map.of());
    assertThat(all.jobs()).extracting(Job::declaresPermissions).containsExactly(true, true, false);
  }

  @Test
  void aJobIsReadWhole() {
    Job job =
        job(
            """
            name: Test it
            needs: [b, c]
            if: github.ref == 'refs/heads/main'
            continue-on-error: true
            environment:
              name: production
            services:
              db:
                image: postgres:17
            steps:
              - uses: actions/checkout@v4
                with:
                  fetch-depth: 0
              - name: Test
                run: npm test
                env:
                  CI: true
                if: always()
                continue-on-error: true
            """);

    assertThat(job.name()).isEqualTo("Test it");
    assertThat(job.needs()).containsExactly("b", "c");
    assertThat(job.condition()).isEqualTo("github.ref == 'refs/heads/main'");
    assertThat(job.continueOnError()).isTrue();
    assertThat(job.environment()).isEqualTo("production");
    assertThat(job.services()).isEqualTo(Map.of("db", "postgres:17"));
    PipelineStep checkout = job.steps().getFirst();
    assertThat(checkout.with()).isEqualTo(Map.of("fetch-depth", "0"));
    assertThat(checkout.place()).isEqualTo(new Place(CI, 14));
    PipelineStep test = job.steps().getLast();
    assertThat(test.environment()).isEqualTo(Map.of("CI", "true"));
    assertThat(test.condition()).isEqualTo("always()");
    assertThat(test.continueOnError()).isTrue();
  }

  @Test
  void aStepSeesTheVariablesOfItsJobUnlessItSetsThemAnew() {
    Job job =
        job(
            """
            env:
              ADDRESS: ${{ secrets.ADDRESS }}
              LEVEL: info
            steps:
              - run: npm test
                env:
                  LEVEL: debug
            """);

    assertThat(job.steps().getFirst().environment())
        .isEqualTo(Map.of("ADDRESS", "${{ secrets.ADDRESS }}", "LEVEL", "debug"));
  }

  @Test
  void linesOfABlockAreTheLinesOfTheFile() {
    Job job = job("steps:\n  - run: |\n      first\n\n      second\n  - run: third\n");

    assertThat(job.commands().map(Command::place))
        .containsExactly(new Place(CI, 6), new Place(CI, 8), new Place(CI, 9));
  }

  @Test
  void theShellDecidesWhichFailuresCount() {
    String steps =
        """
        steps:
          - run: pytest | tee log
          - run: pytest | tee log
            shell: bash
          - run: import os
            shell: python
          - run: dotnet test
            shell: pwsh
        """;

    assertThat(job(steps).commands().map(c -> c.line() + " " + c.failureIgnored()))
        .containsExactly(
            "pytest true", "tee log false", "pytest false", "tee log false", "dotnet test false");
  }

  @Test
  void aStepThatIsCheckedLaterDoesNotSwallowItsFailure() {
    Job job =
        job(
            """
            steps:
              - id: lint
                run: eslint .
                continue-on-error: true
              - if: steps.lint.outcome == 'failure'
                run: exit 1
            """);

    assertThat(job.steps().getFirst().continueOnError()).isFalse();
  }

  @Test
  void foldersComeFromDefaultsAndSteps() {
    Job job =
        job(
            """
            defaults:
              run:
                working-directory: web
            steps:
              - run: a
              - run: cd src && b
              - run: c
                working-directory: ./api
              - run: cd $GITHUB_WORKSPACE/x && d
              - run: cd $UNKNOWN && e
            """);

    assertThat(job.commands().map(Command::folder))
        .containsExactly("web", "web/src", "api", "x", "$UNKNOWN");
  }

  @Test
  void valuesOfTheMatrixAndOfTheEnvironmentArePutIn() {
    Job job =
        job(
            """
            env:
              DIR: apps
            strategy:
              matrix:
                app: [web, api]
                include:
                  - app: docs
            steps:
              - run: ${{ matrix.app }}-test
                working-directory: ${{ env.DIR }}/${{ matrix.app }}
            """);

    assertThat(job.commands().map(c -> c.folder() + " " + c.line()))
        .containsExactly("apps/web web-test", "apps/api api-test", "apps/docs docs-test");
  }

  @Test
  void stepsOfTheRepositorysOwnActionsAreInlined() {
    Job job =
        job(
            """
            steps:
              - uses: ./.github/actions/setup
                with:
                  target: unit
            """,
            ".github/actions/setup/action.yml",
            """
            inputs:
              target:
                default: all
              tool:
                default: pytest
            runs:
              using: composite
              steps:
                - uses: actions/setup-python@v5
                - run: ${{ inputs.tool }} tests/${{ inputs.target }}
                  shell: bash
            """);

    assertThat(job.steps())
        .extracting(PipelineStep::uses)
        .containsExactly("./.github/actions/setup", "actions/setup-python@v5", "");
    Command only = job.commands().findFirst().orElseThrow();
    assertThat(only.line()).isEqualTo("pytest tests/unit");
    assertThat(only.via()).containsExactly("./.github/actions/setup");
    assertThat(only.place()).isEqualTo(new Place(".github/actions/setup/action.yml", 10));
  }

  @Test
  void jobsOfTheRepositorysOwnWorkflowsAreInlined() {
    Job job =
        job(
            "uses: ./.github/workflows/test.yml\nwith:\n  suite: slow\n",
            ".github/workflows/test.yml",
            """
            on:
              workflow_call:
                inputs:
                  suite: {type: string, default: fast}
            jobs:
              unit:
                steps:
                  - run: pytest -m ${{ inputs.suite }}
            """);

    assertThat(job.calls()).isEmpty();
    assertThat(job.commands().map(Command::line)).containsExactly("pytest -m slow");
    assertThat(job.commands().map(Command::via))
        .containsExactly(List.of("./.github/workflows/test.yml"));
  }

  @Test
  void aWorkflowOfAnotherRepositoryIsNamedAndStaysUnseen() {
    Pipelines all =
        PipelineReading.of(
            CI, "on: push\njobs:\n  a:\n    uses: org/repo/.github/workflows/x.yml@main\n");

    assertThat(all.pipelines().getFirst().jobs().getFirst().calls())
        .isEqualTo("org/repo/.github/workflows/x.yml@main");
    assertThat(all.scope().blindspots())
        .singleElement()
        .satisfies(spot -> assertThat(spot.why()).contains("another repository"));
  }

  @Test
  void workflowsAndActionsThatCallThemselvesEnd() {
    Pipelines all =
        PipelineReading.of(
            CI,
            "on: push\njobs:\n  a:\n    uses: ./.github/workflows/ci.yml\n  b:\n    steps:\n      - uses: ./a\n",
            "a/action.yml",
            "runs:\n  steps:\n    - uses: ./a\n");

    assertThat(all.scope().blindspots()).hasSize(2);
  }

  @Test
  void aBrokenWorkflowIsABlindSpot() {
    Pipelines all = PipelineReading.of(CI, "on: [push\njobs: {");

    assertThat(all.pipelines()).isEmpty();
    assertThat(all.scope().blindspots())
        .singleElement()
        .satisfies(s -> assertThat(s.what()).isEqualTo(CI));
  }

  @Test
  void noPipelineIsAWholeScopeThatSaysWhatItLackedWithoutAListOfPlaces() {
    Pipelines none = PipelineReading.of("README.md", "");

    assertThat(none.pipelines()).isEmpty();
    assertThat(none.scope().isWhole()).isTrue();
    assertThat(none.scope().searched())
        .isEqualTo("0 pipeline files of the 11 systems that are known");
    assertThat(none.scope().lacks()).isEqualTo("There is no pipeline");
  }

  @Test
  void actionsThatAreGivenACommandRunIt() {
    Job job =
        job(
            """
            steps:
              - uses: nick-fields/retry@v3
                with:
                  command: npm run build && npm test
              - uses: gradle/gradle-build-action@v2
                with:
                  arguments: clean check
            """);

    assertThat(job.commands().map(Command::line))
        .containsExactly("npm run build", "npm test", "./gradlew clean check");
  }
}
