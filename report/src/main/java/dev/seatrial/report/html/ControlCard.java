package dev.seatrial.report.html;

import dev.seatrial.model.Control;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Step;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.markup.Prose;
import dev.seatrial.report.words.Phrases;
import java.util.List;

/** One control: what it asks, what every statement of it showed, app by app, and the remedy. */
record ControlCard(Markup html, Report report, ControlResult result) {

  void write() {
    Control control = result.control();
    html.open(
            "details",
            "class",
            "control",
            "data-control",
            control.id(),
            "data-standing",
            Phrases.word(result.standing()),
            "data-family",
            control.family(),
            "data-severity",
            Phrases.word(control.severity()),
            "data-blocking",
            String.valueOf(result.blocking()))
        .line();
    html.open("summary", "class", "turn");
    Signs signs = new Signs(html);
    signs.sign(result.standing());
    html.element("span", Phrases.title(result), "class", "title").open("span", "class", "labels");
    signs.severity(control.severity());
    html.close().closeLine();
    html.open("div", "class", "control-body", "id", Signs.control(control.id())).line();
    meta(control);
    html.open("div", "class", "why");
    new Prose(html).paragraphs(control.why());
    html.closeLine();
    answers();
    remedies(control);
    html.closeLine().closeLine();
  }

  private void meta(Control control) {
    html.open("p", "class", "meta").element("code", control.id());
    html.element("span", result.blocking() ? "blocks the gate" : "does not block the gate");
    html.element("span", "remedy takes " + Phrases.word(control.effort()));
    result.proof().ifPresent(proof -> html.element("span", "weakest proof: " + proof.word()));
    if (!control.boxes().isEmpty()) {
      html.open("span").text("boxes");
      control.boxes().forEach(this::box);
      html.close();
    }
    html.closeLine();
  }

  private void box(String id) {
    boolean shown =
        report.checklists().stream()
            .flatMap(list -> list.sections().stream())
            .flatMap(section -> section.boxes().stream())
            .anyMatch(box -> box.box().id().equals(id));
    boolean asked = report.answers().stream().anyMatch(a -> a.question().id().equals(id));
    html.text(" ");
    if (shown || asked) {
      html.element("a", id, "href", shown ? "#" + Signs.box(id) : "#questions");
    } else {
      html.text(id);
    }
  }

  private void answers() {
    List<ControlResult> apps =
        report.perApp().stream()
            .filter(r -> r.control().id().equals(result.control().id()))
            .filter(r -> !r.app().equals("."))
            .toList();
    if (apps.isEmpty()) {
      aspects(result);
    } else {
      html.open("div").line();
      apps.forEach(this::app);
      html.closeLine();
    }
  }

  private void app(ControlResult app) {
    if (app.standing() == Standing.FAILED) {
      html.open("details", "class", "app", "open", "");
    } else {
      html.open("details", "class", "app");
    }
    html.line().open("summary", "class", "turn");
    new Signs(html).sign(app.standing());
    html.element("bdi", app.app()).closeLine();
    aspects(app);
    html.closeLine();
  }

  private void aspects(ControlResult answer) {
    html.open("ul", "class", "aspects").line();
    answer.aspects().forEach(aspect -> new Told(html, answer, aspect).write());
    html.closeLine();
    remedy(answer.remedy());
  }

  private void remedy(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    html.open("details", "class", "remedy").element("summary", "What to do, in this order").line();
    html.open("ol").line();
    for (Step step : steps) {
      html.open("li");
      if (step.kind() == Step.Kind.COMMAND) {
        html.open("pre").open("code").block(step.action()).close().close();
      } else {
        html.element("bdi", step.action());
      }
      html.closeLine();
    }
    html.closeLine().closeLine();
  }

  private void remedies(Control control) {
    if (control.remedies().isEmpty()) {
      return;
    }
    html.open("details").line();
    html.element("summary", "How to make it true").line();
    for (Remedy remedy : control.remedies()) {
      html.open("div", "class", "remedy").element("h4", remedy.stack()).line();
      new Prose(html).paragraphs(remedy.text());
      html.closeLine();
    }
    html.closeLine();
  }
}
