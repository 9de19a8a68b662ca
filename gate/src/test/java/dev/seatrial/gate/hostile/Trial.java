package dev.seatrial.gate.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An audit of something hostile, and what must hold of it whatever the hostile thing is. */
final class Trial {
  /** Stands in files around the target, which nobody may read. */
  static final String CANARY = "CANARY_dQw4w9WgXcQ_outside";

  /** What a terminal or a browser would obey: control characters, and what turns the line round. */
  private static final Pattern UNSHOWABLE =
      Pattern.compile(
          "[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}&&[^\\n\\t\\r]]");

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Map<String, Standing> aspects = new TreeMap<>();
  private final String json;
  private final String refusal;

  private Trial(Optional<Report> report, String refusal) {
    this.refusal = refusal;
    this.json = report.map(r -> rendered(r, Format.JSON)).orElse("");
    report.ifPresent(this::read);
  }

  private void read(Report report) {
    for (ControlResult control : report.rolledUp()) {
      for (AspectResult aspect : control.aspects()) {
        aspects.put(control.control().id() + "#" + aspect.aspect().name(), aspect.standing());
      }
    }
  }

  private static String rendered(Report report, Format format) {
    return Renderers.render(report, format, TextStyle.PLAIN);
  }

  /**
   * Audits what lies there: it ends in time, without a fault of ours, and shows nothing from
   * outside. A refusal of the order is an end, too.
   */
  static Trial of(Path target) {
    Path cache = scratch();
    try {
      return of(target, cache);
    } finally {
      remove(cache);
    }
  }

  private static Trial of(Path target, Path cache) {
    Order order =
        new Order(
            target,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 3, 1),
            cache);
    long began = System.nanoTime();
    try (Audit audit = Audit.prepare(order)) {
      Report report = audit.run(result -> {});
      assertThat(audit.faults()).as("faults of ours").isEmpty();
      assertThat(report.decision().exitCode()).isBetween(0, 2);
      for (Format format : Format.values()) {
        String page = rendered(report, format);
        assertThat(page).as(format.name()).doesNotContain(CANARY);
        assertThat(UNSHOWABLE.matcher(page).find()).as("raw signs in " + format).isFalse();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
      return new Trial(Optional.of(report), "");
    } catch (OrderException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
      assertThat(String.join("\n", refusal.problems())).doesNotContain(CANARY);
      return new Trial(Optional.empty(), String.join("\n", refusal.problems()));
    }
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("hostile");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList().reversed()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Standing> aspects() {
    return aspects;
  }

  String json() {
    return json;
  }

  /** Why the order was refused; empty where there is a report. */
  String refusal() {
    return refusal;
  }

  Standing standing(String aspect) {
    Standing standing = aspects.get(aspect);
    return standing == null ? fail("no aspect " + aspect) : standing;
  }

  /** The aspects of which more or something else is said here than there. */
  Set<String> unlike(Trial other) {
    Set<String> unlike = new TreeSet<>(aspects.keySet());
    unlike.removeIf(aspect -> standing(aspect) == other.standing(aspect));
    return unlike;
  }

  /** Whether everything that is said here of it was said there, or is a doubt now. */
  void doubtsAtMost(Trial whole, String what) {
    Map<String, Standing> said = new TreeMap<>(aspects);
    said.entrySet()
        .removeIf(
            aspect ->
                aspect.getValue() == Standing.UNPROVEN
                    || aspect.getValue() == whole.standing(aspect.getKey()));
    assertThat(said).as("what %s proves all at once", what).isEmpty();
  }
}
