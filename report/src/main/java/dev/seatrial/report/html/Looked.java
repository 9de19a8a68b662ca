package dev.seatrial.report.html;

import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Subject;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;
import java.util.List;

/** What was looked at, what stayed unseen, and what the ledger's lint says. */
record Looked(Markup html, Report report) {

  void write() {
    html.open("section", "id", "looked", "aria-labelledby", "looked-title").line();
    html.element("h2", "What was looked at", "id", "looked-title").line();
    html.element("p", "An absence is claimed only where all of this was seen.").line();
    html.open(
            "div",
            "class",
            "card scroll",
            "tabindex",
            "0",
            "role",
            "region",
            "aria-label",
            "Kinds of facts and what was seen of them")
        .open("table")
        .open("thead")
        .open("tr");
    List.of("Facts", "Searched", "Not seen")
        .forEach(title -> html.element("th", title, "scope", "col"));
    html.close().close().open("tbody").line();
    report.subject().eyes().forEach(this::row);
    html.close().close().closeLine();
    ledger();
    html.closeLine();
  }

  private void row(Subject.Eye eye) {
    html.open("tr").element("th", Phrases.fact(eye.fact()), "scope", "row");
    html.open("td").element("bdi", eye.seen() ? eye.says() : "").close().open("td");
    if (!eye.seen()) {
      html.element("bdi", eye.says());
    } else if (eye.blindspots().isEmpty()) {
      html.text("–");
    } else {
      html.open("ul");
      eye.blindspots().forEach(spot -> html.open("li").element("bdi", spot).close());
      html.close();
    }
    html.close().closeLine();
  }

  private void ledger() {
    if (report.ledgerProblems().isEmpty()) {
      return;
    }
    html.open("div", "class", "list card").element("h3", "The ledger").line();
    html.open("ul", "class", "none").line();
    report.ledgerProblems().forEach(problem -> html.open("li").element("bdi", problem).closeLine());
    html.closeLine().closeLine();
  }
}
