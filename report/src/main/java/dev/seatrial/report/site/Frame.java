package dev.seatrial.report.site;

import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.markup.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What all pages of the site share; style and script lie beside this class as files. */
record Frame(String style, String script, String version) {

  static Frame load(String version) {
    return new Frame(read("site.css"), read("site.js"), version);
  }

  /**
   * A page.
   *
   * @param up the way from it to the folder of the site: empty, or "../"
   */
  String page(String title, String up, Consumer<Markup> content) {
    Markup html = Markup.html();
    html.open("html", "lang", "en").line().open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            Policy.allowing(style, script))
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", up.isEmpty() ? title : title + " — Seatrial").line();
    html.open("style").trusted(style).closeLine().closeLine();
    html.open("body").line();
    html.element("a", "Skip to the page", "class", "skip", "href", "#main").line();
    html.open("header");
    if (up.isEmpty()) {
      html.text("Seatrial");
    } else {
      html.open("nav", "aria-label", "Site")
          .element("a", "All controls", "href", up + "index.html")
          .close();
    }
    html.closeLine().open("main", "id", "main").line().element("h1", title).line();
    content.accept(html);
    html.closeLine().element("footer", "Made by Seatrial " + version + ".").line();
    html.open("script").trusted(script).closeLine();
    return html.closeLine().closeLine().toString();
  }

  private static String read(String name) {
    try (InputStream in = Frame.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside the classes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
