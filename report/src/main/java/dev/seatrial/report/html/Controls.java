package dev.seatrial.report.html;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Ranking;
import java.util.List;
import java.util.Locale;

/** Every control with its evidence, worst first. */
record Controls(Markup html, Report report) {

  void write() {
    html.open("section", "id", "controls", "aria-labelledby", "controls-title").line();
    html.element("h2", "Controls", "id", "controls-title").line();
    html.element("p", "What was found, where, and what would resolve each doubt.").line();
    html.element(
            "p",
            "Nothing fits the search and the filters.",
            "id",
            "nothing",
            "class",
            "card none",
            "hidden",
            "")
        .line();
    for (Standing standing : Standing.values()) {
      group(standing, true);
      group(standing, false);
    }
    html.closeLine();
  }

  private void group(Standing standing, boolean blocking) {
    List<ControlResult> results = Ranking.of(report, standing, blocking);
    if (results.isEmpty()) {
      return;
    }
    String word = Phrases.standing(standing);
    html.open("div", "class", "group").line();
    html.open("h3");
    new Signs(html).silent(standing);
    html.text(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    if (!standing.clears()) {
      html.text(blocking ? ", blocks the gate" : ", does not block");
    } else if (!blocking) {
      html.text(", would not block");
    }
    html.element("span", String.valueOf(results.size()), "class", "soft").closeLine();
    html.open("div", "class", "card").line();
    results.forEach(result -> new ControlCard(html, report, result).write());
    html.closeLine().closeLine();
  }
}
