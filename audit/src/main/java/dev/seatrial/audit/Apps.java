package dev.seatrial.audit;

import dev.seatrial.model.facts.stack.App;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which app of a repository answers for which path. */
final class Apps {
  private final List<App> all;

  Apps(List<App> all) {
    this.all = all;
  }

  /** The apps that answer for themselves; empty where the repository answers as a whole. */
  List<App> answering() {
    List<App> deployed =
        all.stream()
            .filter(
                app ->
                    switch (app.kind()) {
                      case SERVICE, CLIENT, FULL_STACK, WORKER -> true;
                      case LIBRARY, DOCUMENTATION -> false;
                    })
            .toList();
    return deployed.size() < 2 ? List.of() : deployed;
  }

  /** Whether a path belongs to an app, or to none of them and so to all. */
  boolean concerns(App app, String path) {
    Optional<App> owner = owner(path);
    return owner.isEmpty() || owner.get().equals(app) || uses(app, path);
  }

  private Optional<App> owner(String path) {
    return all.stream()
        .filter(app -> !app.root().isEmpty() && within(app.root(), path))
        .max(Comparator.comparingInt(app -> app.root().length()));
  }

  private static boolean uses(App app, String path) {
    return app.uses().stream().anyMatch(folder -> !folder.isEmpty() && within(folder, path));
  }

  private static boolean within(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }
}
