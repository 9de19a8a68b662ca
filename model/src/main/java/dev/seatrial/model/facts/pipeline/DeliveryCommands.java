package dev.seatrial.model.facts.pipeline;

/** How images are built, migrations applied, releases brought out and weaknesses looked for. */
final class DeliveryCommands {
  static final String TABLE =
      """
      image-build: docker|podman|nerdctl|finch build
      image-build: docker|podman buildx build|bake
      image-build: docker|podman compose build
      image-build: docker|podman compose up with --build
      image-build: docker-compose|podman-compose build
      image-build: docker-compose|podman-compose up with --build
      image-build: docker builder build
      image-build: buildah bud|build
      image-build: kaniko|executor|buildctl|buildctl-daemonless.sh|img|depot with build --context* --dockerfile* --destination* bake
      image-build: pack build
      image-build: ko build|publish|apply|resolve
      image-build: jib|skaffold build|run
      image-build: mvn|mvnw .. jib:build|jib:dockerBuild|spring-boot:build-image*|dockerfile:build|docker:build|k8s:build
      image-build: gradle|gradlew .. jib|jibDockerBuild|*:jib|bootBuildImage|*:bootBuildImage|dockerBuild|*:dockerBuild
      image-build: gcloud builds submit
      image-build: az acr build
      image-build: nixpacks|railpack build
      image-build: sam build

      migration: prisma migrate deploy|reset
      migration: drizzle-kit migrate
      migration: knex migrate:latest|migrate:up
      migration: typeorm|typeorm-ts-node-commonjs|typeorm-ts-node-esm migration:run
      migration: sequelize|sequelize-cli db:migrate
      migration: mikro-orm migration:up
      migration: node-pg-migrate|pg-migrate|db-migrate|postgrator|umzug|kysely|ley|graphile-migrate|migrate-mongo|mongo-migrate .. up|migrate|migrate:latest|latest
      migration: wrangler d1 migrations apply
      migration: medusa db:migrate
      migration: supabase db push|reset
      migration: supabase migration up
      migration: supabase start
      migration: alembic .. upgrade
      migration: python -m alembic .. upgrade
      migration: flask db upgrade
      migration: python *manage.py migrate|migrate_schemas
      migration: manage.py|django-admin migrate|migrate_schemas
      migration: rails|rake .. db:migrate|db:migrate:*|db:prepare|db:setup|db:schema:load|db:migrate_with_data
      migration: flyway .. migrate
      migration: liquibase .. update|update-*|migrate
      migration: mvn|mvnw .. flyway:migrate|liquibase:update
      migration: gradle|gradlew .. flywayMigrate|update|*:flywayMigrate|liquibaseUpdate
      migration: goose .. up|up-to|up-by-one
      migration: migrate .. up|goto
      migration: dbmate .. up|migrate
      migration: atlas migrate apply
      migration: atlas schema apply
      migration: sql-migrate|soda|tern|bytebase|sqitch|shmig up|migrate|deploy
      migration: sqlx migrate run
      migration: sqlx database setup|reset
      migration: diesel migration run
      migration: diesel setup
      migration: sea-orm-cli migrate
      migration: refinery migrate
      migration: dotnet ef database update
      migration: dotnet-ef database update
      migration: php artisan migrate unless migrate:status
      migration: php artisan migrate:fresh|migrate:refresh
      migration: artisan migrate|migrate:fresh
      migration: php *bin/console|*console doctrine:migrations:migrate|d:m:m|doctrine:schema:update
      migration: console|doctrine-migrations doctrine:migrations:migrate|migrations:migrate|migrate
      migration: phinx migrate
      migration: mix ecto.migrate|ecto.setup|ecto.reset
      migration: hasura migrate|deploy apply
      migration: pgroll|reshape migrate|start|complete
      migration: skeema push
      migration: liquibase|sqlpackage with /Action:Publish /a:Publish

      deploy: vercel unless dev env link pull build inspect logs list ls login whoami alias teams secrets domains project
      deploy: netlify deploy
      deploy: ntl|netlify-cli deploy
      deploy: fly|flyctl deploy
      deploy: fly|flyctl machine update|run
      deploy: wrangler deploy|publish
      deploy: wrangler pages deploy|publish
      deploy: wrangler versions deploy
      deploy: railway up|redeploy
      deploy: render|scalingo|clever|koyeb|northflank|zeabur|platform|upsun|caprover .. deploy|deploys|redeploy|push|restart
      deploy: doctl apps update|create-deployment|create
      deploy: heroku container:release
      deploy: heroku builds:create|releases
      deploy: git push with heroku *heroku* dokku* *dokku* gigalixir *clever-cloud*
      deploy: gigalixir|piku|dokku .. deploy|git:from-image
      deploy: kubectl apply|rollout|replace
      deploy: kubectl set image
      deploy: oc apply|rollout|start-build|process
      deploy: helm upgrade|install
      deploy: helmfile apply|sync
      deploy: kustomize edit set image
      deploy: argocd app sync|set|create
      deploy: flux reconcile
      deploy: skaffold run|deploy
      deploy: terraform|tofu|terragrunt apply
      deploy: terragrunt run-all apply
      deploy: pulumi up|update
      deploy: cdk|cdktf|sst|sls|serverless|osls|copilot|eb|chalice|zappa|shuttle|amplify|cap deploy
      deploy: sam deploy
      deploy: zappa update
      deploy: copilot svc|app deploy
      deploy: nomad job run
      deploy: firebase deploy unless --only*
      deploy: firebase deploy with --only* with *hosting* *functions*
      deploy: firebase hosting:channel:deploy
      deploy: surge|gh-pages|angular-cli-ghpages
      deploy: eas update|submit
      deploy: fastlane .. deploy|release|beta|supply|pilot|deliver|upload_to_*
      deploy: supabase functions deploy
      deploy: azd deploy|up
      deploy: cap * deploy|deploy:*
      deploy: ecs-deploy|ecspresso|lambroll .. deploy|up
      deploy: helmsman with -apply --apply
      deploy: kapp|kluctl deploy
      deploy: convex|partykit|modal deploy
      deploy: trigger.dev deploy
      deploy: aws ecs update-service|deploy|run-task
      deploy: aws lambda update-function-code|publish-version|update-alias
      deploy: aws s3 sync
      deploy: aws cloudformation deploy|update-stack|create-stack
      deploy: aws deploy create-deployment|push
      deploy: aws elasticbeanstalk update-environment|create-application-version
      deploy: aws apprunner start-deployment|update-service
      deploy: aws amplify start-job|start-deployment
      deploy: aws cloudfront create-invalidation
      deploy: aws lightsail create-container-service-deployment
      deploy: gcloud run deploy
      deploy: gcloud run services update|update-traffic|replace
      deploy: gcloud run jobs update|deploy|execute
      deploy: gcloud beta|alpha run deploy
      deploy: gcloud app deploy
      deploy: gcloud functions deploy
      deploy: gcloud deploy releases create
      deploy: gcloud compute instances update-container|ssh
      deploy: gcloud compute ssh|scp
      deploy: gcloud storage rsync
      deploy: gsutil .. rsync
      deploy: az webapp deploy|deployment|up|config|restart|create
      deploy: az functionapp deploy|deployment
      deploy: az containerapp update|up|create
      deploy: az staticwebapp|swa deploy
      deploy: swa deploy
      deploy: az deployment group|sub create
      deploy: func azure functionapp publish
      deploy: cf push
      deploy: ansible-playbook unless --syntax-check --check -C --list-tasks
      deploy: dep|deployer deploy
      deploy: vapor deploy
      deploy: kamal deploy|redeploy|setup|rollback
      deploy: docker|podman push
      deploy: docker|podman buildx build with --push --output=type=registry
      deploy: docker|podman compose push
      deploy: docker stack deploy
      deploy: docker service update|create
      deploy: docker-compose push
      deploy: skopeo|crane|regctl|oras copy|push|tag|cp
      deploy: rsync|scp|sftp|lftp|ncftpput with *@*:* *:* *@*
      deploy: ssh|sshpass with *@* *-host* *$* *{{*
      deploy: mvn|mvnw .. jib:build|wildfly:deploy|tomcat7:deploy|appengine:deploy|azure-webapp:deploy
      deploy: gradle|gradlew .. jib|*:jib|appengineDeploy
      deploy: pm2 deploy
      deploy: dpl with --provider=* --provider

      security-scan: codeql database analyze
      security-scan: codeql database run-queries
      security-scan: trivy image|fs|filesystem|repo|repository|config|rootfs|sbom|k8s|vm
      security-scan: snyk test|code|container|iac|monitor
      security-scan: grype|clair-scanner|dockle|anchorectl|twistcli|wizcli|lacework|sysdig-cli-scanner unless version db auth
      security-scan: docker scout cves|quickview|compare|recommendations
      security-scan: docker scan
      security-scan: semgrep|opengrep|bearer scan|ci
      security-scan: semgrep with --config* -c -f --error
      security-scan: npm|pnpm|yarn|bun audit unless fix signatures
      security-scan: yarn npm audit
      security-scan: npm audit signatures
      security-scan: audit-ci|better-npm-audit|auditjs|retire|improved-yarn-audit|lockfile-lint|njsscan
      security-scan: pip-audit|safety|bandit|pysa|guarddog|jake
      security-scan: python -m pip_audit|safety|bandit
      security-scan: uv audit
      security-scan: gosec|govulncheck|nancy
      security-scan: cargo audit|deny|vet|geiger|crev
      security-scan: cargo-audit|cargo-deny
      security-scan: brakeman|bundler-audit|bundle-audit|ruby-audit
      security-scan: importmap audit
      security-scan: php artisan enlightn
      security-scan: local-php-security-checker
      security-scan: bundle audit
      security-scan: rake .. bundle:audit|bundler:audit|brakeman*
      security-scan: composer audit
      security-scan: symfony security:check|check:security
      security-scan: psalm with --taint-analysis
      security-scan: mix sobelow|deps.audit|hex.audit
      security-scan: dotnet list .. package with --vulnerable
      security-scan: dotnet package list with --vulnerable
      security-scan: flutter|dart pub audit
      security-scan: osv-scanner|osv-detector unless --version
      security-scan: gitleaks|trufflehog|trufflehog3|detect-secrets|detect-secrets-hook|git-secrets|ggshield|whispers|kingfisher|noseyparker|talisman|secretlint|git-leaks|ripsecrets unless version
      security-scan: checkov|tfsec|kics|terrascan|kubesec|kube-bench|cfn_nag|cfn_nag_scan|prowler|regula|kubescape|kubeaudit unless version
      security-scan: zizmor|poutine|octoscan|ghalint|scorecard unless version
      security-scan: dependency-check|dependency-check.sh|dependency-check.bat
      security-scan: mvn|mvnw .. *dependency-check*|*ossindex*|*findsecbugs*|org.owasp*
      security-scan: gradle|gradlew .. dependencyCheck*|*:dependencyCheck*|ossIndexAudit
      security-scan: zap-baseline.py|zap-full-scan.py|zap-api-scan.py|zap.sh|nuclei|nikto|wapiti|hawk|sqlmap
      security-scan: horusec|mobsfscan|sonar-scanner|dotnet-sonarscanner|veracode|sourceanalyzer|whitesource|mend|fossa|nexus-iq-cli|endorctl|legitify unless version
      security-scan: mvn|mvnw .. sonar:sonar|*sonar-maven-plugin*
      security-scan: gradle|gradlew .. sonar|sonarqube
      security-scan: slither|myth|mythril|echidna
      """;

  private DeliveryCommands() {}
}
