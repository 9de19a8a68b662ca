package dev.seatrial.model.facts.tree;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every file of the target at the audited commit, in order of path. */
public final class SourceTree implements Fact {
  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(?i)(?<![^/])(?:_?(?:example|sample|demo|playground|tutorial|quickstart)s?|[^/]+-(?:examples?|samples?|demo))/");

  private static final int MOST_HOPS = 8;

  private final List<SourceFile> files;
  private final Map<String, SourceFile> byPath;
  private final Contents contents;
  private final Scope scope;

  /** Folders of examples in which an app lies all the same; found twice where two ask at once. */
  private @Nullable Set<String> speaking;

  /** A tree of these files, whose texts these contents give. */
  public SourceTree(List<SourceFile> files, Contents contents, Scope scope) {
    this.files = files.stream().sorted().toList();
    this.contents = requireNonNull(contents, "contents is null");
    this.scope = requireNonNull(scope, "scope is null");
    this.byPath = HashMap.newHashMap(files.size());
    files.forEach(file -> byPath.put(file.path(), file));
  }

  /** All files, in order of path. */
  public List<SourceFile> files() {
    return files;
  }

  /** The file at a path. */
  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Whether a file or a folder stands at a path. */
  public boolean exists(String path) {
    return byPath.containsKey(path) || !below(path + "/").isEmpty();
  }

  /** The files whose paths begin so, with a slash at the end: they stand side by side. */
  private List<SourceFile> below(String folder) {
    String behind = folder.substring(0, folder.length() - 1) + (char) ('/' + 1);
    return files.subList(firstFrom(folder), firstFrom(behind));
  }

  private int firstFrom(String path) {
    int from = 0;
    int to = files.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (files.get(middle).path().compareTo(path) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The files that satisfy a condition, in order of path. */
  public List<SourceFile> files(Predicate<SourceFile> condition) {
    return files.stream().filter(condition).toList();
  }

  /**
   * Whether it speaks for the app: its role does, or it is a template beside what does, such as
   * ".env.example", and no part of an example.
   */
  public boolean isOwn(SourceFile file) {
    return file.role().isOwn() || (file.role() == Role.EXAMPLE && !isAmongExamples(file.path()));
  }

  private boolean isAmongExamples(String path) {
    Matcher folder = EXAMPLES.matcher(path);
    while (folder.find()) {
      if (!speaking().contains(path.substring(0, folder.end()))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> speaking() {
    Set<String> known = speaking;
    if (known == null) {
      Set<String> found = new HashSet<>();
      for (SourceFile file : files) {
        Matcher folder = EXAMPLES.matcher(file.role() == Role.PRODUCTION ? file.path() : "");
        while (folder.find()) {
          found.add(file.path().substring(0, folder.end()));
        }
      }
      known = Set.copyOf(found);
      speaking = known;
    }
    return known;
  }

  /** Whether it is a link that leads to nothing here: in a circle, nowhere, or out of the tree. */
  public boolean isLost(SourceFile file) {
    SourceFile at = file;
    for (int hop = 0; hop < MOST_HOPS && at.kind() == SourceFile.Kind.SYMLINK; hop++) {
      Optional<String> target = contents.target(at);
      if (target.isEmpty()) {
        return false;
      }
      Optional<String> path = resolved(at.folder(), target.get());
      if (path.isEmpty() || !exists(path.get())) {
        return true;
      }
      Optional<SourceFile> next = file(path.get());
      if (next.isEmpty()) {
        return false;
      }
      at = next.get();
    }
    return at.kind() == SourceFile.Kind.SYMLINK;
  }

  private static Optional<String> resolved(String folder, String target) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (target.startsWith("/") ? "/.." : folder + "/" + target).split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return Optional.empty();
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** The text of a file. */
  public Content content(SourceFile file) {
    return contents.of(file);
  }

  /** The text at a path; empty where there is none or it was withheld. */
  public String text(String path) {
    return file(path).map(file -> contents.of(file).orEmpty()).orElse("");
  }

  /** This tree without the files that do not satisfy a condition. */
  public SourceTree only(Predicate<SourceFile> condition) {
    return new SourceTree(files(condition), contents, scope);
  }

  @Override
  public SourceTree within(Predicate<String> paths) {
    return only(file -> paths.test(file.path()));
  }

  /**
   * The scope of a search through the text of some files: which of them could not be read is part
   * of it.
   *
   * @param searched the files in words: "3 workflows"
   */
  public Scope scopeOf(String searched, List<SourceFile> of) {
    List<Blindspot> spots = new ArrayList<>(scope.blindspots());
    for (SourceFile file : of) {
      if (contents.of(file) instanceof Content.Withheld(String why)) {
        spots.add(new Blindspot(file.path(), why));
      }
    }
    return new Scope(searched, spots);
  }

  @Override
  public Scope scope() {
    return scope;
  }
}
