package dev.seatrial.cli;

import dev.seatrial.cli.world.Inside;
import dev.seatrial.cli.world.Wrapped;
import dev.seatrial.gate.Mark;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.text.Instructions;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What controls showed in a repository, as lines; kept in the cache after an audit, so that the
 * next question about it needs no other.
 */
final class Shown {
  private static final int WIDTH = 80;
  private static final String FOLDER = "shown-5";
  private static final String MARK = "\u001e";

  private static final int FIELDS = 5;

  private final String head;
  private final Optional<Mark> mark;
  private final List<String> technologies;
  private final List<String> sections;
  private final String besides;

  private Shown(
      String head,
      Optional<Mark> mark,
      List<String> technologies,
      String besides,
      List<String> sections) {
    this.head = head;
    this.mark = mark;
    this.technologies = List.copyOf(technologies);
    this.besides = besides;
    this.sections = List.copyOf(sections);
  }

  static Shown of(Report report) {
    List<ControlResult> results = report.perApp().isEmpty() ? report.rolledUp() : report.perApp();
    String head = Visible.of(Phrases.subject(report.subject())) + ", audited on " + report.asOf();
    return new Shown(
        head,
        Optional.empty(),
        report.technologies().stream().map(Technology::name).distinct().toList(),
        "",
        results.stream()
            .map(r -> r.control().id() + "\n" + String.join("\n", lines(r)) + "\n")
            .toList());
  }

  /** Names of what the repository is made of. */
  List<String> technologies() {
    return technologies;
  }

  /** Why it no longer speaks of the folder as it is now, in words; empty where it does. */
  Optional<String> stale(Optional<Mark> now) {
    Optional<String> changed =
        mark.isPresent() && now.isPresent() ? now.get().since(mark.get()) : Optional.empty();
    return changed.or(() -> besides.isEmpty() ? Optional.empty() : Optional.of(besides));
  }

  /**
   * What a control showed, or one aspect of it; empty where it was not asked.
   *
   * @param aspect empty for all
   */
  Optional<String> of(String control, String aspect) {
    List<String> own =
        sections.stream()
            .filter(section -> section.startsWith(control + "\n"))
            .map(section -> section.substring(control.length() + 1))
            .map(section -> aspect.isEmpty() ? section : only(aspect, section))
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of("What " + head + ", showed\n" + String.join("", own));
  }

  /** The lines of one aspect: its title, and what stands further to the right below it. */
  private static String only(String aspect, String section) {
    StringBuilder only = new StringBuilder();
    boolean inside = true;
    for (String line : section.split("\n", -1)) {
      if (line.length() > 2 && line.startsWith("  ") && line.charAt(2) != ' ') {
        inside = line.startsWith("  app ") || line.startsWith(aspect + ": ", 4);
      }
      only.append(inside && !line.isEmpty() ? line + "\n" : "");
    }
    return only.toString();
  }

  private static List<String> lines(ControlResult result) {
    List<String> lines = new ArrayList<>();
    if (!result.app().equals(".")) {
      lines.add("  app " + Visible.of(result.app()));
    }
    lines.add(
        "  So it is "
            + Phrases.standing(result.standing())
            + (result.blocking() ? "." : ", and does not block."));
    for (AspectResult aspect : result.aspects()) {
      String title =
          Phrases.sign(aspect.standing())
              + " "
              + aspect.aspect().name()
              + ": "
              + Phrases.standing(aspect.standing())
              + (aspect.aspect().advisory() ? " (advisory)" : "");
      lines.add("  " + title);
      lines.addAll(told(aspect));
    }
    List<Step> remedy = result.remedy();
    if (!remedy.isEmpty()) {
      lines.add("  What to do, in this order:");
      Instructions.of(remedy, WIDTH - 4).forEach(line -> lines.add("    " + line));
    }
    return lines;
  }

  /** What an aspect showed. */
  private static List<String> told(AspectResult aspect) {
    List<String> lines = new ArrayList<>();
    if (aspect.verdict() instanceof Verdict.Failed(List<Finding> findings)) {
      for (Finding finding : findings) {
        lines.addAll(item(finding.message() + at(finding.evidence().getFirst())));
      }
    }
    says(aspect).forEach(text -> lines.addAll(item(text)));
    return lines;
  }

  private static List<String> item(String text) {
    return Wrapped.item(Visible.of(text), WIDTH - 4).stream().map(line -> "  " + line).toList();
  }

  private static List<String> says(AspectResult aspect) {
    List<String> says = new ArrayList<>();
    switch (aspect.verdict()) {
      case Verdict.Passed(List<Evidence> evidence) -> evidence.forEach(e -> says.add(said(e)));
      case Verdict.Failed failed -> {}
      case Verdict.Unproven(String missing, List<Evidence> seen, List<Step> steps) -> {
        says.add(missing);
        seen.forEach(e -> says.add("seen: " + said(e)));
        steps.forEach(step -> says.add("→ " + step.action()));
      }
      case Verdict.NotApplicable(String reason, List<Evidence> seen) -> {
        says.add(reason);
        seen.forEach(e -> says.add("seen: " + said(e)));
      }
    }
    aspect.overlays().forEach(overlay -> says.add(Phrases.overlay(overlay)));
    return says;
  }

  private static String said(Evidence evidence) {
    return evidence.says() + at(evidence);
  }

  private static String at(Evidence evidence) {
    String where = Phrases.where(evidence);
    return where.isEmpty() ? "" : " (" + where + ")";
  }

  /** Keeps what an audit of a folder showed. It is a cache: where it cannot be kept, it is not. */
  static void remember(Report report, Path folder, Path cache) {
    of(report).keep(Mark.of(folder), "", folder, cache);
  }

  /** Notes that a later audit of a folder looked otherwise, so that what is kept is not its. */
  static void outdate(String because, Path folder, Path cache) {
    last(folder, cache).ifPresent(shown -> shown.keep(shown.mark, because, folder, cache));
  }

  private void keep(Optional<Mark> at, String because, Path folder, Path cache) {
    List<String> parts = new ArrayList<>();
    parts.add(head);
    parts.add(at.map(Mark::commit).orElse(""));
    parts.add(at.map(Mark::governing).orElse(""));
    parts.add(String.join(" ", technologies));
    parts.add(because);
    parts.addAll(sections);
    try {
      Path kept = Files.createDirectories(cache.resolve(FOLDER));
      Inside.of(kept).write(name(folder), String.join(MARK, parts), true);
    } catch (IOException e) {
      // What is not kept is audited again.
    }
  }

  /** What the last audit of a folder showed; empty where none is kept. */
  static Optional<Shown> last(Path folder, Path cache) {
    try {
      List<String> parts =
          Arrays.asList(
              Files.readString(cache.resolve(FOLDER).resolve(name(folder))).split(MARK, -1));
      return parts.size() < FIELDS || !parts.get(0).contains(", audited on ")
          ? Optional.empty()
          : Optional.of(read(parts));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Shown read(List<String> parts) {
    Optional<Mark> mark =
        parts.get(2).isEmpty()
            ? Optional.empty()
            : Optional.of(new Mark(parts.get(1), parts.get(2)));
    return new Shown(
        parts.get(0),
        mark,
        Arrays.stream(parts.get(3).split(" ", -1)).filter(name -> !name.isEmpty()).toList(),
        parts.get(4),
        parts.subList(FIELDS, parts.size()));
  }

  private static String name(Path folder) throws IOException {
    try {
      byte[] name = folder.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
