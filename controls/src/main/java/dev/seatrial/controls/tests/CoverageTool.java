package dev.seatrial.controls.tests;

import java.util.regex.Pattern;

/** A tool that measures coverage: how it is asked to, and what it needs to be there. */
enum CoverageTool {
  VITEST(
      "vitest .*--coverage\\b.*",
      "(vitest|vite)\\.(config|workspace)\\.\\w+",
      "\\bcoverage\\s*:\\s*\\{",
      "@vitest/coverage-v8,@vitest/coverage-istanbul,@vitest/coverage-c8",
      "\\bcoverage\\s*:\\s*\\{[^}]{0,2000}enabled\\s*:\\s*true",
      "vitest.*",
      "thresholds?\\s*:\\s*\\{"),
  JEST(
      "(jest|(react-scripts|craco) test) .*--(coverage|collectCoverage)\\b.*",
      "jest\\.config\\.\\w+|jest\\.preset\\.\\w+|package\\.json",
      "collectCoverage['\"]?\\s*:\\s*true",
      "jest,ts-jest,react-scripts,@craco/craco,jest-cli,@swc/jest,jest-expo,next",
      "collectCoverage['\"]?\\s*:\\s*true",
      "jest.*|(react-scripts|craco) test.*",
      "coverageThreshold"),
  NYC(
      "(nyc|c8) .*",
      "\\.nycrc(\\.\\w+)?|\\.c8rc(\\.\\w+)?",
      "(?!)",
      "nyc,c8",
      "(?!)",
      "(?!)",
      "check-coverage['\"]?\\s*:\\s*true"),
  PYTEST(
      "pytest .*--cov\\b.*",
      "pyproject\\.toml|pytest\\.ini|setup\\.cfg|tox\\.ini",
      "addopts[^\\[]{0,2000}--cov\\b",
      "pytest-cov",
      "addopts[^\\[]{0,2000}--cov\\b",
      "pytest.*",
      "--cov-fail-under|fail_under"),
  COVERAGE_PY(
      "coverage (run|report|xml|html|json|combine|lcov)\\b.*",
      "pyproject\\.toml|\\.coveragerc|setup\\.cfg",
      "\\[tool\\.coverage\\.|\\[(coverage:)?run\\]",
      "coverage,pytest-cov",
      "(?!)",
      "(?!)",
      "fail_under"),
  GO(
      "(go (\\S+ )*test|gotestsum|ginkgo|richgo test) .*-?-cover\\w*\\b.*",
      "(?!)",
      "(?!)",
      "",
      "(?!)",
      "(?!)",
      "(?!)"),
  JACOCO(
      "(mvnw?|gradlew?) .*(jacoco|kover)\\w*.*",
      "pom\\.xml|build\\.gradle(\\.kts)?",
      "jacoco-maven-plugin|['\"`( ]jacoco\\b|kotlinx\\.kover",
      "",
      "jacoco-maven-plugin|finalizedBy[^\\n]{0,500}jacoco",
      "(mvnw?|gradlew?) .*",
      "<goal>check</goal>|jacocoTestCoverageVerification|koverVerify"),
  /** Gradle, where only its checks come to the report. */
  JACOCO_OF_CHECKS(
      "(?!)",
      "build\\.gradle(\\.kts)?",
      "(?!)",
      "",
      "\\bcheck\\b\\W{0,20}dependsOn[^\\n]{0,200}\\b(jacoco|kover)\\w*Report",
      "gradlew? (.*[ :])?(build|check)\\b.*",
      "(?!)"),
  DOTNET(
      "dotnet test .*(XPlat|CollectCoverage=true|--collect|--coverage).*|(dotnet-coverage|coverlet) .*",
      "[\\w.-]+\\.(cs|fs|vb)proj|[\\w.-]*\\.runsettings",
      "<CollectCoverage>true|<DataCollector friendlyName=\"(?i:(xplat )?code coverage)\"",
      "coverlet.collector,coverlet.msbuild,Microsoft.CodeCoverage,Microsoft.Testing.Extensions.CodeCoverage",
      "<CollectCoverage>true",
      "dotnet test.*",
      "<Threshold>|/p:Threshold"),
  SIMPLECOV(
      "(?!)",
      "(spec|test|rails|simple_?cov)_helper\\.rb|\\.simplecov|simple_?cov\\.rb",
      "SimpleCov\\.start",
      "simplecov",
      "SimpleCov\\.start",
      "rake|rake \\S*(spec|test|ci|cucumber|default)\\S*( .*)?|(rspec|rails (test|spec)|minitest|parallel_\\w+)\\b.*",
      "minimum_coverage"),
  PHPUNIT(
      "(phpunit|pest|paratest|artisan test|codecept run) .*--coverage\\S*.*",
      "(?!)",
      "(?!)",
      "",
      "(?!)",
      "(?!)",
      "(?!)"),
  CARGO("cargo (\\S+ )*(tarpaulin|llvm-cov)\\b.*", "(?!)", "(?!)", "", "(?!)", "(?!)", "(?!)"),
  MIX(
      "mix (coveralls\\S*|test .*--cover\\b).*",
      "mix\\.exs|coveralls\\.json",
      "test_coverage",
      "",
      "(?!)",
      "(?!)",
      "minimum_coverage\\W{1,6}[1-9]"),
  OTHERS(
      "((flutter|dart|bun|deno|ng) test|node (\\S+ )*--test|swift test|forge) .*(--coverage|--code-coverage|--experimental-test-coverage|--enable-code-coverage)\\b.*|forge coverage.*",
      "bunfig\\.toml",
      "coverage\\s*=\\s*true",
      "",
      "coverage\\s*=\\s*true",
      "bun test.*",
      "coverageThreshold");

  final Pattern command;
  final Pattern file;
  final Pattern setting;

  /** Any of these packages makes it work; empty where it comes with the runner. */
  final String providers;

  final Pattern always;
  final Pattern runner;
  final Pattern threshold;

  CoverageTool(
      String command,
      String file,
      String setting,
      String providers,
      String always,
      String runner,
      String threshold) {
    this.command = Pattern.compile(command);
    this.file = Pattern.compile(file);
    this.setting = Pattern.compile(setting);
    this.providers = providers;
    this.always = Pattern.compile(always);
    this.runner = Pattern.compile(runner);
    this.threshold = Pattern.compile(threshold);
  }
}
