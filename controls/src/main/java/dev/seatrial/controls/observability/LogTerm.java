package dev.seatrial.controls.observability;

import dev.seatrial.controls.shared.TerraformBlock;
import dev.seatrial.model.Place;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
          "google_logging_project_bucket_config", new Store("retention_days", 30),
          "azurerm_log_analytics_workspace", new Store("retention_in_days", 30));

  private static final Pattern VARIABLE = Pattern.compile("var\\.(\\w+)");
  private static final Pattern NOT_PRODUCTION =
      Pattern.compile("(?i)(^|.*[/._-])(dev|development|test|staging|sandbox|preview)([/._-].*|$)");
  private static final Pattern TERM = Pattern.compile("(\\d{1,6})(h|d|w)");

  /** Words in a file without which it is not worth parsing. */
  private static final Pattern STATED =
      Pattern.compile("logRetentionInDays|RetentionInDays|retention_period");

  /** Every term that production's files state. */
  static List<LogTerm> in(SourceTree tree, StructuredFiles structured) {
    List<LogTerm> terms = new ArrayList<>();
    List<SourceFile> files = tree.files(LogTerm::isOfProduction);
    List<TerraformBlock> blocks =
        files.stream()
            .filter(file -> file.language() == Language.HCL)
            .flatMap(file -> TerraformBlock.in(file.path(), tree.text(file.path())).stream())
            .toList();
    blocks.stream()
        .filter(block -> block.keyword().equals("resource") && STORES.containsKey(block.kind()))
        .map(block -> ofTerraform(block, blocks))
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

  private static LogTerm ofTerraform(TerraformBlock block, List<TerraformBlock> all) {
    Store store = STORES.getOrDefault(block.kind(), new Store("", 0));
    Optional<String> written = block.value(store.attribute());
    OptionalInt days =
        written.isEmpty() ? OptionalInt.of(store.usual()) : number(written.get(), all);
    boolean endless = days.isPresent() && days.getAsInt() == 0;
    return new LogTerm(block.address(), endless ? OptionalInt.of(FOR_EVER) : days, block.place());
  }

  /** A number, or the default of the variable that stands for it. */
  private static OptionalInt number(String written, List<TerraformBlock> all) {
    if (written.matches("\\d{1,6}")) {
      return OptionalInt.of(Integer.parseInt(written));
    }
    Matcher variable = VARIABLE.matcher(written);
    if (!variable.matches()) {
      return OptionalInt.empty();
    }
    return all.stream()
        .filter(block -> block.keyword().equals("variable"))
        .filter(block -> block.kind().equals(variable.group(1)))
        .flatMap(block -> block.value("default").stream())
        .filter(value -> value.matches("\\d{1,6}"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  private static Stream<LogTerm> ofSettings(SourceFile file, Node root) {
    Stream<LogTerm> serverless =
        root.at("provider", "logRetentionInDays").stream()
            .map(node -> days("functions", file, node));
    Stream<LogTerm> cloudFormation =
        root.at("Resources").stream()
            .flatMap(Node::entries)
            .filter(e -> e.value().text("Type").filter("AWS::Logs::LogGroup"::equals).isPresent())
            .flatMap(
                e ->
                    e.value().at("Properties", "RetentionInDays").stream()
                        .map(node -> days(e.key(), file, node)));
    Stream<LogTerm> loki =
        root.at("limits_config", "retention_period").stream().map(node -> loki(file, node));
    return Stream.of(serverless, cloudFormation, loki).flatMap(terms -> terms);
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
