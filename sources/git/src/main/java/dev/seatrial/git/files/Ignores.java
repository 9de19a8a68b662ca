package dev.seatrial.git.files;

import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.IgnoreRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The ignore files of one tree by folder, applied as git does. */
public final class Ignores implements IgnoreRules {
  private final Map<String, IgnoreFile> byFolder = new HashMap<>();
  private final Predicate<String> isFolder;
  private final Scope scope;

  /**
   * The rules of these files.
   *
   * @param files the text of each ignore file by its path
   * @param isFolder whether a path of the tree is a folder
   */
  public Ignores(Map<String, String> files, Predicate<String> isFolder, Scope scope) {
    this.isFolder = isFolder;
    this.scope = scope;
    files.forEach(this::add);
  }

  /** One more file, which a walk has come upon. */
  public void add(String path, String text) {
    byFolder.put(folder(path), IgnoreFile.parse(path, text));
  }

  @Override
  public Optional<Place> covering(String path) {
    boolean folder = path.endsWith("/");
    String whole = folder ? path.substring(0, path.length() - 1) : path;
    for (int slash = whole.indexOf('/'); slash >= 0; slash = whole.indexOf('/', slash + 1)) {
      Optional<Place> rule = rule(whole.substring(0, slash), true);
      if (rule.isPresent()) {
        return rule;
      }
    }
    return rule(whole, folder || isFolder.test(whole));
  }

  private Optional<Place> rule(String path, boolean folder) {
    return decision(path, folder)
        .filter(IgnoreFile.Decision::ignored)
        .map(IgnoreFile.Decision::rule);
  }

  /** Whether a path of which no parent is ignored is ignored itself; empty where no rule speaks. */
  public Optional<Boolean> ignores(String path, boolean folder) {
    return decision(path, folder).map(IgnoreFile.Decision::ignored);
  }

  private Optional<IgnoreFile.Decision> decision(String path, boolean folder) {
    String at = folder(path);
    while (true) {
      IgnoreFile file = byFolder.get(at);
      if (file != null) {
        String below = at.isEmpty() ? path : path.substring(at.length() + 1);
        Optional<IgnoreFile.Decision> decision = file.decide(below, folder);
        if (decision.isPresent()) {
          return decision;
        }
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
      at = folder(at);
    }
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  @Override
  public Scope scope() {
    return scope;
  }
}
