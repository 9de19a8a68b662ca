package dev.seatrial.report.html;

import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.BoxResult;
import dev.seatrial.model.report.ChecklistResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;
import java.util.List;

/** The checklists box by box, and for each box the controls and statements that answer it. */
record Checklists(Markup html, Report report) {

  void write() {
    if (report.checklists().isEmpty()) {
      return;
    }
    html.open("section", "id", "checklists", "aria-labelledby", "checklists-title").line();
    html.element("h2", "Checklists", "id", "checklists-title").line();
    html.element("p", "Open a section for its boxes, and a box for what answers it.").line();
    report.checklists().forEach(this::list);
    html.closeLine();
  }

  private void list(ChecklistResult list) {
    html.open("div", "class", "card list").line();
    html.element("h3", list.title()).line();
    html.element("p", Phrases.counts(list)).line();
    list.sections().forEach(this::section);
    html.closeLine();
  }

  private void section(ChecklistResult.Section section) {
    html.open("details", "class", "section").line();
    html.open("summary", "class", "turn")
        .element("span", section.id(), "class", "number-of")
        .element("span", section.title())
        .open("span", "class", "squares");
    section.boxes().forEach(box -> new Signs(html).silent(box.standing()));
    html.element("span", Phrases.counts(section.boxes()), "class", "sr").close().closeLine();
    html.open("div", "class", "boxes").line();
    section.boxes().forEach(this::box);
    html.closeLine().closeLine();
  }

  private void box(BoxResult result) {
    List<String> ids = result.box().controls();
    html.open("details", "class", "box", "data-controls", String.join(" ", ids)).line();
    html.open("summary", "class", "turn");
    new Signs(html).sign(result.standing());
    html.element("span", result.box().id(), "class", "number-of")
        .element("span", result.box().text(), "class", "ask")
        .closeLine();
    html.open("div", "class", "box-body", "id", Signs.box(result.box().id())).line();
    html.open("ul", "class", "answers").line();
    ids.forEach(id -> report.control(id).ifPresentOrElse(this::control, () -> unjudged(id)));
    html.closeLine().closeLine().closeLine();
  }

  private void control(ControlResult result) {
    Signs signs = new Signs(html);
    html.open("li").open("div", "class", "head");
    signs.sign(result.standing());
    html.element("a", Phrases.title(result), "href", "#" + Signs.control(result.control().id()))
        .closeLine();
    html.open("ul", "class", "parts").line();
    for (AspectResult aspect : result.aspects()) {
      html.open("li");
      signs.sign(aspect.standing());
      html.open("span").text(Phrases.said(aspect.standing(), aspect.aspect().states()));
      new Gist(html).write(aspect);
      html.close().closeLine();
    }
    html.closeLine().closeLine();
  }

  private void unjudged(String id) {
    html.open("li").open("div", "class", "head");
    new Signs(html).sign(Standing.UNPROVEN);
    html.element("span", id + " was not judged in this audit").close().closeLine();
  }
}
