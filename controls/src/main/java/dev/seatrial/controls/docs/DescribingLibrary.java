package dev.seatrial.controls.docs;

import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Libraries that make and serve a description of an API from its code, once the code asks. */
enum DescribingLibrary {
  FASTAPI("fastapi", "\\bFastAPI\\("),
  LITESTAR("litestar", "\\bLitestar\\("),
  NINJA("django-ninja|django-ninja-extra", "\\bNinja(Extra)?API\\("),
  SPECTACULAR("drf-spectacular", "\\bSpectacular\\w{0,20}View\\b"),
  YASG("drf-yasg", "\\bget_schema_view\\("),
  FLASK(
      "flask-smorest|flask-restx|flasgger|apispec|flask-openapi3|apiflask",
      "\\b(Api|Swagger|APISpec|OpenAPI|APIFlask)\\("),
  CONNEXION("connexion", "\\bconnexion\\b"),
  NEST("@nestjs/swagger", "\\bSwaggerModule\\s{0,4}\\."),
  SCRIPT(
      "swagger-ui-express|swagger-jsdoc|@fastify/swagger|hono-openapi|@hono/zod-openapi|@hono/swagger-ui|@elysiajs/(swagger|openapi)|@ts-rest/open-api|trpc-openapi|trpc-to-openapi|@orpc/openapi|tsoa|@asteasolutions/zod-to-openapi|zod-openapi|express-openapi-validator|next-swagger-doc|@scalar/[\\w-]*reference",
      "(\\bfrom|\\brequire\\(|\\bimport\\(?)\\s{0,4}['\"](swagger-|@fastify/swagger|hono-openapi|@hono/|@elysiajs/|@ts-rest/open-api|trpc-|@orpc/openapi|tsoa|@asteasolutions/zod-to-openapi|zod-openapi|express-openapi-validator|next-swagger-doc|@scalar/)"),
  SWASHBUCKLE("Swashbuckle\\.AspNetCore.*", "\\b(AddSwaggerGen|UseSwagger)\\b"),
  NSWAG("NSwag\\.AspNetCore", "\\b(AddOpenApiDocument|AddSwaggerDocument|UseOpenApi)\\b"),
  DOTNET("Microsoft\\.AspNetCore\\.OpenApi", "\\bMapOpenApi\\b"),
  RSWAG("rswag.*", "\\bRswag::"),
  GRAPE("grape-swagger.*", "\\badd_swagger_documentation\\b"),
  RAILS("oas_rails", "\\bOasRails::"),
  LARAVEL("darkaonline/l5-swagger", "(@|#\\[)OA\\\\|\\bOpenApi\\\\"),
  SCRIBE("knuckleswtf/scribe", "\\bKnuckles\\\\Scribe\\b"),
  PLATFORM("api-platform/core", "[@\\[\\\\]ApiResource\\b"),
  RUST(
      "utoipa.*|aide|poem-openapi|rocket_okapi",
      "\\b(utoipa\\w*|aide|poem_openapi|rocket_okapi)\\b"),
  GO(
      "github\\.com/swaggo/.*",
      "@(Summary|Router|title|BasePath)\\b|(?i:swagger)\\.(\\w{0,8}WrapHandler|Handler)"),
  HUMA("github\\.com/(danielgtaylor/huma.*|go-fuego/fuego)", "\\b(huma|fuego)\\."),
  ELIXIR("open_api_spex|phoenix_swagger", "\\b(OpenApiSpex|PhoenixSwagger)\\b"),
  /** These come to work by being declared. */
  BY_ITSELF(
      "org\\.springdoc:.*|io\\.springfox:.*|io\\.quarkus:quarkus-smallrye-openapi|io\\.micronaut\\.openapi:.*|dedoc/scramble|nelmio/api-doc-bundle",
      "");

  /** What is written in a comment asks for nothing; annotations are the exception. */
  private static final String NO_COMMENT =
      "(?m)^(?!\\s{0,40}(//|#(?!\\[)|\\*(?!\\s{0,4}@OA))).{0,400}?(";

  private final Pattern names;
  private final String call;

  DescribingLibrary(String names, String call) {
    this.names = Pattern.compile(names);
    this.call = call;
  }

  /** What is declared of them. */
  static Stream<Dependency> declared(Manifests manifests) {
    return manifests.manifests().stream()
        .flatMap(m -> m.dependencies().stream())
        .filter(d -> of(d).isPresent());
  }

  private static Optional<DescribingLibrary> of(Dependency dependency) {
    String name = dependency.name().replaceFirst("\\[.*", "");
    return Arrays.stream(values()).filter(l -> l.names.matcher(name).matches()).findFirst();
  }

  /** Whether the code asks a declared library to describe it. */
  static boolean isCalled(Dependency dependency, SourceTree tree) {
    return of(dependency).filter(library -> library.isCalled(tree)).isPresent();
  }

  private boolean isCalled(SourceTree tree) {
    String words = this == GO ? call : NO_COMMENT + call + ")";
    return call.isEmpty()
        || !TextSearch.in(
                tree,
                f ->
                    (f.role() == Role.PRODUCTION || f.role() == Role.GENERATED)
                        && f.language().isCode()
                        && !f.name().equals("setup.py"),
                "source files",
                Pattern.compile(words))
            .hits()
            .isEmpty();
  }
}
