package dev.seatrial.audit;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * All readers at work: each kind of fact is read once, as soon as what it builds on is there, and
 * is given up as unseen at its deadline.
 */
public final class Gathering {
  private final Map<Class<? extends Fact>, CompletableFuture<Facts>> outcomes =
      new LinkedHashMap<>();
  private final Crew crew;

  private Gathering(Crew crew) {
    this.crew = crew;
  }

  /**
   * Starts these readers; each may build on those before it.
   *
   * @throws IllegalArgumentException when a reader builds on a later one, or on none
   */
  public static Gathering start(List<Reader<?>> readers, Crew crew) {
    Gathering gathering = new Gathering(crew);
    readers.forEach(gathering::begin);
    return gathering;
  }

  /** The outcomes of an earlier gathering, for the facts of these types, in this order. */
  public static Gathering of(List<Class<? extends Fact>> types, Facts facts) {
    Gathering gathering = new Gathering(new Crew());
    types.forEach(type -> gathering.outcomes.put(type, done(type, facts)));
    return gathering;
  }

  private static <F extends Fact> CompletableFuture<Facts> done(Class<F> type, Facts facts) {
    return CompletableFuture.completedFuture(Facts.none().with(type, facts.of(type)));
  }

  private <F extends Fact> void begin(Reader<F> reader) {
    for (Class<? extends Fact> need : reader.needs()) {
      if (!outcomes.containsKey(need)) {
        throw new IllegalArgumentException(
            reader.type().getSimpleName() + " builds on " + need.getSimpleName() + ", unread");
      }
    }
    String name = reader.type().getSimpleName();
    int rank = outcomes.size();
    CompletableFuture<Facts> outcome =
        when(reader.needs())
            .thenCompose(
                facts ->
                    crew.start(
                        new Crew.Work<>(name, rank, reader.deadline(), () -> read(reader, facts)),
                        happened -> unseen(reader, "reading " + name + " " + happened)));
    outcomes.put(reader.type(), outcome);
  }

  private static <F extends Fact> Facts unseen(Reader<F> reader, String why) {
    return Facts.none().with(reader.type(), new Gathered.Unseen<>(why, List.of()));
  }

  private static <F extends Fact> Facts read(Reader<F> reader, Facts facts) {
    for (Class<? extends Fact> need : reader.needs()) {
      if (facts.of(need) instanceof Gathered.Unseen<?>(String why, var steps)) {
        return Facts.none().with(reader.type(), new Gathered.Unseen<>(why, steps));
      }
    }
    return Facts.none().with(reader.type(), reader.read().apply(facts));
  }

  /** The kinds of fact that are read, in order. */
  public Set<Class<? extends Fact>> types() {
    return outcomes.keySet();
  }

  /** Facts of these types, once all of them were read or given up. */
  public CompletableFuture<Facts> when(List<Class<? extends Fact>> types) {
    List<CompletableFuture<Facts>> awaited =
        types.stream().filter(outcomes::containsKey).map(outcomes::get).toList();
    return CompletableFuture.allOf(awaited.toArray(CompletableFuture[]::new))
        .thenApply(
            done -> awaited.stream().map(CompletableFuture::join).reduce(Facts.none(), Facts::and));
  }

  /** Everything, once all readers are done. */
  public Facts all() {
    return when(List.copyOf(outcomes.keySet())).join();
  }
}
