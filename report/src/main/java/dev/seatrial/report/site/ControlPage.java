package dev.seatrial.report.site;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Step;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.markup.Prose;
import dev.seatrial.report.words.Phrases;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the page of a control says: why it matters, when it holds, and how to make it true. */
record ControlPage(Markup html, Control control, UnaryOperator<String> boxLink) {

  void write() {
    facts();
    html.element("h2", "Why it matters").line();
    new Prose(html).paragraphs(control.why());
    html.element("h2", "It holds when").line().open("dl").line();
    control.aspects().forEach(this::aspect);
    html.closeLine();
    if (!control.remedies().isEmpty()) {
      html.element("h2", "How to make it true").line();
    }
    for (Remedy remedy : control.remedies()) {
      html.element("h3", remedy.stack()).line();
      new Prose(html).paragraphs(remedy.text());
    }
    html.element("h2", "In a terminal").line();
    html.open("pre").element("code", "seatrial explain " + control.id() + " PATH").closeLine();
  }

  private void facts() {
    html.open("p", "class", "facts")
        .element("code", control.id())
        .text(
            " · "
                + Phrases.word(control.severity())
                + " · blocks from tier "
                + Phrases.word(control.blocks())
                + " · remedy takes "
                + Phrases.word(control.effort())
                + (control.perApp() ? " · each app answers for itself" : ""));
    for (String box : control.boxes()) {
      String link = boxLink.apply(box);
      html.text(" · ");
      if (link.isEmpty()) {
        html.text(box);
      } else {
        html.element("a", box, "href", link);
      }
    }
    html.closeLine();
  }

  private void aspect(Aspect aspect) {
    html.open("dt", "id", aspect.name())
        .element("code", aspect.name())
        .text(aspect.advisory() ? " (advisory)" : "")
        .closeLine();
    html.element("dd", aspect.states()).line();
    html.element(
            "dd",
            "Proof: "
                + aspect.accepts().stream()
                    .sorted()
                    .map(Proof::word)
                    .collect(Collectors.joining(", ")),
            "class",
            "soft")
        .line();
    for (Step step : aspect.resolve()) {
      html.element("dd", "In doubt: " + step.action(), "class", "soft").line();
    }
  }
}
