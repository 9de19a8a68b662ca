package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.secrets.detect.Detection;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.unwrap.Finds;
import dev.seatrial.secrets.unwrap.Unopened;
import dev.seatrial.secrets.unwrap.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Searches the texts that lie inside a content, and says of what it finds where inside. */
final class InsideFinds implements Finds {
  private static final int MOST_HELD = 10_000;

  /** Written in a language that programs are written in, and not to be filled in. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?i).+\\.(?:java|kt|scala|groovy|py|rb|[cm]?[jt]sx?|vue|map|go|rs|cs|php|c|cc|cpp|h|hpp|swift|pl|pm|lua|html?|css|md|rst)");

  private final Detectors detectors;
  private final Collected collected;
  private final Tally tally;
  private final List<Held> held = new ArrayList<>();
  private Supplier<ObjectId> id = InsideFinds::nowhere;
  private Where where = Where.TOP;
  private Kind kind = Kind.TEXT;

  InsideFinds(Detectors detectors, Collected collected, Tally tally) {
    this.detectors = detectors;
    this.collected = collected;
    this.tally = tally;
  }

  private static ObjectId nowhere() {
    throw new IllegalStateException("inside no object");
  }

  /** What comes now is inside this object. */
  void in(Supplier<ObjectId> object) {
    id = object;
  }

  @Override
  public void begin(Where place, Kind of) {
    where = place;
    kind = of;
    held.clear();
  }

  @Override
  public void part(byte[] content, int from, int to, int end, int offset) {
    detectors.part(
        content,
        from,
        to,
        new Detectors.Range(0, end),
        (by, wordEnd, found) -> {
          if (held.size() < MOST_HELD && isTold(found)) {
            int secret = collected.secret(found, content, found.start(), found.end());
            Held fresh = new Held(by, wordEnd, found.movedBy(offset), secret);
            if (held.stream().noneMatch(fresh::isSame)) {
              held.add(fresh);
            }
          }
        });
  }

  /**
   * In what is no text only what has a form of its own is no accident; and the programs in archives
   * are copies, whose doubts are told where they are written.
   */
  private boolean isTold(Detection found) {
    boolean copied = kind == Kind.STRINGS || PROGRAM.matcher(where.path()).matches();
    boolean drawn = kind == Kind.TEXT && found.isDrawn();
    return !copied || drawn || found.isPrecise();
  }

  @Override
  public void end() {
    if (!held.isEmpty()) {
      collected.inside(id.get(), held, this::told);
      held.clear();
    }
  }

  private Detection told(Detection found) {
    Detection placed = Detectors.placed(found, where.path());
    return where.path().isEmpty() ? placed : placed.inside(where.told());
  }

  @Override
  public void key(Where place, boolean locked, byte[] content) {
    begin(place, Kind.TEXT);
    Detection found = detectors.key(content.length, locked);
    int secret = collected.secret(found, content, 0, content.length);
    held.add(new Held(Detectors.Led.WRAPPED, 0, found, secret));
    end();
  }

  @Override
  public void media() {
    tally.binary();
  }

  @Override
  public void unopened(Unopened why) {
    tally.unopened(why);
  }
}
