package dev.seatrial.secrets.scan;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.detect.Detection;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.kind.Composition;
import dev.seatrial.secrets.kind.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tries whether kinds are found where they say that they are, and nowhere else. */
public record Examples(Detectors detectors) {
  private static final String FILE = "file ";
  private static final String BEGINS = ": ";

  /** What is not as the examples of a kind have it; without quoting them. */
  public List<String> problems(Kind kind) {
    List<String> problems = new ArrayList<>();
    List<String> found = kind.examples().found();
    for (int i = 0; i < found.size(); i++) {
      if (scan(found.get(i)).stream().noneMatch(each -> isRight(each, kind))) {
        problems.add(kind.id() + " is not found in example " + (i + 1) + " of those that hold one");
      }
    }
    List<String> ignored = kind.examples().ignored();
    for (int i = 0; i < ignored.size(); i++) {
      if (scan(ignored.get(i)).stream().anyMatch(each -> isWrong(each, kind))) {
        problems.add(kind.id() + " is found in example " + (i + 1) + " of those that hold none");
      }
    }
    return problems;
  }

  private static boolean isRight(Detection each, Kind kind) {
    return each.kind().equals(kind)
        && (each.judgement() == Judgement.LIVE_LOOKING
            || (each.judgement() == Judgement.PUBLIC && kind.isPublic())
            || each.judgement() == Judgement.DOUBTFUL);
  }

  /** Other kinds may know better what stands in a text of somebody else's. */
  private static boolean isWrong(Detection each, Kind kind) {
    return each.judgement().speaks() && (!kind.own() || each.kind().equals(kind));
  }

  /** A text may begin with the name of its file. */
  private List<Detection> scan(String template) {
    int split = template.startsWith(FILE) ? template.indexOf(BEGINS) : -1;
    String path = split < 0 ? "" : template.substring(FILE.length(), split);
    String text =
        Composition.of(split < 0 ? template : template.substring(split + BEGINS.length()));
    byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
    return detectors.scan(content, content.length, path);
  }
}
