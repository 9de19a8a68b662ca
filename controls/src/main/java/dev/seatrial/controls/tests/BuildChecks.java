package dev.seatrial.controls.tests;

import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Optional;
import java.util.regex.Pattern;

/** Linters that a build runs by itself, because its settings tell it to. */
record BuildChecks(SourceTree tree) {
  /** A tool of builds: its commands that come to the linters, and the settings that name those. */
  private enum Builder {
    MAVEN(
        "(\\S*/)?mvn[dw]?(\\.cmd)? .*\\b(verify|install|package|deploy|test)\\b.*",
        "pom\\.xml",
        "(?s)<artifactId>(maven-checkstyle-plugin|maven-pmd-plugin|spotbugs-maven-plugin|spotless-maven-plugin|spring-javaformat-maven-plugin|fmt-maven-plugin|formatter-maven-plugin|ktlint-maven-plugin|detekt-maven-plugin)</artifactId>(?:(?!</plugin>).){0,4000}<goal>(check|validate|lint)</goal>"),
    GRADLE(
        "(\\S*/)?gradlew?(\\.bat)? (.*[ :])?(build|check)\\b.*",
        "build\\.gradle(\\.kts)?|libs\\.versions\\.toml",
        "(?m)^\\s{0,8}(?!//).{0,40}([\"'`](checkstyle|pmd|com\\.github\\.spotbugs|com\\.diffplug\\.spotless|io\\.gitlab\\.arturbosch\\.detekt|org\\.jlleitschuh\\.gradle\\.ktlint|org\\.jmailen\\.kotlinter|io\\.spring\\.javaformat)[\"'`]|^\\s{0,8}(checkstyle|pmd)\\s{0,4}$)"),
    DOTNET(
        "dotnet (build|publish|test)\\b.*",
        "[\\w.-]+\\.(csproj|fsproj|vbproj)|Directory\\.Build\\.(props|targets)",
        "(?i)<EnforceCodeStyleInBuild>\\s{0,4}true|<TreatWarningsAsErrors>\\s{0,4}true|<(PackageReference|GlobalPackageReference) Include=\"(StyleCop\\.Analyzers|SonarAnalyzer\\.CSharp|Roslynator\\.Analyzers|Meziantou\\.Analyzer)[^\"]{0,20}\"");

    private final Pattern command;
    private final Pattern file;
    private final Pattern linter;

    Builder(String command, String file, String linter) {
      this.command = Pattern.compile(command);
      this.file = Pattern.compile(file);
      this.linter = Pattern.compile(linter);
    }
  }

  /** The setting by which a command would lint. */
  Optional<Evidence> of(Command command) {
    for (Builder builder : Builder.values()) {
      if (builder.command.matcher(command.line()).matches()) {
        return TextSearch.in(
                tree,
                f -> f.role() == Role.PRODUCTION && builder.file.matcher(f.name()).matches(),
                "files of builds",
                builder.linter)
            .hits()
            .stream()
            .findFirst()
            .map(hit -> hit.evidence("The build lints by itself"));
      }
    }
    return Optional.empty();
  }
}
