package dev.seatrial.report.html;

import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Subject;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;
import java.util.stream.Collectors;

/**
 * The report as one file: what to do next at a glance, and behind it every box down to the line
 * that it rests on. It asks no network and works without scripts.
 */
public final class HtmlReport {
  private static final String ICON =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
          + "%3Cpath fill='%230b57a4' d='M8 1 3 10h4V1zm1 2v7h4zM1 11l2 4h10l2-4z'/%3E%3C/svg%3E";

  private final Report report;
  private final Markup html = Markup.html();
  private final Assets assets = Assets.load();

  private HtmlReport(Report report) {
    this.report = report;
  }

  /** The report as HTML. */
  public static String of(Report report) {
    return new HtmlReport(report).whole();
  }

  private String whole() {
    html.open("html", "lang", "en").line();
    head();
    html.open("body").line();
    html.element("a", "Skip to the report", "class", "skip", "href", "#main").line();
    banner();
    ways();
    html.open("main", "id", "main", "class", "wide").line();
    new Decided(html, report).write();
    new NextSteps(html, report).write();
    new Questions(html, report).write();
    new Apps(html, report).write();
    new Filters(html, report).write();
    new Checklists(html, report).write();
    new Controls(html, report).write();
    new Looked(html, report).write();
    html.closeLine();
    footer();
    html.trusted(assets.help());
    html.open("script").trusted(assets.script()).closeLine();
    return html.closeLine().closeLine().toString();
  }

  private void head() {
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", assets.policy()).line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.empty("link", "rel", "icon", "href", ICON).line();
    html.element("title", report.subject().name() + ": " + Phrases.headline(report.decision()))
        .line();
    html.open("style").trusted(assets.style()).closeLine().closeLine();
  }

  private void banner() {
    Subject subject = report.subject();
    html.open("header", "class", "wide top").line();
    html.open("p", "class", "brand")
        .open("svg", "viewBox", "0 0 16 16", "aria-hidden", "true", "fill", "currentColor")
        .open("path", "d", "M8 1 3 10h4V1zm1 2v7h4zM1 11l2 4h10l2-4z")
        .close()
        .close()
        .text("Seatrial · production readiness")
        .closeLine();
    html.open("h1").element("bdi", subject.name()).closeLine();
    html.open("p", "class", "facts");
    if (!subject.commit().isEmpty()) {
      html.text("Commit ").element("code", Phrases.shortened(subject.commit()));
      html.text(subject.dirty() ? " with changes that are not committed · " : " · ");
    }
    html.text(
            counted(subject.files(), "file")
                + " · "
                + counted(subject.commits(), "commit")
                + " · tier "
                + Phrases.word(report.tier())
                + " · read on "
                + report.asOf())
        .closeLine();
    String stack = stack();
    if (!stack.isEmpty()) {
      html.open("p", "class", "facts").element("bdi", stack).closeLine();
    }
    html.closeLine();
  }

  private String stack() {
    return report.technologies().stream()
        .map(technology -> technology.name())
        .distinct()
        .limit(16)
        .collect(Collectors.joining(", "));
  }

  private static String counted(int number, String noun) {
    return String.format(java.util.Locale.ROOT, "%,d ", number) + noun + (number == 1 ? "" : "s");
  }

  private void ways() {
    html.open("nav", "class", "ways", "aria-label", "Parts of the report");
    html.open("div", "class", "wide").open("ul").line();
    way("next", "Next steps", !report.path().isEmpty());
    way("questions", "Questions", !report.answers().isEmpty());
    way("apps", "Apps", !report.perApp().isEmpty());
    way("checklists", "Checklists", !report.checklists().isEmpty());
    way("controls", "Controls", true);
    way("looked", "What was looked at", true);
    html.open("li", "class", "help scripted-only")
        .element("button", "Keys (?)", "type", "button", "id", "open-help")
        .closeLine();
    html.close().close().closeLine();
  }

  private void way(String id, String title, boolean there) {
    if (there) {
      html.open("li").element("a", title, "href", "#" + id).closeLine();
    }
  }

  private void footer() {
    html.open("footer", "class", "wide")
        .element(
            "p",
            "Made by Seatrial "
                + report.version()
                + ", catalog "
                + report.catalog()
                + ". "
                + (report.subject().commit().isEmpty()
                    ? ""
                    : "Places are as of commit " + report.subject().commit() + ". ")
                + "Passed means that evidence was seen; a person’s word is shown as such.")
        .closeLine();
  }
}
