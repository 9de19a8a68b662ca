package dev.seatrial.report.html;

import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;
import java.util.List;

/** The apps of a repository side by side. */
record Apps(Markup html, Report report) {

  void write() {
    if (report.perApp().isEmpty()) {
      return;
    }
    html.open("section", "id", "apps", "aria-labelledby", "apps-title").line();
    html.element("h2", "Apps", "id", "apps-title").line();
    html.element(
            "p",
            "Some controls are answered by each app. The repository stands as the worst of them.")
        .line();
    html.open(
            "div",
            "class",
            "card scroll",
            "tabindex",
            "0",
            "role",
            "region",
            "aria-label",
            "Apps and where their controls stand")
        .open("table")
        .open("thead")
        .open("tr");
    List.of("App", "Folder", "Kind").forEach(title -> html.element("th", title, "scope", "col"));
    for (Standing standing : Standing.values()) {
      html.element("th", Phrases.standing(standing), "scope", "col", "class", "number");
    }
    html.close().close().open("tbody").line();
    report.apps().forEach(app -> row(app.name(), app.root(), Phrases.word(app.kind())));
    row(".", "", "the repository as a whole");
    html.close().close().closeLine().closeLine();
  }

  private void row(String app, String root, String kind) {
    html.open("tr");
    html.open("th", "scope", "row").element("bdi", app.equals(".") ? "Repository" : app).close();
    html.open("td").element("span", root, "class", "place").close().element("td", kind);
    for (Standing standing : Standing.values()) {
      long count =
          report.perApp().stream()
              .filter(r -> r.app().equals(app) && r.standing() == standing)
              .count();
      html.element("td", count == 0 ? "–" : String.valueOf(count), "class", "number");
    }
    html.closeLine();
  }
}
