package dev.seatrial.model.facts.pipeline;

/** How tests are run and how their coverage is collected. */
final class TestCommands {
  static final String TABLE =
      """
      # JavaScript
      test: vp test
      test: vitest unless list bench typecheck init
      test: jest unless --listTests --showConfig --init --clearCache
      test: mocha|_mocha|ava|jasmine|uvu|tap|tape|brittle|poku|borp|wtr|web-test-runner|test-storybook
      test: karma start
      test: node with --test --test=* --experimental-test-coverage
      test: tsx|ts-node with --test
      test: bun test
      test: deno test
      test: react-scripts|craco|react-app-rewired|tsdx|ember test
      test: vue-cli-service test:unit|test:e2e
      test: wp-scripts test-unit-js|test-e2e|test-playwright
      test: ng test|t|e2e
      test: hardhat test|coverage
      test: forge test|coverage
      test: @nx/jest:jest|@nrwl/jest:jest|@nx/vite:test|@nx/vitest:test|@nrwl/vite:test
      test: @angular-devkit/build-angular:karma|@angular/build:karma|@angular/build:unit-test
      test: playwright test unless --list
      test: cypress run
      test: testcafe|nightwatch|codeceptjs|wdio|protractor|cucumber-js
      test: detox|maestro test
      test: newman|bru run
      test: hurl with --test
      test: @nx/playwright:playwright|@nx/cypress:cypress|@nrwl/cypress:cypress
      end-to-end-test: playwright test unless --list
      end-to-end-test: cypress run
      end-to-end-test: testcafe|nightwatch|codeceptjs|wdio|protractor
      end-to-end-test: detox|maestro test
      end-to-end-test: newman|bru run
      end-to-end-test: hurl with --test
      end-to-end-test: ng e2e
      end-to-end-test: vue-cli-service test:e2e
      end-to-end-test: wp-scripts test-e2e|test-playwright
      end-to-end-test: @nx/playwright:playwright|@nx/cypress:cypress|@nrwl/cypress:cypress
      coverage: vitest|jest|react-scripts|craco|tap|wtr|web-test-runner with --coverage --coverage=true --coverage.* --collectCoverage --collect-coverage --coverage-report=*
      coverage: ng test with --code-coverage --code-coverage=true --coverage
      coverage: c8|nyc|istanbul unless --version
      coverage: node with --experimental-test-coverage
      coverage: bun|deno test with --coverage --coverage=*
      coverage: deno coverage
      coverage: hardhat|forge coverage

      # Python
      test: pytest|py.test unless --collect-only --co --fixtures --markers
      test: python -m pytest|unittest|nose|nose2 unless --collect-only
      test: python -m coverage run with pytest unittest nose2 test *test*.py *manage.py
      test: coverage run with pytest unittest nose2 test *test*.py *manage.py
      test: python *manage.py test
      test: python *runtests.py|*run_tests.py
      test: python setup.py test
      test: manage.py|django-admin test
      test: runtests.py|run_tests.py
      test: unittest|nosetests|nose2|ward|stestr|slipcover|behave|robot|pabot|schemathesis
      test: tox unless -l --listenvs list config -a --listenvs-all --notest
      test: nox unless -l --list --list-sessions
      test: hatch test
      end-to-end-test: robot|pabot|schemathesis
      coverage: pytest|py.test with --cov --cov=* --cov-fail-under=*
      coverage: python -m pytest with --cov --cov=* --cov-fail-under=*
      coverage: coverage run|report|xml|html|combine|json|lcov
      coverage: python -m coverage run|report|xml|html|combine|json|lcov
      coverage: slipcover|diff-cover|smokeshow
      coverage: hatch test with --cover -c
      coverage: coveralls|codecov|codecovcli|codecov-cli|cc-test-reporter|codacy-coverage-reporter

      # Go
      test: go test unless -list -run=^$ -run~^$ -run~NONE -run=NONE -c
      test: gotestsum|ginkgo|richgo|gotest unless help version tool
      coverage: go test with -cover -cover=true -coverprofile* --coverprofile* -coverpkg* -covermode*
      coverage: gotestsum|ginkgo|richgo with -cover --cover -coverprofile* --coverprofile* -coverpkg*
      coverage: go tool cover
      coverage: goveralls|gocov|go-test-coverage

      # Java, Kotlin, Scala
      test: mvn|mvnw|mvnd .. test|verify|install|package|deploy|surefire:test|integration-test unless -DskipTests -DskipTests=true -Dmaven.test.skip -Dmaven.test.skip=true
      test: gradle|gradlew .. test|check|build|buildNeeded|*:test|*:check|*:build|test*UnitTest|*:test*UnitTest|connected*Test|*:connected*Test|*ntegrationTest|*unctionalTest|allTests|*:allTests|jvmTest|*:jvmTest unless -x~test -x~check --exclude-task~test -xtest -x~*:test --dry-run -PskipTests
      test: sbt .. test|*/test|testOnly*|test:*|*~test
      test: lein test|midje|kaocha
      test: clojure|clj with -M:test* -X:test* -M:*:test*
      test: ant|mill .. test|*.test
      coverage: mvn|mvnw|mvnd .. *jacoco*|cobertura:*|scoverage:*|coveralls:report
      coverage: gradle|gradlew .. *jacoco*|*Jacoco*|*kover*|*Coverage*|*coverage*|coveralls
      coverage: sbt .. coverage|*coverage*

      # Rust, .NET
      test: cargo test|t|nextest|tarpaulin|llvm-cov unless --no-run
      test: cargo hack .. test
      coverage: cargo tarpaulin|llvm-cov
      coverage: grcov|tarpaulin|kcov|gcovr
      test: dotnet test|vstest unless --list-tests -t
      test: vstest.console|xunit.console|nunit3-console
      coverage: dotnet test with --collect* /p:CollectCoverage=true -p:CollectCoverage=true --coverage
      coverage: dotnet-coverage|coverlet|reportgenerator|dotcover

      # Ruby, PHP
      test: rspec|minitest|cucumber|parallel_rspec|parallel_test|turbo_tests unless --dry-run
      test: rails test|test:system|test:all|spec
      test: rake .. test|spec|test:*|spec:*|parallel:test|parallel:spec
      test: ruby with -Itest -Ispec *_test.rb *_spec.rb
      end-to-end-test: rails test:system|test:all
      test: phpunit|simple-phpunit|pest|paratest|behat|phpspec|kahlan|infection unless --list-tests
      test: codecept run
      test: php artisan test|dusk
      test: php *phpunit|*pest|*paratest|*behat
      test: artisan test|dusk
      end-to-end-test: php artisan dusk
      coverage: phpunit|simple-phpunit|pest|paratest|codecept|artisan with --coverage --coverage-*
      coverage: php artisan|*phpunit|*pest|*paratest with --coverage --coverage-*

      # Elixir, Erlang, Dart, Swift, mobile
      test: mix test|coveralls|coveralls.*
      coverage: mix coveralls|coveralls.*
      coverage: mix test with --cover
      test: rebar3 ct|eunit|proper
      test: flutter|dart|very_good|swift test
      coverage: flutter|very_good|dart test with --coverage --coverage=*
      coverage: swift test with --enable-code-coverage
      test: xcodebuild .. test|test-without-building
      test: fastlane .. test|tests|scan|run_tests

      # Anything
      test: bazel|bazelisk|buck2|pants|please test|coverage
      coverage: bazel|bazelisk coverage
      test: earthly +test|+*test*
      test: ctest|bats|shellspec|busted|prove|pg_prove|gtest-parallel
      test: meson|stack|cabal|nimble|zig .. test
      test: dune|crystal test|runtest|spec
      test: helm unittest
      test: terraform|tofu|opa|conftest|dbt|supabase|molecule test
      test: promtool test
      """;

  private TestCommands() {}
}
