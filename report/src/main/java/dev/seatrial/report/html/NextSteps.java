package dev.seatrial.report.html;

import dev.seatrial.model.Step;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.markup.Prose;
import dev.seatrial.report.words.Phrases;
import java.util.List;

/** The way to an open gate, move by move. */
record NextSteps(Markup html, Report report) {
  private static final int SHOWN = 5;

  void write() {
    List<Move> path = report.path();
    if (path.isEmpty()) {
      return;
    }
    html.open("section", "id", "next", "aria-labelledby", "next-title").line();
    html.element("h2", "Next steps", "id", "next-title").line();
    html.element(
            "p",
            "What failed comes first, and of that what protects most for its effort. Doubts follow.")
        .line();
    html.open("div", "class", "card steps").line();
    path.stream().limit(SHOWN).forEach(this::move);
    if (path.size() > SHOWN) {
      html.open("details", "class", "rest").line();
      html.element("summary", (path.size() - SHOWN) + " more steps").line();
      path.stream().skip(SHOWN).forEach(this::move);
      html.closeLine();
    }
    html.closeLine().closeLine();
  }

  private void move(Move move) {
    Signs signs = new Signs(html);
    html.open("div", "class", "step").open("div").line();
    html.open("h3");
    if (move.control().isEmpty()) {
      html.text(move.title());
    } else {
      html.element("a", move.title(), "href", "#" + Signs.control(move.control()));
    }
    html.closeLine();
    html.open("p", "class", "labels");
    report.control(move.control()).ifPresent(r -> signs.severity(r.control().severity()));
    move.effort().ifPresent(effort -> signs.label("takes " + Phrases.word(effort)));
    if (move.control().isEmpty()) {
      signs.label("clears " + move.clears().size());
    }
    if (move.alsoResolves() > 0) {
      signs.label("helps " + move.alsoResolves() + " more");
    }
    html.closeLine();
    html.open("ul", "class", "acts").line();
    for (Step step : move.steps()) {
      html.open("li").element("b", act(step.kind())).open("span");
      new Prose(html).inline(step.action());
      html.close().closeLine();
    }
    html.closeLine().close().closeLine();
  }

  /** What somebody does. */
  static String act(Step.Kind kind) {
    return switch (kind) {
      case CHANGE -> "Change";
      case COMMAND -> "Run";
      case CREDENTIAL -> "Hand over";
      case QUESTION -> "Answer";
      case READER -> "Wait for";
    };
  }
}
