package dev.seatrial.controls.security;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where infrastructure takes secrets from, as files show it. */
final class SecretStores {

  /** Objects of a cluster whose values stand elsewhere or are sealed. */
  private static final Set<String> SEALED =
      Set.of(
          "SealedSecret",
          "ExternalSecret",
          "ClusterExternalSecret",
          "SecretProviderClass",
          "VaultStaticSecret",
          "VaultDynamicSecret",
          "OnePasswordItem",
          "DopplerSecret",
          "InfisicalSecret");

  /** Places in Terraform where a running app is given a value out of a store. */
  private static final Pattern HANDED_OVER =
      Pattern.compile(
          "secret_key_ref|value_source|valueFrom|key_vault_secret_id"
              + "|data\\s+\"(aws_secretsmanager_secret_version|google_secret_manager_secret_version"
              + "|azurerm_key_vault_secret|vault_\\w+|aws_ssm_parameter)\"");

  /** Deploy commands that fill or read a platform's store. */
  private static final Pattern DEPLOYED =
      Pattern.compile(
          "--(set|update)-secrets\\b|\\b(flyctl|fly) secrets (set|import)\\b"
              + "|\\bwrangler(@\\S+)? (secret|versions secret) (put|bulk)\\b"
              + "|\\bsupabase secrets set\\b|\\b(doppler|infisical|chamber|op) run\\b"
              + "|\\bsops\\b.*\\s(-d|--decrypt|decrypt|exec-env|exec-file)\\b");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)change.?me|replace|placeholder|example|your[-_ ]|<[^<>\\n]*+>|\\$\\{|\\{\\{|x{3}");

  private SecretStores() {}

  static Verdict judge(
      Infrastructure infrastructure,
      SourceTree tree,
      StructuredFiles structured,
      Pipelines pipelines) {
    List<Finding> plain = new ArrayList<>();
    List<Evidence> stores = new ArrayList<>();
    for (InfrastructureFile file : infrastructure.files()) {
      Optional<SourceFile> source = tree.file(file.path()).filter(f -> f.role() == Role.PRODUCTION);
      if (source.isPresent()) {
        plain.addAll(plainSecrets(file, structured.documents(source.get())));
        stores.addAll(storesIn(file, tree, infrastructure));
      }
    }
    Scans.automatic(pipelines)
        .flatMap(pipeline -> pipeline.commands())
        .filter(command -> DEPLOYED.matcher(command.line()).find())
        .map(SecretStores::deployed)
        .forEach(stores::add);
    if (!plain.isEmpty()) {
      return Verdict.failed(plain);
    }
    return stores.isEmpty()
        ? Verdict.unproven("The repository does not show where production's secrets are kept")
        : Verdict.passed(stores);
  }

  private static Evidence deployed(Command command) {
    Matcher matcher = DEPLOYED.matcher(command.line());
    return Evidence.at(
        command.place(),
        "The deploy takes secrets from a store",
        matcher.find() ? matcher.group() : "");
  }

  private static List<Finding> plainSecrets(InfrastructureFile file, List<Node> documents) {
    boolean cluster = file.kind() == Kind.KUBERNETES || file.kind() == Kind.KUSTOMIZE;
    if (!cluster || isLocal(file.path())) {
      return List.of();
    }
    return documents.stream()
        .filter(document -> document.text("kind").filter("Secret"::equals).isPresent())
        .filter(document -> document.at("sops").isEmpty())
        .filter(document -> holdsValue(document, "data") || holdsValue(document, "stringData"))
        .map(
            document -> {
              String name = document.text("metadata", "name").orElse("");
              return Finding.at(
                  new Place(file.path(), document.line()),
                  "secret " + name,
                  "Secret " + name + " stands in the repository with its values");
            })
        .toList();
  }

  private static boolean holdsValue(Node document, String key) {
    return document.at(key).stream()
        .flatMap(Node::entries)
        .flatMap(entry -> entry.value().asText().stream())
        .anyMatch(value -> !value.isBlank() && !PLACEHOLDER.matcher(value).find());
  }

  private static boolean isLocal(String path) {
    return path.matches(
        "(?i)(.*/)?[^/]*\\b(dev|development|local|kind|minikube|test|ci|demo)\\b.*");
  }

  private static List<Evidence> storesIn(
      InfrastructureFile file, SourceTree tree, Infrastructure infrastructure) {
    List<Evidence> found = new ArrayList<>();
    String text = tree.text(file.path());
    switch (file.kind()) {
      case KUBERNETES, KUSTOMIZE, HELM ->
          file.resources().stream()
              .filter(resource -> SEALED.contains(resource.kind()))
              .filter(resource -> isUsed(resource.name(), file, tree, infrastructure))
              .map(
                  resource ->
                      Evidence.at(
                          new Place(file.path(), resource.line()),
                          resource.kind() + " " + resource.name() + " is used by a workload"))
              .forEach(found::add);
      case TERRAFORM, PULUMI, CDK, CLOUDFORMATION, BICEP ->
          lines(text, HANDED_OVER)
              .forEach(
                  line ->
                      found.add(
                          Evidence.at(
                              new Place(file.path(), line), "A value is taken from a store")));
      case SERVERLESS, PLATFORM ->
          lines(text, Pattern.compile("\\$\\{(ssm|secretsmanager|aws:secret)|^\\s*sync:\\s*false"))
              .forEach(
                  line ->
                      found.add(
                          Evidence.at(
                              new Place(file.path(), line), "A value is kept by the platform")));
      case ANSIBLE, SUPABASE -> {}
    }
    return found;
  }

  /** A sealed value counts where some other file asks for it by name. */
  private static boolean isUsed(
      String name, InfrastructureFile declaring, SourceTree tree, Infrastructure infrastructure) {
    Pattern asked = Pattern.compile("(name|secretName):\\s*[\"']?" + Pattern.quote(name) + "\\b");
    return infrastructure.of(Kind.KUBERNETES, Kind.KUSTOMIZE, Kind.HELM).stream()
        .filter(file -> !file.path().equals(declaring.path()))
        .anyMatch(file -> asked.matcher(tree.text(file.path())).find());
  }

  private static List<Integer> lines(String text, Pattern pattern) {
    List<Integer> found = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length && found.isEmpty(); i++) {
      if (pattern.matcher(lines[i]).find()) {
        found.add(i + 1);
      }
    }
    return found;
  }
}
