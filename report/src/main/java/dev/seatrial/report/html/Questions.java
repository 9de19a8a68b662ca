package dev.seatrial.report.html;

import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;

/** The questions of the final gate, their answers, and what each rests on. */
record Questions(Markup html, Report report) {

  void write() {
    if (report.answers().isEmpty()) {
      return;
    }
    html.open("section", "id", "questions", "aria-labelledby", "questions-title").line();
    html.element("h2", "The questions of the final gate", "id", "questions-title").line();
    html.element("p", "Can this be run by people who are tired, new, or in a hurry?").line();
    html.open("div", "class", "questions").line();
    report.answers().forEach(this::answer);
    html.closeLine().closeLine();
  }

  private void answer(Answer answer) {
    html.open("article", "class", "card question " + Signs.tone(Phrases.tone(answer.reply())))
        .line();
    html.element("p", reply(answer.reply()), "class", "reply").line();
    html.element("h3", answer.question().text()).line();
    if (!answer.next().isEmpty()) {
      html.open("p").element("span", "Next: ", "class", "soft").text(answer.next()).closeLine();
    }
    html.open("details").line();
    html.element("summary", "What the answer rests on").line();
    html.element("p", answer.says(), "class", "soft").line();
    html.open("ul", "class", "grounds").line();
    for (Answer.Ground ground : answer.grounds()) {
      html.open("li");
      new Signs(html).sign(ground.standing());
      html.open("div")
          .element(
              "a",
              Phrases.said(ground.standing(), ground.title()),
              "href",
              "#" + Signs.control(ground.control()));
      html.element("p", ground.showed(), "class", "soft").close().closeLine();
    }
    html.closeLine().closeLine().closeLine();
  }

  private static String reply(Answer.Reply reply) {
    return switch (reply) {
      case YES -> "✓ Yes";
      case NO -> "✗ No";
      case UNKNOWN -> "? Nobody knows";
    };
  }
}
