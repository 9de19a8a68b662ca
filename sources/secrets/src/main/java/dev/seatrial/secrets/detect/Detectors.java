package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Form;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.AnchorIndex;
import dev.seatrial.secrets.text.Core;
import dev.seatrial.secrets.text.Places;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * All that knows secrets, compiled once; it keeps nothing of what it reads, and any thread may use
 * it.
 */
public final class Detectors {
  private static final int VAGUE = 3;

  private final List<Recogniser> recognisers = new ArrayList<>();
  private final AnchorIndex literals;
  private final Encodings encodings;
  private final WholeFile wholeFile;
  private final Shown shown;
  private final Kinds kinds;
  private final Kind privateKey;

  public Detectors(Kinds kinds) {
    this(kinds, InstantSource.system());
  }

  /**
   * All of some kinds.
   *
   * @param clock tells what has expired
   */
  public Detectors(Kinds kinds, InstantSource clock) {
    this.kinds = kinds;
    this.shown = new Shown(new Lapse(clock));
    for (Kind kind : kinds.all()) {
      kind.form()
          .filter(form -> !form.shape().anchors().isEmpty())
          .ifPresent(form -> recognisers.add(new PatternRecogniser(kind, form, pair(kinds, kind))));
    }
    recognisers.add(new AssignmentRecogniser(kinds));
    recognisers.add(new UrlRecogniser(kinds));
    recognisers.add(new PrivateKeyRecogniser(kinds));
    recognisers.add(new JwtRecogniser(kinds, clock));
    recognisers.add(new HeaderRecogniser(kinds));
    recognisers.add(new JwkRecogniser(kinds));
    recognisers.add(new ClusterSecretRecogniser(kinds));
    recognisers.addAll(FileRecogniser.all(kinds));
    literals = new AnchorIndex(anchors());
    encodings = new Encodings(this);
    wholeFile = new WholeFile(kinds);
    privateKey = kinds.get("key.pem");
  }

  private static Optional<Pattern> pair(Kinds kinds, Kind kind) {
    return kind.pair().isEmpty() || !kinds.has(kind.pair())
        ? Optional.empty()
        : kinds.get(kind.pair()).form().map(Form::pattern).map(Detectors::alone);
  }

  /** A part of a longer word is no other half. */
  private static Pattern alone(Pattern form) {
    return Pattern.compile(
        "(?<![A-Za-z0-9+])(?:" + form.pattern() + ")(?![A-Za-z0-9+])", form.flags());
  }

  private Map<String, List<Integer>> anchors() {
    Map<String, List<Integer>> anchors = new HashMap<>();
    for (int i = 0; i < recognisers.size(); i++) {
      for (String anchor : recognisers.get(i).anchors()) {
        anchors.computeIfAbsent(anchor, text -> new ArrayList<>()).add(i);
      }
    }
    return anchors;
  }

  /** The kinds that are known. */
  public Kinds kinds() {
    return kinds;
  }

  /**
   * Everything in a content: what overlaps is settled, and what is encoded is decoded.
   *
   * @param pathHint where it lies, or an empty text
   */
  public List<Detection> scan(byte[] content, int length, String pathHint) {
    List<Detection> found = encodings.scan(content, length, 0);
    wholeFile.look(content, length, pathHint, found::add);
    return settled(found).stream().map(each -> placed(each, pathHint)).toList();
  }

  /** Whether the name of a file tells what its content does not. */
  public static boolean tells(String path) {
    return WholeFile.isNamed(path);
  }

  /** What a content is by the name of its file alone. */
  public List<Detection> named(byte[] content, int length, String path) {
    List<Detection> found = new ArrayList<>();
    wholeFile.look(content, length, path, found::add);
    return found;
  }

  /** Takes what is found in a part, with what led to it. */
  @FunctionalInterface
  public interface Led {
    /** What led to something that was found where it was wrapped. */
    int WRAPPED = -1;

    /**
     * Something was found.
     *
     * @param by the number of what found it, or {@link #WRAPPED}
     * @param end where the word ended that led to it
     */
    void found(int by, int end, Detection detection);
  }

  /**
   * Everything that a part of a content leads to. What leads to a secret stands in the part; the
   * rest of it may stand around.
   *
   * @param sight the part of the array that may be looked at
   */
  public void part(byte[] content, int from, int to, Range sight, Led into) {
    part(content, from, to, sight, sight, into);
  }

