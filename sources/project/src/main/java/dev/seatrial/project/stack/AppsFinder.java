package dev.seatrial.project.stack;

import dev.seatrial.model.facts.stack.App;
import dev.seatrial.project.reading.Folders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells apps apart where each is started or deployed by itself. In doubt there is one app, the
 * whole repository: what is judged together hides nothing.
 */
final class AppsFinder {
  private static final int MOST_APPS = 60;

  private record Found(String root, App.Kind kind) {}

  private final List<Unit> units;
  private final InternalPackages internal;
  private final WholeRepository whole;

  AppsFinder(List<Unit> units, InternalPackages internal, WholeRepository whole) {
    this.units = units;
    this.internal = internal;
    this.whole = whole;
  }

  /** At least one app, in order of folder. */
  List<App> find() {
    List<Found> all = new ArrayList<>();
    units.forEach(unit -> place(unit).ifPresent(kind -> add(all, new Found(unit.root(), kind))));
    List<Found> deployed =
        all.stream().filter(found -> found.kind() != App.Kind.DOCUMENTATION).toList();
    if (deployed.isEmpty()) {
      List<String> sites = all.stream().map(Found::root).toList();
      return List.of(new App(".", "", whole.kind(sites), List.of()));
    }
    if (deployed.size() == 1 || deployed.stream().anyMatch(found -> found.root().isEmpty())) {
      Set<App.Kind> kinds = deployed.stream().map(Found::kind).collect(Collectors.toSet());
      return List.of(new App(".", "", together(kinds), List.of()));
    }
    return named(all);
  }

  /** The folders of web sites that only speak of the rest. */
  List<String> sites() {
    return units.stream()
        .filter(unit -> place(unit).filter(App.Kind.DOCUMENTATION::equals).isPresent())
        .map(Unit::root)
        .toList();
  }

  /** What a unit is where it lies. */
  private Optional<App.Kind> place(Unit unit) {
    boolean publishes = units.stream().anyMatch(Unit::isPublished);
    return kind(unit)
        .map(kind -> Sites.isAboutTheRest(unit.root(), publishes) ? App.Kind.DOCUMENTATION : kind);
  }

  private static Optional<App.Kind> kind(Unit unit) {
    Set<App.Kind> kinds = EnumSet.noneOf(App.Kind.class);
    Shape.ALL.forEach(shape -> shape.of(unit).ifPresent(kinds::add));
    return kinds.isEmpty() ? Optional.empty() : Optional.of(together(kinds));
  }

  /** What several kinds are as one app. */
  private static App.Kind together(Set<App.Kind> kinds) {
    boolean serves = kinds.contains(App.Kind.SERVICE);
    boolean shows = kinds.contains(App.Kind.CLIENT);
    if (kinds.contains(App.Kind.FULL_STACK) || (serves && shows)) {
      return App.Kind.FULL_STACK;
    }
    if (serves) {
      return App.Kind.SERVICE;
    }
    return kinds.stream().min(Comparator.naturalOrder()).orElse(App.Kind.LIBRARY);
  }

  /** Adds an app; one below another is part of it. The units come in order of folder. */
  private static void add(List<Found> all, Found next) {
    for (int i = 0; i < all.size(); i++) {
      Found above = all.get(i);
      boolean below = !above.root().isEmpty() && Folders.within(above.root(), next.root());
      if (below && next.kind() != App.Kind.DOCUMENTATION) {
        all.set(i, new Found(above.root(), together(EnumSet.of(above.kind(), next.kind()))));
        return;
      }
    }
    all.add(next);
  }

  /** Where sources lie in a folder of their own, the app is the folder around it. */
  private Found withWhatStandsAround(Found found) {
    String above = Folders.above(found.root());
    boolean sources = Folders.last(found.root()).equals("src") && !above.isEmpty();
    boolean alone =
        units.stream()
                .filter(unit -> Folders.within(above, unit.root()))
                .filter(unit -> kind(unit).isPresent())
                .count()
            == 1;
    return sources && alone ? new Found(above, found.kind()) : found;
  }

  private List<App> named(List<Found> all) {
    List<Found> kept = all.stream().limit(MOST_APPS).map(this::withWhatStandsAround).toList();
    AppNames names = AppNames.of(kept.stream().map(Found::root).toList());
    return kept.stream()
        .map(
            found ->
                new App(
                    names.of(found.root()),
                    found.root(),
                    found.kind(),
                    internal.usedBy(found.root())))
        .toList();
  }
}
