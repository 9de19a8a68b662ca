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
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether the HTTP API is described for programs: in a file, or by what serves it. */
@AutoService(Inspector.class)
public final class TheApiIsDescribed implements Inspector {
  private static final List<Class<? extends Fact>> NEEDS =
      List.of(Stack.class, Manifests.class, SourceTree.class, StructuredFiles.class);

  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(?i)(.*/)?([\\w.-]*(openapi|swagger)[\\w.-]*|(openapi|swagger|api-docs?|apidocs?)/[^/]+)\\.(ya?ml|json)");

  /** Libraries that make and serve a description from the code. */
  private static final Pattern DESCRIBING =
      Pattern.compile(
          "fastapi|litestar|django-ninja|swagger-ui-express|swagger-jsdoc|@nestjs/swagger|@fastify/swagger|hono-openapi|@hono/zod-openapi|@hono/swagger-ui|@elysiajs/(swagger|openapi)|@ts-rest/open-api|trpc-openapi|trpc-to-openapi|@orpc/openapi|tsoa|@asteasolutions/zod-to-openapi|zod-openapi|express-openapi-validator|next-swagger-doc|@scalar/[\\w-]*reference"
              + "|drf-spectacular(\\[.*])?|drf-yasg|flask-smorest|flask-restx|flasgger|apispec|flask-openapi3|connexion|apiflask|org\\.springdoc:.*|io\\.springfox:.*|io\\.quarkus:quarkus-smallrye-openapi|io\\.micronaut\\.openapi:.*"
              + "|Swashbuckle\\.AspNetCore.*|NSwag\\.AspNetCore|Microsoft\\.AspNetCore\\.OpenApi|rswag.*|grape-swagger.*|oas_rails|darkaonline/l5-swagger|dedoc/scramble|knuckleswtf/scribe|nelmio/api-doc-bundle|api-platform/core|utoipa.*|aide|poem-openapi|rocket_okapi"
              + "|github\\.com/(swaggo/.*|danielgtaylor/huma.*|go-fuego/fuego)|open_api_spex|phoenix_swagger");

  private static final Pattern IN_CODE =
      Pattern.compile("[\"']?(openapi|swagger)[\"']?\\s{0,4}[:=]>?\\s{0,4}[\"'](3\\.\\d|2\\.0)");

  private static final Pattern PATHS =
      Pattern.compile("[\"']?paths[\"']?\\s{0,4}[:=]>?\\s{0,4}\\{\\s{0,40}[\"'`]/");

  private static final Pattern SWITCHED_OFF = Pattern.compile("openapi_url\\s*=\\s*None");

  private static final Pattern COLLECTION =
      Pattern.compile(
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
            || served(manifests, tree).isPresent()
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
    Optional<Dependency> served = served(facts.get(Manifests.class), tree);
    if (served.isEmpty()) {
      return inCode(tree).orElseGet(() -> undescribed(facts, tree));
    }
    Evidence declared =
        Evidence.at(
            served.get().place(), "A description is made from the code", served.get().name());
    return isCalled(served.get(), tree)
        ? Verdict.passed(declared)
        : Verdict.unproven(
            "%s is declared, and no code was found that calls it".formatted(served.get().name()),
            List.of(declared));
  }

  /**
   * A library describes nothing before the app calls it; other ecosystems wire it by themselves.
   */
  private static boolean isCalled(Dependency library, SourceTree tree) {
    String manifest = library.place().path();
    String name = library.name().replaceFirst("\\[.*", "");
    boolean python = manifest.matches(".*\\.(toml|txt|in|cfg)|(.*/)?(setup\\.py|Pipfile)");
    if (!python && !manifest.endsWith("package.json")) {
      return true;
    }
    String imported =
        python ? "(?i)" + Pattern.quote(name).replace("-", "\\E[-_]\\Q") : Pattern.quote(name);
    return !TextSearch.in(
            tree,
            f ->
                (f.role() == Role.PRODUCTION || f.role() == Role.GENERATED)
                    && f.language().isCode()
                    && !f.name().equals("setup.py"),
            "source files",
            Pattern.compile(imported))
        .hits()
        .isEmpty();
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
        f -> f.isRegular() && f.role().isOwn() && DESCRIPTION.matcher(f.path()).matches());
  }

  private static boolean describes(List<Node> documents) {
    return documents.stream()
        .anyMatch(
            d ->
                (d.at("openapi").isPresent() || d.at("swagger").isPresent())
                    && d.at("paths").stream().flatMap(Node::entries).findAny().isPresent());
  }

  private static Optional<Dependency> served(Manifests manifests, SourceTree tree) {
    boolean off =
        tree
            .files(
                f ->
                    f.role() == Role.PRODUCTION
                        && f.name().matches("(main|app|server|api|__init__|factory)\\.py"))
            .stream()
            .anyMatch(f -> SWITCHED_OFF.matcher(tree.content(f).orEmpty()).find());
    return manifests.manifests().stream()
        .flatMap(m -> m.dependencies().stream())
        .filter(
            d -> DESCRIBING.matcher(d.name()).matches() && !(off && d.name().startsWith("fastapi")))
        .findFirst();
  }

  private static Verdict undescribed(Facts facts, SourceTree tree) {
    Optional<SourceFile> other =
        HttpApi.protobuf(tree)
            .or(
                () ->
                    tree
                        .files(f -> f.role().isOwn() && COLLECTION.matcher(f.path()).matches())
                        .stream()
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
    seen.add(Evidence.nothing("OpenAPI description, or library that serves one", tree.scope()));
    return Verdict.failed(
        new Finding("api description", "The API is described nowhere for those who call it", seen));
  }
}
