package dev.seatrial.report.html;

import dev.seatrial.model.Severity;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;
import java.util.Arrays;
import java.util.List;

/** What chooses among boxes and controls; there only where scripts run. */
record Filters(Markup html, Report report) {

  void write() {
    html.open("section", "class", "scripted-only", "aria-label", "Search and filters").line();
    html.open("div", "class", "filters card").line();
    html.open("div", "class", "row").line();
    html.open("label", "class", "find")
        .text("Search ")
        .empty(
            "input",
            "type",
            "search",
            "id",
            "search",
            "placeholder",
            "a file, a word, a control or a box",
            "autocomplete",
            "off",
            "spellcheck",
            "false")
        .closeLine();
    List<String> families =
        report.rolledUp().stream().map(r -> r.control().family()).distinct().sorted().toList();
    choice("family", "Family", families);
    choice("severity", "Severity", Arrays.stream(Severity.values()).map(Phrases::word).toList());
    html.open("label")
        .empty("input", "type", "checkbox", "id", "blocking")
        .text(" Blocks the gate")
        .closeLine();
    html.closeLine();
    html.open("div", "class", "row").line();
    for (Standing standing : Standing.values()) {
      long count = report.count(standing);
      if (count > 0) {
        html.open(
                "button",
                "type",
                "button",
                "class",
                Signs.tone(standing),
                "data-filter",
                Phrases.word(standing),
                "aria-pressed",
                "false")
            .element("span", "", "class", "dot", "aria-hidden", "true")
            .text(Phrases.standing(standing) + " " + count)
            .closeLine();
      }
    }
    html.element("button", "Clear", "type", "button", "id", "clear").line();
    html.element("output", "", "id", "count").line();
    html.closeLine().closeLine().closeLine();
  }

  private void choice(String id, String title, List<String> words) {
    html.open("label").text(title + " ").open("select", "id", id);
    html.element("option", "any", "value", "");
    words.forEach(word -> html.element("option", word, "value", word));
    html.close().closeLine();
  }
}
