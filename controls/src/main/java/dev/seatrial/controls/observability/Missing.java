package dev.seatrial.controls.observability;

import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that a server cannot have without a library or an agent: where no manifest declares one
 * and no file of the app names one, it is not there. That one is declared or named proves nothing.
 */
final class Missing {
  private static final Pattern LOCK = Pattern.compile("pnpm-lock\\.yaml|.*[.-]lock(\\.json|file)?");

  private static final Pattern SERVERS =
      Pattern.compile(
          "express|fastify|koa|hono|elysia|@nestjs/core|@hapi/hapi|next|nuxt|@sveltejs/kit"
              + "|@remix-run/(node|serve)|@react-router/(node|serve)|@trpc/server|@apollo/server"
              + "|graphql-yoga|fastapi|flask|django|starlette|litestar|sanic|tornado|aiohttp"
              + "|github\\.com/(gin-gonic/gin|labstack/echo|gofiber/fiber|go-chi/chi|gorilla/mux).*"
              + "|rails|sinatra|hanami|laravel/framework|symfony/framework-bundle|slim/slim"
              + "|org\\.springframework\\.boot:.*|io\\.quarkus:.*|io\\.micronaut:.*|io\\.ktor:.*"
              + "|io\\.javalin:.*|microsoft\\.aspnetcore\\..*|actix-web|axum|rocket|warp|phoenix");

  private Missing() {}

  /**
   * Failed where nothing at all speaks of it, unproven otherwise.
   *
   * @param what in words: "error tracker"
   * @param names names of libraries, agents and services, lower case
   */
  static Verdict of(String what, Pattern names, Manifests manifests, SourceTree tree, Stack stack) {
    List<Evidence> declared =
        manifests.manifests().stream()
            .flatMap(manifest -> manifest.dependencies().stream())
            .filter(dependency -> names.matcher(lower(dependency)).find())
            .map(d -> Evidence.at(d.place(), "Declares " + d.name()))
            .toList();
    if (!declared.isEmpty()) {
      return Verdict.unproven("Whether the app starts what it declares is not known", declared);
    }
    if (!isServer(manifests, stack)) {
      return Verdict.unproven("No server was recognised that could have one");
    }
    TextSearch named =
        TextSearch.in(
            tree,
            Missing::runs,
            "source and settings files",
            Pattern.compile(names.pattern(), Pattern.CASE_INSENSITIVE));
    if (!named.hits().isEmpty()) {
      return Verdict.unproven(
          "What these files mean by it is not known", named.evidence("Names it"));
    }
    return Verdict.failed(
        new Finding(
            what,
            "No manifest declares and no file names any " + what,
            List.of(
                Evidence.nothing("declared " + what, manifests.scope()),
                Evidence.nothing("mention of any " + what, named.scope()))));
  }

  private static String lower(Dependency dependency) {
    return dependency.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isServer(Manifests manifests, Stack stack) {
    boolean single = stack.apps().size() == 1 && answers(stack.apps().getFirst().kind());
    return single
        || manifests.manifests().stream()
            .flatMap(manifest -> manifest.dependencies().stream())
            .filter(dependency -> dependency.use() == Dependency.Use.PRODUCTION)
            .anyMatch(dependency -> SERVERS.matcher(lower(dependency)).matches());
  }

  /**
   * Code, and the settings in which an agent would be named; lockfiles name what others may want.
   */
  private static boolean runs(SourceFile file) {
    boolean settings =
        switch (file.language()) {
          case YAML, TOML, PROPERTIES, DOTENV, DOCKERFILE, MAKEFILE, HTML, XML, HCL -> true;
          default -> false;
        };
    boolean code = file.language().isCode() && file.language() != Language.SQL;
    return file.role() == Role.PRODUCTION
        && (settings || code)
        && !LOCK.matcher(file.name()).matches();
  }

  private static boolean answers(App.Kind kind) {
    return kind == App.Kind.SERVICE || kind == App.Kind.FULL_STACK;
  }
}
