package dev.seatrial.controls.observability;

import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For how long one store keeps its logs.
 *
 * @param days empty where the files do not tell
 */
record LogTerm(String store, OptionalInt days, Place place) {
  private static final int FOR_EVER = Integer.MAX_VALUE;

  /** The attribute that holds a store's term, and the days that it keeps without one. */
  private record Store(String attribute, int usual) {}

  private static final Map<String, Store> STORES =
      Map.of(
          "aws_cloudwatch_log_group", new Store("retention_in_days", FOR_EVER),
          "AWS::Logs::LogGroup", new Store("RetentionInDays", FOR_EVER),
          "google_logging_project_bucket_config", new Store("retention_days", 30),
          "azurerm_log_analytics_workspace", new Store("retention_in_days", 30));

  private static final Pattern VARIABLE = Pattern.compile("var\\.(\\w+)");
  private static final Pattern NOT_PRODUCTION =
      Pattern.compile("(?i)(^|.*[/._-])(dev|development|test|staging|sandbox|preview)([/._-].*|$)");
  private static final Pattern TERM = Pattern.compile("(\\d{1,6})(h|d|w)");

  /** Words in a file without which it is not worth parsing. */
  private static final Pattern STATED = Pattern.compile("logRetentionInDays|retention_period");

  /** Every term that production's files state. */
  static List<LogTerm> in(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    List<LogTerm> terms = new ArrayList<>();
    List<SourceFile> files = tree.files(LogTerm::isOfProduction);
    Set<String> paths = files.stream().map(SourceFile::path).collect(Collectors.toSet());
    CloudResource.in(infrastructure, tree, structured).stream()
        .filter(resource -> STORES.containsKey(resource.kind()))
        .filter(resource -> paths.contains(resource.place().path()))
        .map(resource -> ofCloud(resource, infrastructure, tree, structured))
        .forEach(terms::add);
    files.stream()
        .filter(file -> file.language() == Language.YAML)
        .filter(file -> STATED.matcher(tree.text(file.path())).find())
        .flatMap(
            file -> structured.documents(file).stream().flatMap(root -> ofSettings(file, root)))
        .forEach(terms::add);
    return terms;
  }

  private static boolean isOfProduction(SourceFile file) {
    return file.isRegular()
        && file.role() == Role.PRODUCTION
        && !NOT_PRODUCTION.matcher(file.path()).matches();
  }

  private static LogTerm ofCloud(
      CloudResource resource,
      Infrastructure infrastructure,
      SourceTree tree,
      StructuredFiles structured) {
    Store store = STORES.getOrDefault(resource.kind(), new Store("", 0));
    Optional<String> written = resource.value(store.attribute());
    OptionalInt days =
        written.isEmpty()
            ? OptionalInt.of(store.usual())
            : number(written.get(), infrastructure, tree, structured);
    boolean endless = days.isPresent() && days.getAsInt() == 0;
    return new LogTerm(
        resource.address(), endless ? OptionalInt.of(FOR_EVER) : days, resource.place());
  }

  /** A number, or the default of the variable that stands for it. */
  private static OptionalInt number(
      String written, Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    Matcher variable = VARIABLE.matcher(written);
    Stream<String> values =
        variable.matches()
            ? infrastructure.of(InfrastructureFile.Kind.TERRAFORM).stream()
                .flatMap(file -> tree.file(file.path()).stream())
                .flatMap(file -> structured.documents(file).stream())
                .flatMap(root -> root.text("variable", variable.group(1), "default").stream())
            : Stream.of(written);
    return values.filter(v -> v.matches("\\d{1,6}")).mapToInt(Integer::parseInt).findFirst();
  }

  private static Stream<LogTerm> ofSettings(SourceFile file, Node root) {
    Stream<LogTerm> serverless =
        root.at("provider", "logRetentionInDays").stream()
            .map(node -> days("functions", file, node));
    Stream<LogTerm> loki =
        root.at("limits_config", "retention_period").stream().map(node -> loki(file, node));
    return Stream.concat(serverless, loki);
  }

  private static LogTerm days(String store, SourceFile file, Node node) {
    OptionalInt days =
        node.asText().filter(text -> text.matches("\\d{1,6}")).stream()
            .mapToInt(Integer::parseInt)
            .findFirst();
    return new LogTerm(store, days, new Place(file.path(), node.line()));
  }

  private static LogTerm loki(SourceFile file, Node node) {
    Matcher term = TERM.matcher(node.asText().orElse(""));
    OptionalInt days = OptionalInt.empty();
    if (term.matches()) {
      int number = Integer.parseInt(term.group(1));
      days =
          OptionalInt.of(
              switch (term.group(2)) {
                case "h" -> number == 0 ? FOR_EVER : number / 24;
                case "w" -> number * 7;
                default -> number;
              });
    }
    return new LogTerm("loki", days, new Place(file.path(), node.line()));
  }

  /** The term in words. */
  String says() {
    if (days.isEmpty()) {
      return store + " keeps logs for a time that the files do not tell";
    }
    return days.getAsInt() == FOR_EVER
        ? store + " keeps logs for ever"
        : store + " keeps logs for " + days.getAsInt() + " days";
  }
}
