package dev.seatrial.controls.docs;

import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.TextPattern;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether the target answers requests of programs over HTTP. */
final class HttpApi {
  private static final TextPattern ROUTE_FILE =
      TextPattern.of(
          "(.*/)?(app/(.*/)?route\\.[jt]sx?|pages/api/.+\\.[jt]sx?|routes/(.*/)?\\+server\\.[jt]s|server/(api|routes)/.+\\.[jt]s"
              + "|routes/api[./].+|supabase/functions/[^_/][^/]*/index\\.[jt]s|netlify/functions/.+\\.[jt]s|controllers/api/.+|routes/api\\.php)|api/[^/]+\\.([jt]s|py|go)");

  private static final Pattern SERVER =
      Pattern.compile(
          "express|fastify|@nestjs/core|koa|hono|elysia|@hapi/hapi|restify|fastapi|flask|flask-restful|djangorestframework|django-ninja|litestar|starlette|aiohttp|sanic|falcon|bottle|tornado|quart|connexion"
              + "|org\\.springframework\\.boot:spring-boot-starter-(web(flux|mvc|-services)?|graphql|jersey|data-rest|hateoas)|io\\.quarkus:.*rest.*|io\\.micronaut:micronaut-http-server.*|io\\.javalin:javalin|io\\.ktor:ktor-server-.*"
              + "|github\\.com/(gin-gonic/gin|labstack/echo.*|gofiber/fiber.*|go-chi/chi.*|gorilla/mux|danielgtaylor/huma.*)|grape|sinatra|actix-web|axum|rocket|warp|poem|Microsoft\\.AspNetCore\\..*");

  private static final Pattern PROTOBUF_SERVICE =
      Pattern.compile("(?m)^[ \\t]*+service\\s++\\w++\\s*+\\{");

  private static final Pattern LISTENS =
      Pattern.compile(
          "\\bhttp\\.(ListenAndServe|Serve)|\\.ListenAndServe(TLS)?\\(|&?http\\.Server\\{");

  private static final Pattern API_PATH =
      Pattern.compile(
          "(?i)(HandleFunc|Handle|PathPrefix|Mount|Route|Group|Get|Post|StripPrefix)\\(\\s{0,8}[\"`](\\w{3,7} )?/(api|v\\d)(/|[\"`])");

  private static final Pattern ROUTES =
      Pattern.compile("(.*/)?(urls(/\\w+)?\\.py|config/routes(\\.rb|/.+\\.rb)|router\\.ex)");

  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "(?m)^[^#\\n]{0,200}?(\\b(re_)?(path|url)\\(\\s{0,40}r?[\"']\\^?/?api/|\\b(namespace|scope)[( ]{1,2}(path: ?)?[:\"']/?api\\b|\\bscope \"/api\\b)");

  /** They render pages and answer programs alike; which of both, only their routes tell. */
  private static final Pattern EITHER =
      Pattern.compile(
          "rails|hanami|django|phoenix|plug|bandit|laravel/framework|symfony/(framework-bundle|http-kernel)|cakephp/cakephp|slim/slim|yiisoft/.*|com\\.typesafe\\.play:.*|org\\.playframework:.*|io\\.vertx:vertx-web");

  private HttpApi() {}

  /** A framework whose routes may answer programs. */
  static Optional<Evidence> maybe(Manifests manifests) {
    return using(manifests, EITHER, "Its routes may answer programs too");
  }

  /** What shows that there is one; empty where nothing does. */
  static Optional<Evidence> of(Stack stack, Manifests manifests, SourceTree tree) {
    Optional<Evidence> route =
        tree
            .files(
                f ->
                    f.role() == Role.PRODUCTION
                        && ROUTE_FILE.isAllOf(f.path())
                        && !stack.isOfSite(f.path()))
            .stream()
            .findFirst()
            .map(f -> Evidence.at(Place.of(f.path()), "A route that answers programs"));
    return route
        .or(() -> using(manifests, SERVER, "A server of HTTP"))
        .or(() -> ownServer(tree))
        .or(() -> named(tree))
        .or(
            () ->
                stack.apps().stream()
                    .filter(a -> a.kind() == App.Kind.SERVICE && maybe(manifests).isEmpty())
                    .flatMap(a -> shown(stack, a).stream())
                    .findFirst());
  }

  /** A server from the language's own library, with paths that are meant for programs. */
  private static Optional<Evidence> ownServer(SourceTree tree) {
    Predicate<SourceFile> code = f -> f.role() == Role.PRODUCTION && f.language() == Language.GO;
    TextSearch listens = TextSearch.in(tree, code, "source files", LISTENS);
    return listens.hits().isEmpty()
        ? Optional.empty()
        : TextSearch.in(tree, code, "source files", API_PATH).hits().stream()
            .findFirst()
            .map(h -> h.evidence("A route that answers programs"));
  }

  /** Paths that a framework of pages keeps for programs, by the name that everybody gives them. */
  private static Optional<Evidence> named(SourceTree tree) {
    return TextSearch.in(
            tree,
            f -> f.role() == Role.PRODUCTION && ROUTES.matcher(f.path()).matches(),
            "files of routes",
            FOR_PROGRAMS)
        .hits()
        .stream()
        .findFirst()
        .map(hit -> hit.evidence("A route that answers programs"));
  }

  private static Optional<Evidence> shown(Stack stack, App app) {
    return stack.technologies().stream()
        .filter(t -> t.root().equals(app.root()))
        .findFirst()
        .map(
            t ->
                Evidence.at(
                    t.evidence(),
                    "The service %s answers requests".formatted(app.name()),
                    t.name()));
  }

  private static Optional<Evidence> using(Manifests manifests, Pattern names, String says) {
    return manifests.manifests().stream()
        .flatMap(m -> m.dependencies().stream())
        .filter(
            d ->
                d.use() == Dependency.Use.PRODUCTION
                    && names.matcher(d.name().replaceFirst("\\[.*", "")).matches())
        .findFirst()
        .map(d -> Evidence.at(d.place(), says, d.name()));
  }

  /** A protobuf service: its interface is described, in another language than HTTP. */
  static Optional<SourceFile> protobuf(SourceTree tree) {
    return tree.files(f -> f.path().endsWith(".proto") && f.role() == Role.PRODUCTION).stream()
        .filter(f -> PROTOBUF_SERVICE.matcher(tree.content(f).orEmpty()).find())
        .findFirst();
  }
}
