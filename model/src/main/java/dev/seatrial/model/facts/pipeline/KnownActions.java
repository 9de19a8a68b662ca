package dev.seatrial.model.facts.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The actions, orbs, tasks and templates that we know by name, and what they do. */
final class KnownActions {
  private static final Pattern VERSION = Pattern.compile("@[^@]*$");
  private static final Pattern SCHEME = Pattern.compile("^docker://");
  private static final Pattern TAG = Pattern.compile(":[\\w.-]+$");

  /**
   * In the words of {@link WordPattern}, in lower case, which names on a forge do not tell from
   * upper case; an input of an action is a word "name=value".
   */
  private static final WordTable TABLE =
      WordTable.of(
          """
          test: cypress-io/github-action|cypress/run|cypress-io/cypress/run
          end-to-end-test: cypress-io/github-action|cypress/run|cypress-io/cypress/run
          test: mobile-dev-inc/action-maestro-cloud
          test: vstest
          test: circleci/node/test|circleci/python/test|circleci/ruby/rspec-test|circleci/go/test
          test: paambaati/codeclimate-action

          coverage: codecov/codecov-action|codecov/codecov|codecov/upload|codecov/codecov/upload
          coverage: coverallsapp/github-action|coveralls/coveralls|coveralls/coveralls/upload
          coverage: codacy/codacy-coverage-reporter-action|paambaati/codeclimate-action|qltysh/qlty-action/coverage
          coverage: davelosert/vitest-coverage-report-action|artiomtr/jest-coverage-report-action
          coverage: mishakav/jest-coverage-comment|mishakav/pytest-coverage-comment
          coverage: py-cov-action/python-coverage-comment-action|orgoro/coverage|irongut/codecoveragesummary
          coverage: romeovs/lcov-reporter-action|zgosalvez/github-actions-report-lcov
          coverage: vladopajic/go-test-coverage|k1low/octocov-action|madrapps/jacoco-report|pavanmudigonda/jacoco-reporter
          coverage: danielpalme/reportgenerator-github-action|5monkeys/cobertura-action|insightsengineering/coverage-action
          coverage: barecheck/code-coverage-action|deepsourcelabs/test-coverage-action
          coverage: publishcodecoverageresults|simplecov-ruby/simplecov-action|joshmfrankel/simplecov-check-action

          lint: golangci/golangci-lint-action|dominikh/staticcheck-action|reviewdog/action-golangci-lint
          lint: reviewdog/action-staticcheck
          lint: reviewdog/action-eslint|reviewdog/action-rubocop|reviewdog/action-flake8|reviewdog/action-ruff
          lint: reviewdog/action-stylelint|reviewdog/action-biome
          lint: astral-sh/ruff-action|chartboost/ruff-action|psf/black|py-actions/flake8|isort/isort-action
          lint: rickstaa/action-black|jpetrucciani/ruff-check
          lint: creyd/prettier_action|wearerequired/lint-action|oxc-project/oxlint-action
          lint: super-linter/super-linter*|github/super-linter*|oxsecurity/megalinter*|megalinter/megalinter*
          lint: trunk-io/trunk-action|qltysh/qlty-action/check
          lint: sonarsource/*|sonarcloudanalyze|sonarqubeanalyze|jetbrains/qodana-action|sonarcloud/scan
          lint: sonarsource/sonarcloud-quality-gate
          lint: standardrb/standard-ruby-action|andrewmcodes/rubocop-linter-action|actions-rs/clippy-check
          lint: giraffate/clippy-action|auguwu/clippy-action
          lint: scacap/action-ktlint|vroy/gha-kotlin-linter|axel-op/googlejavaformat-action
          lint: doozyx/clang-format-lint-action|jidicula/clang-format-action
          lint: norio-nomura/action-swiftlint|cirruslabs/swiftlint-action|php-actions/phpcs|aglipanci/laravel-pint-action
          lint: docker://oskarstark/php-cs-fixer-ga|oskarstark/php-cs-fixer-ga
          type-check: jakebailey/pyright-action|tsuyoshicho/action-mypy|jpetrucciani/mypy-check|php-actions/phpstan
          type-check: golangci/golangci-lint-action
          configuration-check: hadolint/hadolint-action|ludeeus/action-shellcheck|reviewdog/action-actionlint|raven-actions/actionlint
          configuration-check: reviewdog/action-hadolint|reviewdog/action-shellcheck|davidanson/markdownlint-cli2-action
          configuration-check: ibiqlik/action-yamllint|crate-ci/typos|codespell-project/actions-codespell
          configuration-check: streetsidesoftware/cspell-action|wagoid/commitlint-github-action|amannn/action-semantic-pull-request
          configuration-check: helm/chart-testing-action|bufbuild/buf-lint-action|bufbuild/buf-action|kubevious/cli
          configuration-check: stackrox/kube-linter-action|lycheeverse/lychee-action|errata-ai/vale-action
          configuration-check: gradle/actions/wrapper-validation

          image-build: docker/build-push-action|docker/bake-action|depot/build-push-action|depot/bake-action
          image-build: useblacksmith/build-push-action|redhat-actions/buildah-build|mr-smithers-excellent/docker-build-push
          image-build: whoan/docker-build-with-cache-action|elgohr/publish-docker-github-action|ilteoood/docker_buildx
          image-build: int128/kaniko-action|aevea/action-kaniko|circleci/docker/build|circleci/docker/publish
          image-build: circleci/aws-ecr/build_and_push_image|devcontainers/ci|macbre/push-to-ghcr
          image-build: docker|dockercompose with command=build* command=build*
          deploy: docker/build-push-action|docker/bake-action|depot/build-push-action|depot/bake-action with push=* unless push=false
          deploy: useblacksmith/build-push-action with push=* unless push=false
          deploy: redhat-actions/push-to-registry|elgohr/publish-docker-github-action
          deploy: mr-smithers-excellent/docker-build-push|macbre/push-to-ghcr
          deploy: circleci/docker/publish|circleci/aws-ecr/build_and_push_image|circleci/aws-ecs/*|circleci/aws-s3/sync
          deploy: circleci/gcp-cloud-run/*|circleci/kubernetes/*|circleci/heroku/*|circleci/aws-elastic-beanstalk/deploy

          deploy: amondnet/vercel-action|betahuhn/deploy-to-vercel-action|nwtgck/actions-netlify|netlify/actions/cli
          deploy: south-paw/action-netlify-deploy
          deploy: superfly/flyctl-actions with args=*deploy*
          deploy: cloudflare/wrangler-action with command=*deploy* command=*publish*
          deploy: cloudflare/wrangler-action unless command=*
          deploy: cloudflare/pages-action|render-examples/deploy-to-render|johnbeynon/render-deploy-action
          deploy: sws2apps/render-deployment|bervproject/railway-deploy|akhileshns/heroku-deploy|digitalocean/app_action*
          deploy: digitalocean/app_action/deploy|koyeb/action-git-deploy
          deploy: google-github-actions/deploy-cloudrun|google-github-actions/deploy-appengine
          deploy: google-github-actions/deploy-cloud-functions|google-github-actions/create-cloud-deploy-release
          deploy: aws-actions/amazon-ecs-deploy-task-definition|aws-actions/aws-cloudformation-github-deploy
          deploy: aws-actions/aws-lambda-deploy|einaregilsson/beanstalk-deploy|appleboy/lambda-action
          deploy: aws-actions/aws-codebuild-run-build|jakejarvis/s3-sync-action|reggionick/s3-deploy
          deploy: azure/webapps-deploy|azure/k8s-deploy|azure/container-apps-deploy-action|azure/functions-action
          deploy: azure/static-web-apps-deploy|azure/aci-deploy|azure/arm-deploy|azure/bicep-deploy
          deploy: azurewebapp|azurermwebappdeployment|azurewebappcontainer|azurefunctionapp|azurecontainerapps
          deploy: azurestaticwebapp|kubernetesmanifest|helmdeploy|azureresourcemanagertemplatedeployment
          deploy: azureresourcegroupdeployment|iiswebappdeploymentonmachinegroup
          deploy: docker with command=push* command=buildandpush*
          deploy: appleboy/ssh-action|appleboy/scp-action|easingthemes/ssh-deploy|burnett01/rsync-deployments
          deploy: samkirkland/ftp-deploy-action|wlixcc/sftp-deploy-action|garygrossgarten/github-action-ssh
          deploy: fifsky/ssh-action
          deploy: actions/deploy-pages|peaceiris/actions-gh-pages|jamesives/github-pages-deploy-action
          deploy: firebaseextended/action-hosting-deploy
          deploy: hashicorp/tfc-workflows-github/actions/apply-run
          deploy: pulumi/actions with command=up command=update
          deploy: serverless/github-action|deployphp/action|caprover/deploy-from-github|dokku/github-action
          deploy: shuttle-hq/deploy-action|denoland/deployctl|r0adkll/upload-google-play
          deploy: apple-actions/upload-testflight-build|atlassian/heroku-deploy|atlassian/aws-*-deploy
          deploy: atlassian/aws-s3-deploy|atlassian/ssh-run|atlassian/rsync-deploy|atlassian/scp-deploy
          deploy: atlassian/kubectl-run|atlassian/azure-*-deploy|atlassian/google-*-deploy|atlassian/serverless-deploy
          deploy: atlassian/firebase-deploy
          deploy: jobs/deploy.gitlab-ci.yml|auto-devops.gitlab-ci.yml|deploy*.gitlab-ci.yml|aws/deploy*.gitlab-ci.yml
          test: auto-devops.gitlab-ci.yml|jobs/test.gitlab-ci.yml

          migration: joshuaavalon/flyway-action|liquibase-github-actions/update|ariga/atlas-action/migrate/apply
          migration: ariga/atlas-deploy-action

          security-scan: github/codeql-action/analyze|advancedsecurity-codeql-analyze
          security-scan: actions/dependency-review-action|advancedsecurity-dependency-scanning
          security-scan: aquasecurity/trivy-action|aquasecurity/tfsec-action|aquasecurity/tfsec-pr-commenter-action
          security-scan: anchore/scan-action|snyk/actions*|snyk/actions/*|snyk/snyk/scan|snyk/scan|snyksecurityscan
          security-scan: docker/scout-action|azure/container-scan|erzz/dockle-action|goodwithtech/dockle-action
          security-scan: lacework/lw-scanner-action|crazy-max/ghaction-container-scan
          security-scan: semgrep/semgrep-action|returntocorp/semgrep-action|docker.io/semgrep/semgrep|semgrep/semgrep
          security-scan: returntocorp/semgrep
          security-scan: zizmorcore/zizmor-action|woodruffw/zizmor-action|ossf/scorecard-action|boostsecurityio/poutine-action
          security-scan: zgosalvez/github-actions-ensure-sha-pinned-actions|suzuki-shunsuke/ghalint-action
          security-scan: google/osv-scanner-action*|google/osv-scanner-action/*
          security-scan: gitleaks/gitleaks-action|zricethezav/gitleaks-action|trufflesecurity/trufflehog
          security-scan: gitguardian/ggshield-action|gitguardian/ggshield/actions/*|secret-scanner/action
          security-scan: reviewdog/action-detect-secrets|unicornglobal/trufflehog-actions-scan
          security-scan: bridgecrewio/checkov-action|checkmarx/kics-github-action|checkmarx/ast-github-action
          security-scan: tenable/terrascan-action|stelligent/cfn_nag|kubescape/github-action|controlplaneio/kubesec-action
          security-scan: pypa/gh-action-pip-audit|pycqa/bandit-action|tj-actions/bandit|shundor/python-bandit-scan
          security-scan: jpetrucciani/bandit-check|pyupio/safety-action|pyupio/safety
          security-scan: securego/gosec|golang/govulncheck-action|templum/govulncheck-action
          security-scan: sonatype-nexus-community/nancy-github-action
          security-scan: rustsec/audit-check|actions-rust-lang/audit|actions-rs/audit-check|embarkstudios/cargo-deny-action
          security-scan: dependency-check/dependency-check_action|dependency-check-build-task|symfonycorp/security-checker-action
          security-scan: oke-py/npm-audit-action|reviewdog/action-brakeman|artplan1/brakeman-action
          security-scan: sonarsource/sonarcloud-github-action|sonarsource/sonarqube-scan-action|sonarcloudanalyze|sonarqubeanalyze
          security-scan: sonarcloud/scan|sonarsource/sonarcloud-scan
          security-scan: veracode/veracode-*|fossas/fossa-action|microsoft/security-devops-action|microsoftsecuritydevops
          security-scan: bearer/bearer-action|mondoohq/actions/*|contrast-security-oss/*|endorlabs/github-action|socketdev/action
          security-scan: stackhawk/hawkscan-action|stackhawk/stackhawk|zaproxy/action-*|projectdiscovery/nuclei-action
          security-scan: appthreat/sast-scan-action|shiftleftsecurity/scan-action|crytic/slither-action|mobsf/mobsfscan
          security-scan: whitesource/githubpackagessecurityaction|jfrog/frogbot|xygeni/xygeni-action|synopsys-sig/*
          security-scan: blackduck-inc/black-duck-security-scan|determinatesystems/flake-checker-action|atlassian/git-secrets-scan
          security-scan: sonatype/*
          security-scan: security/*.gitlab-ci.yml|*sast*.gitlab-ci.yml|*dependency-scanning*.gitlab-ci.yml
          security-scan: *secret-detection*.gitlab-ci.yml|*container-scanning*.gitlab-ci.yml|*dast*.gitlab-ci.yml|jobs/sast*
          security-scan: jobs/secret-detection*|jobs/dependency-scanning*|jobs/container-scanning*|gitlab.com/components/sast*
          security-scan: */components/sast/*|*/components/secret-detection/*|*/components/dependency-scanning/*
          security-scan: */components/container-scanning/*|auto-devops.gitlab-ci.yml
          security-scan: */plugin-trivy|*/plugin-semgrep|*/plugin-gitleaks|*/drone-trivy|*/drone-gitleaks
          coverage: */plugin-codecov|*/drone-codecov
          """);

  private KnownActions() {}

  static Set<CommandKind> kinds(String uses, Map<String, String> with) {
    EnumSet<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
    String name = name(uses).toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.startsWith("./")) {
      return kinds;
    }
    List<String> inputs = new ArrayList<>();
    with.forEach((key, value) -> inputs.add((key + "=" + value.strip()).toLowerCase(Locale.ROOT)));
    for (WordPattern line : TABLE.of(Set.of(name))) {
      if (line.covers(inputs)) {
        kinds.add(line.kind());
      }
    }
    return kinds;
  }

  /** What is called, without its version or tag. */
  static String name(String uses) {
    String plain = SCHEME.matcher(uses).replaceFirst("");
    return TAG.matcher(VERSION.matcher(plain).replaceFirst("")).replaceFirst("");
  }
}
