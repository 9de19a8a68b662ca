package dev.seatrial.model.facts.pipeline;

/** How code is checked without running it. */
final class CheckCommands {
  static final String TABLE =
      """
      # JavaScript
      lint: eslint|eslint_d|tslint|xo|standard|semistandard|oxlint|jshint|stylelint|ts-standard|htmlhint unless --print-config --init
      lint: biome|@biomejs/biome|rome check|ci|lint|format unless --write --fix --apply
      lint: biome|@biomejs/biome check|lint with --write --fix --apply
      lint: prettier with --check -c --list-different -l
      lint: dprint check
      lint: next|nuxi|nuxt|ng|expo|remix lint
      lint: @nx/eslint:lint|@nx/linter:eslint|@nrwl/linter:eslint|@angular-eslint/builder:lint
      lint: deno lint
      lint: deno fmt with --check
      lint: vue-cli-service|umi|wp-scripts lint|lint-js|lint-style
      lint: knip|depcheck|madge|depcruise|dependency-cruiser|ls-lint|sherif|syncpack|publint|attw|jscpd
      lint: trunk check
      lint: svelte-check|solhint
      type-check: tsc|tsgo|vue-tsc|vue-tsgo|tspc unless --version --init --showConfig
      type-check: svelte-check|astro-check|flow|glint|tsd|attw
      type-check: astro|nuxi|nuxt|deno|rescript check|typecheck
      type-check: flow check
      type-check: vitest typecheck
      type-check: vitest with --typecheck
      compile: next|ng build
      type-check: tsup|tsdown with --dts
      build: vite|next|nuxt|nuxi|astro|remix|react-router|gatsby|ng|webpack|rollup|esbuild|tsup|tsdown|parcel|rspack|rsbuild|vue-cli-service|react-scripts|craco|ember|svelte-kit|vinxi|expo|docusaurus|vitepress|nest|preconstruct|unbuild|ncc|rslib build|export|generate|bundle|ssg
      build: rollup|webpack|esbuild|swc|babel|tsup|tsdown|unbuild|microbundle|rspack unless serve
      build: tsc unless --noEmit --version --init
      build: bun|deno build|compile

      # Python
      lint: ruff check unless --version
      lint: ruff format with --check --diff
      lint: ruff unless format server clean version rule
      lint: flake8|pylint|pycodestyle|pydocstyle|pyflakes|vulture|djlint|curlylint|autoflake|refurb|pylama|prospector|wemake-python-styleguide|lint-imports|deptry|interrogate
      lint: black|isort|yapf|blue|usort|autopep8|docformatter with --check --check-only --diff -c -d -c=*
      lint: python -m flake8|pylint|ruff|pycodestyle|pydocstyle|pyflakes
      lint: python -m black|isort with --check --check-only --diff
      type-check: mypy|dmypy|pyright|basedpyright|pytype|ty|zuban unless version
      type-check: pyre|pyrefly check
      type-check: python -m mypy|pyright|basedpyright
      configuration-check: python *manage.py check
      build: python -m build
      build: uv|poetry|pdm|hatch|flit|maturin build
      build: python setup.py .. bdist_wheel|sdist|build

      # Go
      lint: golangci-lint run unless --help
      lint: golangci-lint fmt with --diff
      lint: staticcheck|revive|golint|errcheck|ineffassign|gocritic|nilaway|misspell|deadcode|go-consistent|goimports|gofumpt|gofmt|gci|modernize unless -w
      lint: go vet|fix
      lint: go mod tidy with -diff
      compile: go build|vet|test|install unless -list
      type-check: golangci-lint run
      type-check: staticcheck
      build: go build|install
      build: goreleaser build|release
      build: gox|ko

      # Java, Kotlin, Scala
      lint: mvn|mvnw|mvnd .. checkstyle:*|spotless:check|pmd:*|spotbugs:*|ktlint:*|*ktlint*|*checkstyle*|formatter:validate|fmt:check|sonar:sonar|detekt:*|*:spotless-maven-plugin:check
      lint: gradle|gradlew .. lint*|*:lint*|checkstyle*|*:checkstyle*|spotlessCheck|*:spotlessCheck|detekt*|*:detekt*|ktlint*|*:ktlint*|pmd*|spotbugs*|*:spotbugs*|sonar|sonarqube
      lint: ktlint|detekt|checkstyle|pmd|spotbugs|scalafix|scalastyle|google-java-format|clj-kondo|ktfmt
      lint: scalafmt with --check --test --list
      lint: sbt .. scalafmtCheck*|scalafix*|scalastyle
      compile: mvn|mvnw|mvnd .. compile|test-compile|test|package|verify|install|deploy
      compile: gradle|gradlew .. build|*:build|assemble*|*:assemble*|classes|*:classes|testClasses|compile*|*:compile*|check|*:check|test|*:test|bootJar|*:bootJar|jar|bundle*
      compile: sbt .. compile|test|*compile|package|assembly
      build: mvn|mvnw|mvnd .. compile|package|verify|install|deploy
      build: gradle|gradlew .. build|*:build|assemble*|*:assemble*|bootJar|*:bootJar|jar|shadowJar|installDist|bundle*
      build: sbt .. compile|package|assembly|dist|stage
      build: lein uberjar|compile|jar
      build: javac|kotlinc|scalac|ant

      # Rust, .NET, C
      lint: cargo clippy|fmt|machete|udeps|shear|sort
      lint: rustfmt with --check
      type-check: cargo check|c|clippy
      compile: cargo build|b|test|t|nextest
      compile: rustc
      build: cargo build|b|install|publish|zigbuild
      build: cross|trunk|wasm-pack build
      lint: dotnet format with --verify-no-changes
      lint: jb inspectcode
      lint: dotnet csharpier|roslynator .. check|analyze
      compile: dotnet build|test|publish|pack|run
      compile: msbuild
      lint: dotnet build with -warnaserror* /warnaserror* --warnaserror* -p:TreatWarningsAsErrors=true /p:TreatWarningsAsErrors=true
      build: dotnet build|publish|pack
      build: msbuild
      lint: clang-tidy|cppcheck|cpplint|include-what-you-use
      lint: clang-format with --dry-run -n --Werror
      compile: gcc|g++|clang|clang++|cc|ninja
      build: gcc|g++|clang|clang++|cmake|ninja|meson|bazel|bazelisk|buck2

      # Ruby, PHP
      lint: rubocop|standardrb|erb_lint|erblint|erb-lint|haml-lint|slim-lint|reek|rails_best_practices|fasterer|herb
      lint: rake .. rubocop|standard|lint|lint:*
      type-check: srb|steep tc|check
      type-check: sorbet
      configuration-check: rails zeitwerk:check
      build: rails|rake assets:precompile
      lint: phpcs|php-cs-fixer|pint|ecs|phpmd|phpinsights|parallel-lint|rector|deptrac|twigcs|twig-cs-fixer|phpcpd|composer-normalize|composer-unused
      lint: php -l
      lint: php *phpcs|*php-cs-fixer|*pint
      lint: php *bin/console lint:*
      type-check: phpstan|psalm|phan|larastan unless clear-result-cache
      type-check: php *phpstan|*psalm

      # Elixir, Dart, Swift, others
      lint: mix credo|sobelow
      lint: mix format with --check-formatted
      lint: mix compile with --warnings-as-errors
      type-check: mix dialyzer
      compile: mix compile
      build: mix compile|release|assets.deploy
      lint: flutter|dart analyze
      lint: dart format with --set-exit-if-changed
      type-check: flutter|dart|melos analyze|compile
      compile: flutter build
      build: flutter build
      lint: swiftlint|swiftformat|periphery|ktlint|luacheck|selene|stylua|credo
      compile: swift|xcodebuild build|test|archive
      build: swift|xcodebuild build|archive
      build: fastlane .. build|beta|build_app|gym
      lint: gleam|zig|nixfmt|elm-review|elm-format|hlint|ormolu|fourmolu|ameba|statix|deadnix|alejandra .. fmt|format|check|--check|--validate|.|src
      compile: stack|cabal|dune|gleam|zig|elm|nim|crystal build|make|check|compile
      build: stack|cabal|dune|gleam|zig|elm|crystal|nix build|make|compile

      # Anything
      lint: sonar-scanner|sonar|dotnet-sonarscanner|qodana unless --version
      lint: mega-linter|megalinter|mega-linter-runner|super-linter
      lint: codeclimate analyze
      lint: moon check
      configuration-check: hadolint|dockerfilelint|shellcheck|shfmt|yamllint|actionlint|markdownlint|markdownlint-cli|markdownlint-cli2
      configuration-check: editorconfig-checker|ec|tflint|ansible-lint|kubeconform|kubeval|kube-linter|kube-score|cfn-lint
      configuration-check: jsonlint|taplo|buf|protolint|spectral|redocly|squawk|sqlfluff|typos|codespell|cspell|vale|lychee unless format bundle
      configuration-check: graphql-schema-linter|graphql-inspector|commitlint|check-jsonschema
      configuration-check: terraform|tofu fmt with -check --check -check=true
      configuration-check: terraform|tofu validate
      configuration-check: helm|ct lint
      configuration-check: promtool check
      configuration-check: docker compose .. config
      configuration-check: kubevious guard|lint
      configuration-check: nginx -t
      """;

  private CheckCommands() {}
}
