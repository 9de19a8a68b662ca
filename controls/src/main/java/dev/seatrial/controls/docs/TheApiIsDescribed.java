package dev.seatrial.controls.docs;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.model.text.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether the HTTP API is described for programs: in a file, or by what serves it. */
@AutoService(Inspector.class)
public final class TheApiIsDescribed implements Inspector {
  private static final List<Class<? extends Fact>> NEEDS =
      List.of(Stack.class, Manifests.class, SourceTree.class, StructuredFiles.class);

  private static final TextPattern DESCRIPTION =
      TextPattern.of(
          "(?i)(.*/)?([\\w.-]*(openapi|swagger)[\\w.-]*|(openapi|swagger|api-docs?|apidocs?)/[^/]+)\\.(ya?ml|json)");

  private static final Pattern IN_CODE =
      Pattern.compile("[\"']?(openapi|swagger)[\"']?\\s{0,4}[:=]>?\\s{0,4}[\"'](3\\.\\d|2\\.0)");

  private static final TextPattern HEAD =
      TextPattern.of(
          "(?m)^\\s{0,8}[\"']?(?:openapi|swagger)[\"']?\\s{0,4}:\\s{0,4}[\"']?(?:3\\.\\d|2\\.0)");

  private static final Pattern PATHS =
      Pattern.compile("[\"']?paths[\"']?\\s{0,4}[:=]>?\\s{0,4}\\{\\s{0,40}[\"'`]/");

  private static final TextPattern SWITCHED_OFF = TextPattern.of("openapi_url\\s*=\\s*None");

  private static final TextPattern COLLECTION =
      TextPattern.of(
          "(?i)(.*/)?([\\w .-]*postman[\\w .-]*\\.json|[^/]+\\.bru|[\\w.-]*insomnia[\\w.-]*\\.(json|ya?ml)|thunder[\\w-]*collection[\\w.-]*\\.json|[^/]+\\.http)");

  @Override
  public List<Inspection> inspections() {
    return List.of(new Inspection("described", NEEDS, TheApiIsDescribed::judge));
  }

  @Override
  public Applicability applicability() {
    return new Applicability(
        List.of(Stack.class, Manifests.class, SourceTree.class), TheApiIsDescribed::absent);
  }

  private static Optional<Verdict.NotApplicable> absent(Facts facts) {
    Stack stack = facts.get(Stack.class);
    SourceTree tree = facts.get(SourceTree.class);
    Manifests manifests = facts.get(Manifests.class);
    boolean answers =
        HttpApi.of(stack, manifests, tree).isPresent()
            || !descriptions(tree).isEmpty()
            || !declared(manifests, tree).isEmpty()
            || HttpApi.maybe(manifests).isPresent();
    return answers
        ? Optional.empty()
        : Optional.of(
            Verdict.notApplicable(
                "Nothing here answers programs over HTTP",
                Evidence.nothing(
                    "server of HTTP or file of a route", stack.scope().and(tree.scope()))));
  }

  private static Verdict judge(Facts facts) {
    SourceTree tree = facts.get(SourceTree.class);
    StructuredFiles structured = facts.get(StructuredFiles.class);
    Optional<SourceFile> description =
        descriptions(tree).stream().filter(f -> describes(structured.documents(f))).findFirst();
    if (description.isPresent()) {
      return Verdict.passed(
          Evidence.at(Place.of(description.get().path()), "Describes the API's paths"));
    }
    List<Dependency> declared = declared(facts.get(Manifests.class), tree);
    List<Evidence> broken = broken(tree, structured);
    if (declared.isEmpty() && !broken.isEmpty()) {
      return Verdict.unproven("What is named like a description cannot be read", broken);
    }
    if (declared.isEmpty()) {
      return inCode(tree).orElseGet(() -> undescribed(facts, tree));
    }
    return declared.stream()
        .filter(d -> DescribingLibrary.isCalled(d, tree))
        .findFirst()
        .map(d -> Verdict.passed(made(d)))
        .or(() -> inCode(tree))
        .orElseGet(
            () ->
                Verdict.unproven(
                    "%s is declared, and no code was found that has it describe anything"
                        .formatted(declared.getFirst().name()),
                    List.of(made(declared.getFirst()))));
  }

