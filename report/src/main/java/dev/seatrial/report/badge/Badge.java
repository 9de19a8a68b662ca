package dev.seatrial.report.badge;

import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;
import java.util.List;

/** A flat badge: "production gate" and where it stands. No word of it comes from the target. */
public final class Badge {
  private static final String LABEL = "production gate";
  private static final int HEIGHT = 20;
  private static final int PADDING = 8;

  private Badge() {}

  /** The badge as SVG. */
  public static String of(Report report) {
    Decision decision = report.decision();
    String says = says(decision);
    int left = width(LABEL);
    int right = width(says);
    String title = LABEL + ": " + says;
    Markup svg = Markup.piece();
    svg.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "width",
            String.valueOf(left + right),
            "height",
            String.valueOf(HEIGHT),
            "role",
            "img",
            "aria-label",
            title)
        .element("title", title);
    part(svg, 0, left, "#24292f");
    part(svg, left, right, colour(decision));
    svg.open(
        "g",
        "fill",
        "#fff",
        "font-family",
        "Verdana,DejaVu Sans,sans-serif",
        "font-size",
        "11",
        "text-anchor",
        "middle");
    word(svg, LABEL, left / 2, left);
    word(svg, says, left + right / 2, right);
    return svg.close().close().line().toString();
  }

  private static void part(Markup svg, int x, int width, String colour) {
    svg.empty(
        "rect",
        "x",
        String.valueOf(x),
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(HEIGHT),
        "fill",
        colour);
  }

  /** The text is told its length, so that the badge looks alike in every font. */
  private static void word(Markup svg, String text, int middle, int width) {
    svg.element(
        "text",
        text,
        "x",
        String.valueOf(middle),
        "y",
        "14",
        "textLength",
        String.valueOf(width - 2 * PADDING),
        "lengthAdjust",
        "spacingAndGlyphs");
  }

  private static String says(Decision decision) {
    return Phrases.gate(decision)
        + switch (decision) {
          case Decision.Open open -> "";
          case Decision.Closed(List<String> blockers, var gaps) ->
              ", " + blockers.size() + " failed";
          case Decision.Undecided(List<String> gaps) -> ", " + gaps.size() + " in doubt";
        };
  }

  /** White text reads on each of them (contrast of 4.5 and more). */
  private static String colour(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> "#1a7f37";
      case Decision.Closed closed -> "#b42318";
      case Decision.Undecided undecided -> "#8a5a00";
    };
  }

  private static int width(String text) {
    return text.length() * 13 / 2 + 2 * PADDING;
  }
}
