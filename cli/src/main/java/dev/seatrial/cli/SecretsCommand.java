package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.SecretsSearch;
import dev.seatrial.gate.SecretsSearch.Found;
import dev.seatrial.gate.SecretsSearch.Place;
import dev.seatrial.gate.SecretsSearch.Result;
import dev.seatrial.gate.SecretsSearch.Selection;
import dev.seatrial.gate.Trail;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.facts.secret.Origin;
import dev.seatrial.report.json.JsonWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for secrets alone: in the files, and in every object that the repository keeps. */
@Command(
    name = "secrets",
    mixinStandardHelpOptions = true,
    description =
        "Lists the secrets in the files and in every object of the history; exit 1 where one looks"
            + " live, 2 where one is doubtful or something could not be read.")
final class SecretsCommand implements Callable<Integer> {
  private static final int LIVE = 1;
  private static final int DOUBT = 2;
  private static final int MOST_PLACES = 5;

  @Mixin private final Where where = new Where();

  @Option(
      names = "--since",
      paramLabel = "REF",
      description = "Search only what this commit does not reach; for a hook before a push.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--staged",
      description = "Search only what is staged and not committed; for a hook before a commit.")
  private boolean staged;

  @Option(names = "--json", description = "Print it for machines.")
  private boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show what was told apart, too, and every place.")
  private boolean verbose;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws OrderException {
    if (staged && since.isPresent()) {
      throw new OrderException("--staged and --since exclude each other.");
    }
    Result result =
        SecretsSearch.of(World.of(spec).order(where.path(), where.revision()), selection());
    spec.commandLine().getOut().print(json ? json(result) : text(result));
    spec.commandLine().getOut().flush();
    List<Judgement> judgements = result.found().stream().map(Found::judgement).toList();
    if (judgements.contains(Judgement.LIVE_LOOKING)) {
      return LIVE;
    }
    return judgements.contains(Judgement.DOUBTFUL) || !result.scope().isWhole() ? DOUBT : 0;
  }

  private Selection selection() {
    return staged
        ? new Selection.Staged()
        : since.<Selection>map(Selection.Since::new).orElse(new Selection.Everything());
  }

  private String text(Result result) {
    StringBuilder out = new StringBuilder();
    Map<Judgement, Integer> counts = new EnumMap<>(Judgement.class);
    for (Found found : result.found()) {
      counts.merge(found.judgement(), 1, Integer::sum);
      if (found.judgement().speaks() || verbose) {
        tell(found, out);
      }
    }
    counts.forEach(
        (judgement, count) -> out.append(count).append(' ').append(word(judgement)).append('\n'));
    out.append("Searched ").append(result.scope().searched()).append('\n');
    result
        .scope()
        .blindspots()
        .forEach(spot -> out.append("Not seen: ").append(clean(spot.toString())).append('\n'));
    return out.toString();
  }

  private void tell(Found found, StringBuilder out) {
    out.append(word(found.judgement()))
        .append("  ")
        .append(clean(found.credential().described()))
        .append('\n');
    List<Trail> trails = found.trails();
    int shown = verbose ? trails.size() : Math.min(MOST_PLACES, trails.size());
    for (Trail trail : trails.subList(0, shown)) {
      out.append("    ").append(clean(trail.where())).append('\n');
      if (!trail.kept().isEmpty()) {
        out.append("        ").append(clean(trail.kept())).append('\n');
      }
    }
    if (shown < trails.size()) {
      out.append("    and ").append(trails.size() - shown).append(" more\n");
    }
    out.append("    ").append(found.places().getFirst().reason()).append("; ");
    out.append(found.credential().rotate()).append("\n\n");
  }

  /** What a terminal would obey is not printed. */
  private static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String json(Result result) {
    JsonWriter out = new JsonWriter().object().name("secrets").array();
    result.found().forEach(found -> json(found, out));
    out.endArray().field("searched", result.scope().searched()).name("blindspots").array();
    result.scope().blindspots().stream().map(Blindspot::toString).forEach(out::value);
    return out.endArray().endObject().toString() + "\n";
  }

  private static void json(Found found, JsonWriter out) {
    out.object()
        .field("kind", found.credential().kind())
        .field("name", found.credential().name())
        .field("judgement", word(found.judgement()))
        .field("certainty", found.credential().certainty().name().toLowerCase(Locale.ROOT))
        .field("fingerprint", found.credential().fingerprint())
        .field("begins", found.credential().shown())
        .name("length")
        .value(found.credential().length())
        .field("grants", found.credential().grants())
        .field("rotate", found.credential().rotate())
        .name("places")
        .array();
    for (Place place : found.places()) {
      out.object()
          .field("object", place.object())
          .field("path", place.path())
          .name("line")
          .value(place.line())
          .name("tree")
          .value(place.isInTree())
          .field("judgement", word(place.judgement()))
          .field("reason", place.reason());
      place.origin().ifPresent(origin -> json(origin, out));
      out.endObject();
    }
    out.endArray().endObject();
  }

  private static void json(Origin origin, JsonWriter out) {
    out.name("origin").object().field("kind", word(origin.kind())).name("paths").array();
    origin.paths().forEach(out::value);
    out.endArray().name("more_paths").value(origin.morePaths());
    origin.first().ifPresent(first -> json("first", first, out));
    origin.last().ifPresent(last -> json("last", last, out));
    out.field("reach", word(origin.reach())).name("references").array();
    origin.references().forEach(out::value);
    out.endArray().name("more_references").value(origin.moreReferences());
    out.name("staged").value(origin.staged()).endObject();
  }

  private static void json(String name, Origin.Moment moment, JsonWriter out) {
    out.name(name)
        .object()
        .field("commit", moment.commit())
        .field("author", moment.author())
        .field("date", moment.when().toString())
        .endObject();
  }
}
