package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the apps of npm look: a framework alone is none, something has to start or build it. */
final class NodeShape implements Shape {
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:next|nuxt|vite|astro|svelte|remix|react-router|app|rsbuild|vue|quasar)\\.config\\.[cm]?[jt]s"
              + "|(?:src/|public/|client/)?index\\.html|angular\\.json|nest-cli\\.json|app\\.json");
  private static final Pattern PAGE =
      Pattern.compile("(?:src/|public/|app/|src/renderer/)?index\\.html|angular\\.json");
  private static final Pattern FULL_STACK =
      words(
          "next|nuxi|nuxt|remix|remix-serve|react-router|react-router-serve|astro|svelte-kit|vite|vinxi|qwik|rw|meteor|node ace|blitz");
  private static final Pattern CLIENT =
      words(
          "vite|react-scripts|ng|vue-cli-service|expo|react-native|parcel|webpack|webpack-dev-server|gatsby|electron|electron-vite|electron-forge|rsbuild|ionic|craco|snowpack|esbuild|rspack|quasar|farm|preact|tauri|nx");
  private static final Pattern START =
      Pattern.compile("(?:pre|post)?(?:start|serve|dev|develop|server|worker)(?:[:_-].*)?");
  private static final Pattern START_IN_EARNEST =
      Pattern.compile("(?:start|serve|server|worker)(?:[:_-].*)?");
  private static final Pattern RUNS =
      words(
          "node|nodemon|tsx|ts-node|ts-node-dev|bun|deno|nest|fastify|pm2|wrangler|nx|serverless|sls|strapi|medusa|keystone|payload|forever|micro|nitro|encore|functions-framework|func|tsup|swc-node|babel-node|vite-node|esbuild|@swc-node/register|dotenv|env-cmd|cross-env");
  private static final Pattern DOCUMENTS =
      words("docusaurus|vitepress|nextra|next|astro|mintlify|fumadocs-mdx");
  private static final Pattern APP_FOLDER =
      Pattern.compile("(?:.*/)?(?:apps?|services?|workers?|servers?|functions)/[^/]+");
  private static final Pattern SERVER_FUNCTIONS =
      Pattern.compile("(?:supabase|netlify)/functions/.+|functions/.+\\.[jt]s|api/.+\\.[jt]s");

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?:^|[\\s;&|/\"'`(])(?:" + alternatives + ")(?:[\\s;&|\"'`)]|$)");
  }

  @Override
  public Optional<App.Kind> of(Unit unit) {
    if (!unit.isOf(Ecosystem.NPM)) {
      return Optional.empty();
    }
    if (isCommand(unit)) {
      return Optional.empty();
    }
    if (unit.holdsOthers() && !unit.matches(ENTRY) && !unit.has(CodeMark.NODE_SERVER)) {
      return Optional.empty();
    }
    if (unit.makes(App.Kind.DOCUMENTATION)) {
      return documents(unit);
    }
    if (unit.makes(App.Kind.FULL_STACK) && runs(unit, FULL_STACK) && !isToBeInstalled(unit)) {
      return Optional.of(App.Kind.FULL_STACK);
    }
    boolean client = isClient(unit);
    if (isService(unit)) {
      boolean pages = unit.count(".hbs", ".handlebars", ".ejs", ".pug", ".njk") >= PAGES;
      return Optional.of(client || pages ? App.Kind.FULL_STACK : App.Kind.SERVICE);
    }
    if (client) {
      boolean functions = unit.matches(SERVER_FUNCTIONS);
      return Optional.of(functions ? App.Kind.FULL_STACK : App.Kind.CLIENT);
    }
    return isWorker(unit) ? Optional.of(App.Kind.WORKER) : Optional.empty();
  }

  /** A site of documents; a package that answers requests besides is more than that. */
  private static Optional<App.Kind> documents(Unit unit) {
    boolean serves = unit.makes(App.Kind.SERVICE) && isService(unit);
    return !serves && runs(unit, DOCUMENTS)
        ? Optional.of(App.Kind.DOCUMENTATION)
        : Optional.empty();
  }

  private static boolean isClient(Unit unit) {
    boolean phone = unit.uses("expo") || unit.uses("react-native") || unit.uses("electron");
    boolean extension = unit.has("manifest.json", "public/manifest.json", "src/manifest.json");
    boolean shown = unit.matches(PAGE) || phone || (extension && unit.uses("vite"));
    boolean made = unit.makes(App.Kind.CLIENT) || unit.uses("vite") || unit.uses("webpack");
    return shown && made && runs(unit, CLIENT) && !isToBeInstalled(unit);
  }

  private static boolean isService(Unit unit) {
    boolean answers = unit.makes(App.Kind.SERVICE) || unit.has(CodeMark.NODE_SERVER);
    boolean started = starts(unit, START) && !isToBeInstalled(unit);
    boolean handed =
        unit.has(
            "wrangler.toml", "wrangler.jsonc", "wrangler.json", "serverless.yml", "serverless.ts");
    return (unit.has(CodeMark.NODE_SERVER) && (started || unit.isDelivered()))
        || (answers && starts(unit, START_IN_EARNEST) && !isToBeInstalled(unit))
        || (handed && unit.makes(App.Kind.SERVICE));
  }

  private static boolean isWorker(Unit unit) {
    boolean placed =
        unit.isDelivered()
            || unit.uses(Technology.Kind.QUEUE)
            || APP_FOLDER.matcher(unit.root()).matches();
    return starts(unit, START_IN_EARNEST) && placed && !isToBeInstalled(unit);
  }

  /** Whether a script of the usual names starts a program. */
  private static boolean starts(Unit unit, Pattern names) {
    return unit.scripts()
        .anyMatch(s -> names.matcher(s.name()).matches() && RUNS.matcher(s.command()).find());
  }

  private static boolean runs(Unit unit, Pattern command) {
    return unit.scripts().anyMatch(script -> command.matcher(script.command()).find());
  }

  /** A command that people install, and nobody deploys. */
  private static boolean isCommand(Unit unit) {
    boolean deployed = unit.isDelivered() && unit.has(CodeMark.NODE_SERVER);
    return !deployed
        && unit.packageJson().flatMap(json -> json.at("bin")).isPresent()
        && !isPrivate(unit);
  }

  /** Whether other programs are meant to import it. */
  private static boolean isToBeInstalled(Unit unit) {
    return !isPrivate(unit)
        && unit.packageJson()
            .filter(json -> json.at("exports").isPresent() || json.at("files").isPresent())
            .isPresent();
  }

  private static boolean isPrivate(Unit unit) {
    return unit.packageJson()
        .flatMap(json -> json.text("private"))
        .filter("true"::equals)
        .isPresent();
  }
}
