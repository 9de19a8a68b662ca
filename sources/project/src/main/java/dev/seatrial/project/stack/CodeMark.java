package dev.seatrial.project.stack;

import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.text.TextPattern;

/** Words in code that show what a program does when it starts. */
enum CodeMark {
  PYTHON_SERVER(
      "(?:=|return)\\s{0,9}(?:\\w{1,40}\\.)?(?:FastAPI|Flask|Starlette|Litestar|Sanic|Quart|APIFlask|Falcon)\\("
          + "|web\\.Application\\(|get_[wa]sgi_application|grpc(?:\\.aio)?\\.server\\("),
  PYTHON_PAGES("import (?:streamlit|gradio|reflex)\\b"),
  GO_MAIN("(?m)^func main\\(\\)"),
  GO_SERVER(
      "ListenAndServe|http\\.Server\\{|http\\.Serve\\(|grpc\\.NewServer\\(|fiber\\.New\\(|gin\\.(?:Default|New)\\("
          + "|echo\\.New\\(|lambda\\.Start\\("),
  JVM_SERVER(
      "@SpringBootApplication|SpringApplication\\.run|runApplication<|@QuarkusMain|(?:jakarta|javax)\\.ws\\.rs\\.Path"
          + "|Micronaut\\.(?:run|build)|embeddedServer\\(|ServerBuilder\\.forPort|HttpServlet\\b"),
  NODE_SERVER(
      "\\b(?:app|server|httpServer|fastify|srv|api|http)\\.listen\\(|\\.listen\\(\\s{0,9}(?:\\d|[Pp][Oo][Rr][Tt]\\b|process\\.env|\\{\\s{0,9}port)"
          + "|\\bhttps?2?\\.createServer\\(|createServer\\((?:app|async|handler|\\(req)|NestFactory\\.create|Deno\\.serve\\("
          + "|Bun\\.serve\\(|\\bserve\\(\\s{0,9}(?:\\{|app\\b)|\\.bindAsync\\("),
  DOTNET_SERVER(
      "WebApplication\\.Create|ConfigureWebHostDefaults|\\bWebHost\\.CreateDefaultBuilder|\\bWebHostBuilder\\(|: ?HttpApplication\\b"),
  RUST_SERVER(
      "axum::(?:serve|Server::bind)|HttpServer::new|rocket::build|warp::serve|\\bServer::builder\\(\\)|tide::new|poem::Server|salvo::Server|hyper::(?:server|Server)|lambda_runtime::run|shuttle_runtime::main"),
  RACK_SERVER("Sinatra::Base|require ['\"]sinatra['\"]"),
  JVM_MAIN(
      "(?m)^[^*/\\n]{0,48}(?:\\bstatic (?:final )?void main\\s{0,4}\\(|\\bfun main\\s{0,4}\\(|\\bdef main\\(|\\bextends App\\b)"),
  DOTNET_MAIN("static (?:async )?(?:void|int|Task(?:<int>)?) Main\\s{0,4}\\(");

  @SuppressWarnings("ImmutableEnumChecker") // a TextPattern never changes
  private final TextPattern words;

  CodeMark(String words) {
    this.words = TextPattern.of(words);
  }

  /** Whether it shows that something answers requests. */
  boolean isServer() {
    return this != PYTHON_PAGES && !isMain();
  }

  /** Whether it shows no more than that something can be started. */
  boolean isMain() {
    return this == GO_MAIN || this == JVM_MAIN || this == DOTNET_MAIN;
  }

  boolean isOf(Language language) {
    return switch (this) {
      case PYTHON_SERVER, PYTHON_PAGES -> language == Language.PYTHON;
      case GO_MAIN, GO_SERVER -> language == Language.GO;
      case JVM_SERVER, JVM_MAIN ->
          language == Language.JAVA
              || language == Language.KOTLIN
              || language == Language.GROOVY
              || language == Language.SCALA;
      case NODE_SERVER -> language == Language.TYPESCRIPT || language == Language.JAVASCRIPT;
      case DOTNET_SERVER, DOTNET_MAIN -> language == Language.CSHARP || language == Language.FSHARP;
      case RUST_SERVER -> language == Language.RUST;
      case RACK_SERVER -> language == Language.RUBY;
    };
  }

  boolean standsIn(String text) {
    return words.isIn(text);
  }
}
