package dev.seatrial.project.stack;

import dev.seatrial.model.facts.tree.Language;
import java.util.List;
import java.util.Set;

/** Words in code that show what a program does when it starts. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of and List.of never change
enum CodeMark {
  PYTHON_SERVER(
      Set.of(Language.PYTHON),
      "FastAPI(",
      "Flask(",
      "Starlette(",
      "Litestar(",
      "Sanic(",
      "Quart(",
      "web.Application(",
      "get_wsgi_application",
      "get_asgi_application",
      "grpc.server(",
      "grpc.aio.server(",
      "tornado.web.Application("),
  PYTHON_PAGES(Set.of(Language.PYTHON), "import streamlit", "import gradio", "import reflex"),
  GO_MAIN(Set.of(Language.GO), "func main()"),
  GO_SERVER(
      Set.of(Language.GO),
      "ListenAndServe",
      "http.Server{",
      "grpc.NewServer(",
      "fiber.New(",
      "gin.Default(",
      "gin.New(",
      "echo.New(",
      "lambda.Start("),
  JVM_SERVER(
      Set.of(Language.JAVA, Language.KOTLIN, Language.GROOVY, Language.SCALA),
      "@SpringBootApplication",
      "SpringApplication.run",
      "runApplication<",
      "@QuarkusMain",
      "jakarta.ws.rs.Path",
      "javax.ws.rs.Path",
      "Micronaut.run",
      "Micronaut.build",
      "embeddedServer(",
      "ServerBuilder",
      "HttpServlet"),
  NODE_SERVER(
      Set.of(Language.TYPESCRIPT, Language.JAVASCRIPT),
      ".listen(",
      "createServer(",
      "NestFactory.create",
      "Deno.serve(",
      "Bun.serve(",
      "serve({",
      "serve(app",
      ".bindAsync("),
  DOTNET_SERVER(
      Set.of(Language.CSHARP, Language.FSHARP),
      "WebApplication.Create",
      "ConfigureWebHostDefaults"),
  RUST_SERVER(
      Set.of(Language.RUST), "axum::serve", "HttpServer::new", "rocket::build", "warp::serve"),
  RACK_SERVER(Set.of(Language.RUBY), "Sinatra::Base", "require 'sinatra'", "require \"sinatra\"");

  private final Set<Language> languages;
  private final List<String> words;

  CodeMark(Set<Language> languages, String... words) {
    this.languages = languages;
    this.words = List.of(words);
  }

  boolean isOf(Language language) {
    return languages.contains(language);
  }

  boolean standsIn(String text) {
    return words.stream().anyMatch(text::contains);
  }
}