  /**
   * As {@link #part(byte[], int, int, Range, Led)}, with less to look at.
   *
   * @param near the part of the array that is looked at
   * @param reach what may be looked at, of which that is a part
   * @return whether the rest of what may be looked at could have changed nothing
   */
  public boolean part(byte[] content, int from, int to, Range near, Range reach, Led into) {
    Sight around = new Sight(content, near, reach);
    literals.scan(
        content,
        from,
        to,
        (by, end) ->
            recognisers
                .get(by)
                .look(around, end, d -> into.found(by, end, shown.judged(around, d))));
    encodings.wrapped(around, from, to, 0, d -> into.found(Led.WRAPPED, d.end(), d));
    return !around.isShort();
  }

  /** Looks again at what led to something before. */
  public void again(byte[] content, Range sight, int by, int end, Consumer<Detection> into) {
    Sight around = new Sight(content, sight.from(), sight.to());
    recognisers.get(by).look(around, end, found -> into.accept(shown.judged(around, found)));
  }

  /** Places from one on, and before another. */
  public record Range(int from, int to) {}

  /**
   * A file that is a private key, or a store of them, and no text.
   *
   * @param locked whether a password is needed to use it
   */
  public Detection key(int size, boolean locked) {
    Ruling ruling =
        locked
            ? new Ruling(Judgement.ENCRYPTED, "the key is locked with a password")
            : Ruling.live("a private key that is not locked");
    return Detection.of(privateKey, 0, size, ruling);
  }

  /** One pass over a content; the same thing may be told more than once. */
  void pass(byte[] content, int length, Consumer<Detection> into) {
    Sight sight = new Sight(content, 0, length);
    literals.scan(
        content,
        0,
        length,
        (owner, end) ->
            recognisers
                .get(owner)
                .look(sight, end, found -> into.accept(shown.judged(sight, found))));
  }

  /** Each secret once: of what overlaps the most precise stays. */
  public static List<Detection> settled(List<Detection> found) {
    List<Detection> sorted = new ArrayList<>(byPlace(beside(found)).values());
    sorted.sort(
        Comparator.comparingInt(Detectors::vagueness)
            .thenComparingInt(each -> -certainty(each))
            .thenComparingInt(each -> each.start() - each.end())
            .thenComparingInt(Detection::start));
    NavigableMap<Integer, List<Detection>> kept = new TreeMap<>();
    for (Detection each : sorted) {
      Map.Entry<Integer, List<Detection>> before = kept.lowerEntry(each.end());
      if (before == null || !each.overlaps(before.getValue().getFirst())) {
        kept.computeIfAbsent(each.start(), start -> new ArrayList<>(1)).add(each);
      } else if (before.getValue().stream().allMatch(each::isBeside)) {
        before.getValue().add(each);
      }
    }
    return kept.values().stream().flatMap(List::stream).toList();
  }

  /**
   * What only the repository knows takes no place from what speaks, but from one without a kind.
   */
  private static List<Detection> beside(List<Detection> found) {
    if (found.stream().noneMatch(each -> each.kind().own())) {
      return found;
    }
    List<Detection> ours = found.stream().filter(each -> !each.kind().own()).toList();
    return found.stream()
        .filter(each -> !each.kind().own() || ours.stream().allMatch(our -> yields(our, each)))
        .toList();
  }

  private static boolean yields(Detection our, Detection own) {
    boolean named = our.start() == own.start() && our.end() == own.end() && vagueness(our) == VAGUE;
    return !our.overlaps(own) || (own.judgement().speaks() && (named || !our.judgement().speaks()));
  }

  private static Map<String, Detection> byPlace(List<Detection> found) {
    Map<String, Detection> places = new LinkedHashMap<>();
    found.forEach(
        each ->
            places.putIfAbsent(
                each.kind().id() + each.start() + "-" + each.end() + digest(each), each));
    return places;
  }

  private static String digest(Detection each) {
    return each.core().map(Core::digest).orElse("");
  }

  private static int vagueness(Detection each) {
    if (each.kind().id().startsWith("generic.")) {
      return VAGUE;
    }
    boolean weak = each.kind().form().filter(form -> form.shape().anchors().isEmpty()).isPresent();
    return weak ? 2 : each.kind().form().isPresent() ? 0 : 1;
  }

  /** How much of a form is fixed; a word that must stand near it counts, too. */
  private static int certainty(Detection each) {
    return each.kind()
        .form()
        .map(
            form ->
                form.shape().anchors().stream().mapToInt(String::length).min().orElse(0)
                    + (form.isWeak() ? 8 : 0))
        .orElse(0);
  }

  /**
   * What a detection is once it is known where it lies: what is live-looking in a test is a
   * fixture.
   */
  public static Detection placed(Detection found, String path) {
    return found.judgement().speaks() && Places.isTest(path)
        ? found.judged(new Ruling(Judgement.FIXTURE, "it stands in a test: " + found.reason()))
        : found;
  }
}
