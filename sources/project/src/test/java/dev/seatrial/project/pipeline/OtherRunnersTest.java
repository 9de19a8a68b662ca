package dev.seatrial.project.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherRunnersTest {

  private static List<String> lines(Pipeline pipeline) {
    return pipeline.commands().map(Command::line).toList();
  }

  private static List<Event> events(Pipeline pipeline) {
    return pipeline.triggers().stream().map(Trigger::event).toList();
  }

  @Test
  void pipelinesOfAzureAreFollowed() {
    Pipelines all =
        PipelineReading.of(
            "azure-pipelines.yml",
            """
            trigger:
              branches:
                include: [main]
                exclude: [legacy]
              paths: {exclude: [docs/*]}
            pr: [main]
            schedules:
              - cron: "0 3 * * *"
                branches: {include: [main]}
            stages:
              - stage: Build
                jobs:
                  - job: test
                    continueOnError: true
                    steps:
                      - task: DotNetCoreCLI@2
                        inputs: {command: test, projects: '**/*Tests.csproj', arguments: '--collect "XPlat"'}
                      - script: |
                          pytest
                          ls
                        workingDirectory: $(Build.SourcesDirectory)/api
                      - template: ci/steps.yml
                        parameters: {suite: unit}
                  - template: x.yml@templates
              - stage: Deploy
                condition: eq(variables['Build.SourceBranch'], 'refs/heads/main')
                jobs:
                  - deployment: web
                    environment: production
                    strategy:
                      runOnce:
                        deploy:
                          steps:
                            - task: AzureWebApp@1
                              inputs: {appName: x}
            """,
            "ci/steps.yml",
            "parameters:\n  suite: all\nsteps:\n  - ${{ if eq(1, 1) }}:\n      - bash: npx jest ${{ parameters.suite }}\n");

    Pipeline only = all.pipelines().getFirst();
    assertThat(events(only)).containsExactly(Event.PUSH, Event.PULL_REQUEST, Event.SCHEDULE);
    assertThat(only.triggers().getFirst().branches()).containsExactly("main", "!legacy");
    Job test = only.jobs().getFirst();
    assertThat(test.continueOnError()).isTrue();
    assertThat(test.commands().map(Command::line))
        .containsExactly(
            "dotnet test **/*Tests.csproj --collect XPlat",
            "pytest",
            "ls",
            "npx jest unit",
            "jest unit");
    assertThat(test.commands().filter(Command::failureIgnored).map(Command::line))
        .containsExactly("pytest");
    assertThat(test.commands().map(Command::folder)).contains("api");
    Job deploy = only.jobs().getLast();
    assertThat(deploy.environment()).isEqualTo("production");
    assertThat(deploy.condition()).contains("refs/heads/main");
    assertThat(CommandKind.of(deploy)).containsExactly(CommandKind.DEPLOY);
    assertThat(all.scope().blindspots()).hasSize(1);
  }

  @Test
  void azureRunsOnEverythingUnlessItIsToldOtherwise() {
    Pipeline silent =
        PipelineReading.one("azure-pipelines.yml", "steps:\n  - script: go test ./...\n");
    Pipeline none =
        PipelineReading.one(
            "azure-pipelines.yml", "trigger: none\npr: none\nsteps:\n  - script: x\n");

    assertThat(events(silent)).containsExactly(Event.PUSH, Event.PULL_REQUEST);
    assertThat(lines(silent)).containsExactly("go test ./...");
    assertThat(none.triggers()).isEmpty();
  }

  @Test
  void sectionsOfBitbucketArePipelines() {
    Pipelines all =
        PipelineReading.of(
            "bitbucket-pipelines.yml",
            """
            definitions:
              services:
                postgres: {image: postgres:16}
              steps:
                - step: &test
                    name: Test
                    services: [postgres]
                    script:
                      - cd api
                      - npm test
            pipelines:
              default:
                - step: *test
              pull-requests:
                '**':
                  - parallel:
                      - step: *test
                      - step:
                          script: [npx eslint .]
              branches:
                main:
                  - step:
                      deployment: production
                      trigger: manual
                      script:
                        - pipe: atlassian/aws-s3-deploy:1.1.0
                          variables: {S3_BUCKET: x}
            """,
            "api/package.json",
            "{\"scripts\": {\"test\": \"jest\"}}");

    assertThat(all.pipelines())
        .extracting(OtherRunnersTest::events)
        .containsExactly(List.of(Event.PUSH), List.of(Event.PULL_REQUEST), List.of(Event.PUSH));
    assertThat(lines(all.pipelines().getFirst())).containsExactly("npm test", "jest");
    assertThat(lines(all.pipelines().get(1))).contains("jest", "eslint .");
    assertThat(all.onPullRequest()).hasSize(2);
    Job deploy = all.pipelines().getLast().jobs().getFirst();
    assertThat(deploy.environment()).isEqualTo("production");
    assertThat(deploy.condition()).isEqualTo("trigger: manual");
    assertThat(CommandKind.of(deploy)).containsExactly(CommandKind.DEPLOY);
    assertThat(all.pipelines().getFirst().jobs().getFirst().services())
        .containsEntry("postgres", "postgres:16");
  }

  @Test
  void shellStepsOfJenkinsfilesAreRead() {
    Pipeline only =
        PipelineReading.one(
            "Jenkinsfile",
            """
            // sh 'not this'
            pipeline {
              triggers { cron('H 4 * * *') }
              stages {
                stage('Test') {
                  steps {
                    dir('api') {
                      sh 'npm test'
                    }
                    sh(script: "pytest -k \\"a b\\"", returnStatus: true)
                    catchError(buildResult: 'SUCCESS') {
                      sh '''
                        set -e
                        ruff check
                      '''
                    }
                  }
                }
                stage('Deploy') {
                  when { branch 'main' }
                  steps { sh "kubectl apply -f k8s" }
                }
              }
            }
            """);

    assertThat(events(only)).containsExactly(Event.OTHER, Event.SCHEDULE);
    assertThat(lines(only))
        .containsExactly("npm test", "pytest -k a b", "ruff check", "kubectl apply -f k8s");
    List<PipelineStep> steps = only.steps().toList();
    assertThat(steps)
        .extracting(PipelineStep::name)
        .containsExactly("Test", "Test", "Test", "Deploy");
    assertThat(steps)
        .extracting(PipelineStep::continueOnError)
        .containsExactly(false, false, true, false);
    assertThat(steps.getLast().condition()).isEqualTo("when branch main");
    assertThat(steps.getFirst().commands().getFirst().folder()).isEqualTo("api");
    assertThat(steps.getFirst().place()).isEqualTo(new Place("Jenkinsfile", 8));
  }

  @Test
  void travisRunsWhatALanguageUsuallyRuns() {
    Pipeline usual =
        PipelineReading.one(".travis.yml", "language: go\nbranches:\n  only: [main]\n");
    Pipeline own =
        PipelineReading.one(
            ".travis.yml",
            "language: python\ninstall: pip install .\nscript:\n  - cd api\n  - pytest\nafter_success: codecov\ndeploy:\n  provider: heroku\n");

    assertThat(lines(usual)).containsExactly("go test ./...");
    assertThat(usual.onPullRequest()).isTrue();
    assertThat(lines(own))
        .containsExactly("pip install .", "pytest", "codecov", "dpl --provider=heroku");
    assertThat(CommandKind.of(own.jobs().getFirst())).contains(CommandKind.DEPLOY);
  }

  @Test
  void documentsOfDroneArePipelines() {
    Pipelines all =
        PipelineReading.of(
            ".drone.yml",
            """
            kind: pipeline
            name: test
            steps:
              - name: test
                image: golang
                commands: [go vet ./..., go test ./...]
              - name: image
                image: plugins/docker
                settings: {repo: x}
                when: {event: [tag]}
            services:
              - name: db
                image: postgres
            ---
            kind: pipeline
            name: night
            trigger: {event: [cron]}
            steps:
              - name: a
                commands: [b]
                failure: ignore
            """);

    assertThat(all.pipelines()).hasSize(2);
    assertThat(lines(all.pipelines().getFirst())).containsExactly("go vet ./...", "go test ./...");
    assertThat(all.pipelines().getFirst().onPullRequest()).isTrue();
    assertThat(all.pipelines().getFirst().jobs().getFirst().services())
        .containsEntry("db", "postgres");
    assertThat(events(all.pipelines().getLast())).containsExactly(Event.SCHEDULE);
    assertThat(all.pipelines().getLast().steps().map(PipelineStep::continueOnError))
        .containsExactly(true);
  }

  @Test
  void stepsOfBuildkiteAreJobs() {
    Pipeline only =
        PipelineReading.one(
            ".buildkite/pipeline.yml",
            """
            steps:
              - label: Test
                command: |
                  cargo test
                soft_fail: true
                plugins:
                  - docker#v5: {image: rust}
              - wait
              - group: Checks
                steps:
                  - commands: [cargo clippy, cargo fmt --check]
                    depends_on: [a]
            """);

    assertThat(only.jobs()).extracting(Job::name).containsExactly("Test", "step 2");
    assertThat(only.jobs().getFirst().continueOnError()).isTrue();
    assertThat(lines(only)).containsExactly("cargo test", "cargo clippy", "cargo fmt --check");
    assertThat(events(only)).containsExactly(Event.OTHER);
  }

  @Test
  void stepsOfCloudBuildAreCommands() {
    Pipeline only =
        PipelineReading.one(
            "cloudbuild.yaml",
            """
            steps:
              - name: gcr.io/cloud-builders/docker
                args: [build, -t, x, .]
              - name: node:22
                entrypoint: bash
                args: ['-c', 'cd web && npx vitest']
                allowFailure: true
              - name: gcr.io/google.com/cloudsdktool/cloud-sdk
                entrypoint: gcloud
                args: [run, deploy, x]
              - name: python
                script: |
                  pytest
            """);

    assertThat(lines(only))
        .containsExactly(
            "docker build -t x .",
            "bash -c cd web && npx vitest",
            "npx vitest",
            "vitest",
            "gcloud run deploy x",
            "pytest");
    assertThat(only.steps().map(PipelineStep::continueOnError))
        .containsExactly(false, true, false, false);
    assertThat(only.commands().filter(c -> c.line().equals("pytest")).map(Command::place))
        .containsExactly(new Place("cloudbuild.yaml", 13));
  }
}