  private static Evidence made(Dependency library) {
    return Evidence.at(library.place(), "A description is made from the code", library.name());
  }

  /** A description written as a value of a program, from which a file is made when it is built. */
  private static Optional<Verdict> inCode(SourceTree tree) {
    TextSearch written =
        TextSearch.in(
            tree,
            f -> f.role().isOwn() && f.role() != Role.TEST && f.language().isCode(),
            "source files",
            IN_CODE);
    return written.hits().stream()
        .filter(h -> PATHS.matcher(tree.text(h.place().path())).find())
        .findFirst()
        .map(h -> Verdict.passed(h.evidence("Describes the API's paths")));
  }

  private static List<SourceFile> descriptions(SourceTree tree) {
    return tree.files(
        f ->
            (f.isRegular() || tree.isLost(f))
                && f.role().isOwn()
                && (DESCRIPTION.isAllOf(f.path()) || saysSo(f, tree)));
  }

  /** A file of any name that says in its own words which version of the format it keeps to. */
  private static boolean saysSo(SourceFile file, SourceTree tree) {
    boolean settings = file.language() == Language.JSON || file.language() == Language.YAML;
    return settings && HEAD.isIn(tree.content(file).orEmpty());
  }

  private static List<Evidence> broken(SourceTree tree, StructuredFiles structured) {
    return descriptions(tree).stream()
        .flatMap(
            f -> structured.broken(f).stream().map(why -> Evidence.at(Place.of(f.path()), why)))
        .toList();
  }

  private static boolean describes(List<Node> documents) {
    return documents.stream()
        .anyMatch(
            d ->
                (d.at("openapi").isPresent() || d.at("swagger").isPresent())
                    && d.at("paths").stream().flatMap(Node::entries).findAny().isPresent());
  }

  private static List<Dependency> declared(Manifests manifests, SourceTree tree) {
    boolean off =
        tree
            .files(
                f ->
                    f.role() == Role.PRODUCTION
                        && f.name().matches("(main|app|server|api|__init__|factory)\\.py"))
            .stream()
            .anyMatch(f -> SWITCHED_OFF.isIn(tree.content(f).orEmpty()));
    return DescribingLibrary.declared(manifests)
        .filter(d -> !(off && d.name().startsWith("fastapi")))
        .toList();
  }

  private static Verdict undescribed(Facts facts, SourceTree tree) {
    Optional<SourceFile> other =
        HttpApi.protobuf(tree)
            .or(
                () ->
                    tree.files(f -> f.role().isOwn() && COLLECTION.isAllOf(f.path())).stream()
                        .findFirst());
    if (other.isPresent()) {
      return Verdict.unproven(
          "No OpenAPI description was found; what else describes the API may or may not be whole",
          List.of(
              Evidence.at(Place.of(other.get().path()), "Describes something that can be called")));
    }
    List<Evidence> seen =
        new ArrayList<>(
            HttpApi.of(facts.get(Stack.class), facts.get(Manifests.class), tree).stream().toList());
    if (seen.isEmpty() && descriptions(tree).isEmpty()) {
      return Verdict.unproven(
          "No OpenAPI description was found; whether any route answers programs, the code would tell",
          HttpApi.maybe(facts.get(Manifests.class)).stream().toList());
    }
    descriptions(tree).stream()
        .findFirst()
        .ifPresent(
            f ->
                seen.add(
                    Evidence.at(
                        Place.of(f.path()), "Named like a description, and describes no path")));
    seen.add(
        Evidence.nothing(
            "OpenAPI description, or library that serves one",
            facts.get(StructuredFiles.class).scopeOf(tree.scope().searched(), descriptions(tree))));
    return Verdict.failed(
        new Finding(
            "api description", "No OpenAPI description of the API is kept here or served", seen));
  }
}
