package dev.seatrial.report.html;

import dev.seatrial.model.report.ChecklistResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Causes;
import dev.seatrial.report.words.Phrases;
import java.util.List;

/** The decision at a glance: what the gate does, why, and what to do first. */
record Decided(Markup html, Report report) {
  private static final int FIRST = 3;

  void write() {
    html.open(
            "section",
            "class",
            "hero card " + Signs.tone(Phrases.tone(report.decision())),
            "aria-labelledby",
            "decision")
        .line();
    html.open("div").line();
    html.element("h2", Phrases.headline(report.decision()), "id", "decision").line();
    html.element("p", reason(), "class", "before").line();
    Causes.sentences(report).forEach(cause -> html.element("p", cause, "class", "soft").line());
    bar();
    report.checklists().forEach(this::boxes);
    html.closeLine();
    first();
    html.closeLine();
  }

  private String reason() {
    return switch (report.decision()) {
      case Decision.Open open -> "Every control that this tier waits for is clear.";
      case Decision.Closed(List<String> blockers, List<String> gaps) ->
          controls(blockers.size(), "failed")
              + (gaps.isEmpty() ? "" : " and " + gaps.size() + (gaps.size() == 1 ? " is" : " are"))
              + (gaps.isEmpty() ? "" : " in doubt")
              + ". Real people should not come aboard yet.";
      case Decision.Undecided(List<String> gaps) ->
          "Nothing failed, but "
              + controls(gaps.size(), gaps.size() == 1 ? "is in doubt" : "are in doubt")
              + ". Settle them before real people come aboard.";
    };
  }

  private static String controls(int count, String verb) {
    return count + (count == 1 ? " control " : " controls ") + verb;
  }

  /** How many of all controls stand where, drawn to scale. */
  private void bar() {
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 1000 12",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    long total = Math.max(1, report.rolledUp().size());
    long before = 0;
    for (Standing standing : Standing.values()) {
      long count = report.count(standing);
      if (count > 0) {
        html.open(
                "rect",
                "class",
                Signs.tone(standing),
                "x",
                String.valueOf(before * 1000 / total),
                "width",
                String.valueOf(count * 1000 / total + 1),
                "height",
                "12")
            .close();
      }
      before += count;
    }
    html.closeLine();
    html.open("ul", "class", "legend").line();
    for (Standing standing : Standing.values()) {
      long count = report.count(standing);
      if (count > 0) {
        html.open("li", "class", Signs.tone(standing))
            .element("span", "", "class", "dot", "aria-hidden", "true")
            .text(count + " " + Phrases.standing(standing))
            .closeLine();
      }
    }
    html.closeLine();
  }

  private void boxes(ChecklistResult list) {
    html.open("p", "class", "ticked")
        .element("a", list.title(), "href", "#checklists")
        .element("span", Phrases.counts(list), "class", "soft")
        .closeLine();
  }

  private void first() {
    List<Move> path = report.path();
    html.open("div", "class", "first").line();
    if (path.isEmpty()) {
      html.element("h3", "Nothing is left to do for this gate").line();
      html.element(
              "p",
              "Attestations and accepted risks end on their dates; audit again then.",
              "class",
              "soft")
          .line();
    } else {
      html.element("h3", "Do this first").line();
      html.open("ol").line();
      path.stream().limit(FIRST).forEach(this::move);
      html.closeLine();
      if (path.size() > FIRST) {
        html.element(
                "a",
                path.size() == 1 ? "The step" : "All " + path.size() + " steps",
                "href",
                "#next",
                "class",
                "small")
            .line();
      }
    }
    html.closeLine();
  }

  private void move(Move move) {
    html.open("li").open("div");
    String href = move.control().isEmpty() ? "#next" : "#" + Signs.control(move.control());
    html.element("a", move.title(), "href", href);
    new Gist(html).found(report.control(move.control()));
    Signs signs = new Signs(html);
    html.open("p", "class", "labels");
    report.control(move.control()).ifPresent(r -> signs.severity(r.control().severity()));
    move.effort().ifPresent(effort -> signs.label("takes " + Phrases.word(effort)));
    html.close();
    html.close().closeLine();
  }
}
