package dev.seatrial.gate.kinds;

import dev.seatrial.catalog.TextFile;
import dev.seatrial.gate.memory.Memory;
import dev.seatrial.model.Secrets;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.KindReader;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.scan.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The kinds of credential that an audit knows: the shipped ones, and those that the repository
 * describes for itself.
 *
 * @param identity tells these from all others that this program could know
 */
public record OwnKinds(Supplier<Detectors> knowing, String identity) {
  /** Without any of somebody's own. */
  public static final OwnKinds NONE = new OwnKinds(ShippedKinds::detectors, "");

  private static final int MOST = 100;

  /**
   * Those that some files describe, tried on their examples.
   *
   * @param problems where it is said what is wrong with them
   */
  public static OwnKinds in(List<TextFile> files, List<String> problems) {
    Map<String, String> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file.path(), file.text()));
    if (texts.isEmpty()) {
      return NONE;
    }
    Kinds shipped = ShippedKinds.detectors().kinds();
    KindReader.Reading own = KindReader.own(texts, shipped);
    own.problems().stream().map(Secrets::cut).forEach(problems::add);
    if (own.kinds().all().size() > MOST) {
      problems.add("There are more than " + MOST + " kinds of secrets in " + texts.keySet());
    }
    if (!problems.isEmpty()) {
      return NONE;
    }
    List<Kind> all = Stream.concat(shipped.all().stream(), own.kinds().all().stream()).toList();
    Detectors detectors = new Detectors(new Kinds(all));
    Examples examples = new Examples(detectors);
    own.kinds()
        .all()
        .forEach(
            kind ->
                examples
                    .problems(kind)
                    .forEach(says -> problems.add(own.places().get(kind.id()) + ": " + says)));
    return new OwnKinds(() -> detectors, Memory.key(words(texts)));
  }

  private static List<String> words(Map<String, String> texts) {
    List<String> words = new ArrayList<>();
    texts.forEach((path, text) -> words.addAll(List.of(path, text)));
    return words;
  }

  /** All that knows them. */
  public Detectors detectors() {
    return knowing.get();
  }
}
