package dev.seatrial.project.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitlabPipelinesTest {
  private static final String FILE = ".gitlab-ci.yml";

  /** The events on which a job runs. */
  private static List<String> events(String text, String job) {
    return PipelineReading.of(FILE, text).pipelines().stream()
        .filter(p -> p.jobs().stream().anyMatch(j -> j.id().equals(job)))
        .flatMap(p -> p.triggers().stream())
        .map(t -> t.event() + (t.branches().isEmpty() ? "" : " main"))
        .sorted()
        .distinct()
        .toList();
  }

  @Test
  void aJobIsReadWithWhatItInherits() {
    Pipeline only =
        PipelineReading.of(
                FILE,
                """
                default:
                  before_script:
                    - cd api
                .base:
                  services: [postgres:17]
                  allow_failure: true
                test:
                  extends: .base
                  needs: [build]
                  environment: {name: staging}
                  script:
                    - npm ci
                    - |
                      npm test
                      ls
                  after_script:
                    - echo done
                build:
                  script: make
                """,
                "api/package.json",
                "{\"scripts\": {\"test\": \"jest\"}}",
                "api/Makefile",
                "all:\n\tgo build\n")
            .pipelines()
            .getFirst();

    Job test = only.jobs().getFirst();
    assertThat(test.needs()).containsExactly("build");
    assertThat(test.continueOnError()).isTrue();
    assertThat(test.environment()).isEqualTo("staging");
    assertThat(test.services()).isEqualTo(Map.of("postgres", "postgres:17"));
    assertThat(test.commands().map(Command::line))
        .containsExactly("npm ci", "npm test", "jest", "ls", "echo done");
    assertThat(test.steps().getFirst().commands())
        .filteredOn(c -> c.via().isEmpty())
        .extracting(Command::folder, Command::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("api", new Place(FILE, 12)),
            org.assertj.core.groups.Tuple.tuple("api", new Place(FILE, 14)),
            org.assertj.core.groups.Tuple.tuple("api", new Place(FILE, 15)));
    assertThat(test.steps().getLast().continueOnError()).isTrue();
    assertThat(only.jobs().getLast().commands().map(Command::line))
        .containsExactly("make", "go build");
  }

  @Test
  void withoutRulesAJobRunsOnBranchesAndTags() {
    String text = "test:\n  script: pytest\n";

    assertThat(events(text, "test")).containsExactly("MANUAL", "PUSH", "SCHEDULE", "TAG");
    assertThat(PipelineReading.one(FILE, text).onPullRequest()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "$CI_PIPELINE_SOURCE == \"merge_request_event\" # PULL_REQUEST",
        "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH # MANUAL,PUSH main,SCHEDULE",
        "$CI_COMMIT_BRANCH == \"main\" && $CI_PIPELINE_SOURCE == 'push' # PUSH main",
        "$CI_COMMIT_TAG # TAG",
        "$CI_COMMIT_TAG =~ /^v\\d+/ # TAG",
        "$CI_PIPELINE_SOURCE == 'schedule' # SCHEDULE",
        "$CI_MERGE_REQUEST_IID || $CI_COMMIT_TAG # PULL_REQUEST,TAG",
        "$CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH && $CI_COMMIT_BRANCH # PUSH",
      })
  void rulesDecideWhenAJobRuns(String rule, String events) {
    assertThat(
            events("a:\n  script: x\n  rules:\n    - if: '" + rule.replace("'", "''") + "'\n", "a"))
        .containsExactly(events.split(","));
  }

  @Test
  void whatRunsOnlyOnTheMainBranchDoesNotRunBeforeAMerge() {
    Pipelines all =
        PipelineReading.of(
            FILE,
            """
            test:
              script: pytest
              only: [main]
            lint:
              script: ruff check
              only: [merge_requests]
            deploy:
              script: kubectl apply -f x
              rules:
                - if: $CI_COMMIT_BRANCH == "main"
                  when: manual
            """);

    assertThat(all.onPullRequest().flatMap(Pipeline::commands).map(Command::line))
        .containsExactly("ruff check");
    assertThat(events("d:\n  script: x\n  when: manual\n", "d")).containsExactly("MANUAL");
  }

  @Test
  void theWorkflowDecidesWhichPipelinesAreMade() {
    String text =
        """
        workflow:
          rules:
            - if: $CI_PIPELINE_SOURCE == "merge_request_event"
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
        test:
          script: pytest
        """;

    assertThat(events(text, "test"))
        .containsExactly("MANUAL", "PULL_REQUEST", "PUSH main", "SCHEDULE");
  }

  @Test
  void aRuleThatExcludesComesBeforeOneThatIncludes() {
    String text =
        """
        a:
          script: x
          rules:
            - if: $CI_PIPELINE_SOURCE == "merge_request_event"
              when: never
            - when: on_success
        """;

    assertThat(events(text, "a")).doesNotContain("PULL_REQUEST").contains("TAG");
  }

  @Test
  void includedFilesOfTheRepositoryBelongToIt() {
    Pipelines all =
        PipelineReading.of(
            FILE,
            "include:\n  - local: /ci/base.yml\n  - 'ci/jobs/*.yml'\n  - template: Jobs/SAST.gitlab-ci.yml\n",
            "ci/base.yml",
            ".py:\n  before_script: [pip install .]\n",
            "ci/jobs/test.yml",
            "test:\n  extends: .py\n  script:\n    - !reference [.py, before_script]\n    - pytest\n");

    assertThat(all.pipelines().getFirst().commands().map(Command::line))
        .containsExactly("pip install .", "pytest");
    assertThat(all.pipelines().getFirst().commands().map(c -> c.place().path()))
        .containsExactly("ci/base.yml", "ci/jobs/test.yml");
    assertThat(all.pipelines().getFirst().jobs().getLast())
        .satisfies(job -> assertThat(CommandKind.of(job)).contains(CommandKind.SECURITY_SCAN));
    assertThat(all.scope().isWhole()).isTrue();
  }

  @Test
  void whatIsIncludedFromElsewhereStaysUnseen() {
    Pipelines all =
        PipelineReading.of(
            FILE, "include:\n  - project: org/ci\n    file: x.yml\na:\n  script: b\n");

    assertThat(all.scope().isWhole()).isFalse();
    assertThat(all.pipelines())
        .flatExtracting(Pipeline::jobs)
        .extracting(Job::calls)
        .contains("org/ci");
  }

  @Test
  void jobsThatExtendEachOtherEnd() {
    assertThat(
            PipelineReading.of(FILE, "a:\n  extends: b\n  script: x\nb:\n  extends: a\n")
                .pipelines())
        .isNotEmpty();
  }

  @Test
  void childPipelinesOfTheRepositoryAreInlined() {
    Pipeline parent =
        PipelineReading.of(
                FILE,
                "child:\n  trigger:\n    include: web/ci.yml\n",
                "web/ci.yml",
                "test:\n  script: [npx vitest]\n")
            .pipelines()
            .getFirst();

    assertThat(parent.commands().map(Command::line)).contains("vitest");
  }

  @Test
  void triggersSayWhereTheyStand() {
    assertThat(PipelineReading.one(FILE, "a:\n  script: b\n").triggers())
        .extracting(Trigger::event)
        .contains(Event.PUSH);
  }
}
