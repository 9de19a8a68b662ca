package dev.seatrial.gate;

import static java.util.Objects.requireNonNull;

import dev.seatrial.gate.SecretsSearch.Place;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.facts.secret.Origin;
import dev.seatrial.model.facts.secret.Origin.Moment;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a credential stands, with all the versions of one file told as one.
 *
 * @param where a line of a file, a path of the history, a message, or an object
 * @param kept since when it is kept, and by what; empty where that is not known
 */
public record Trail(String where, String kept, Judgement judgement) {
  private static final int MOST_REFERENCES = 4;
  private static final int SHORT = 12;

  public Trail {
    requireNonNull(where, "where is null");
    requireNonNull(kept, "kept is null");
    requireNonNull(judgement, "judgement is null");
  }

  /** The trails of a credential's places, in their order. */
  static List<Trail> of(List<Place> places) {
    List<Trail> trails = new ArrayList<>();
    Map<String, List<Place>> past = new LinkedHashMap<>();
    for (Place place : places) {
      if (place.isInTree()) {
        trails.add(
            new Trail(place.path() + ":" + place.line(), kept(List.of(place)), place.judgement()));
      } else {
        past.computeIfAbsent(subject(place), w -> new ArrayList<>()).add(place);
      }
    }
    past.forEach(
        (where, versions) ->
            trails.add(new Trail(where, kept(versions), versions.getFirst().judgement())));
    trails.sort(Comparator.comparing(Trail::judgement));
    return trails;
  }

  private static String subject(Place place) {
    String object = place.object().substring(0, Math.min(SHORT, place.object().length()));
    return switch (place.origin().map(Origin::kind).orElse(Origin.Kind.CONTENT)) {
      case COMMIT_MESSAGE -> "the message of commit " + object;
      case TAG_MESSAGE -> "the message of tag " + object;
      case CONTENT -> place.path().isEmpty() ? "object " + object : place.path();
    };
  }

  private static String kept(List<Place> versions) {
    List<Origin> origins = versions.stream().flatMap(place -> place.origin().stream()).toList();
    if (origins.isEmpty()) {
      return "";
    }
    Origin.Reach nearest =
        origins.stream().map(Origin::reach).min(Comparator.naturalOrder()).orElseThrow();
    List<Origin> reached = origins.stream().filter(each -> each.reach() == nearest).toList();
    String times = times(reached);
    return (versions.size() > 1 ? Counted.of(versions.size(), "version") + ", " : "")
        + times
        + (times.isEmpty() ? "" : "; ")
        + together(reached, nearest).kept();
  }

  /** From which commit to which, where they are not the same. */
  private static String times(List<Origin> origins) {
    Optional<Moment> first =
        origins.stream()
            .flatMap(origin -> origin.first().stream())
            .min(Comparator.comparing(Moment::when));
    Optional<Moment> last =
        origins.stream()
            .flatMap(origin -> origin.last().stream())
            .max(Comparator.comparing(Moment::when));
    if (first.isEmpty() || last.isEmpty()) {
      return "";
    }
    return first.get().commit().equals(last.get().commit())
        ? (origins.getFirst().isMessage() ? "" : "in ") + first.get().named()
        : "from " + first.get().named() + " to " + last.get().named();
  }

  private static Origin together(List<Origin> origins, Origin.Reach reach) {
    Set<String> references = new LinkedHashSet<>();
    origins.forEach(origin -> references.addAll(origin.references()));
    boolean more =
        references.size() > MOST_REFERENCES || origins.stream().anyMatch(Origin::moreReferences);
    return new Origin(
        Origin.Kind.CONTENT,
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        reach,
        references.stream().limit(MOST_REFERENCES).toList(),
        more,
        origins.stream().anyMatch(Origin::staged));
  }
}
