package dev.seatrial.report;

import dev.seatrial.model.report.Report;
import dev.seatrial.report.badge.Badge;
import dev.seatrial.report.html.HtmlReport;
import dev.seatrial.report.json.JsonReport;
import dev.seatrial.report.junit.JUnitReport;
import dev.seatrial.report.markdown.MarkdownReport;
import dev.seatrial.report.sarif.SarifReport;
import dev.seatrial.report.text.TextReport;
import dev.seatrial.report.text.TextStyle;

/** Renders the one value of an audit to any surface; none of them computes. */
public final class Renderers {
  private Renderers() {}

  /**
   * The report as one text.
   *
   * @param style of the terminal; other formats do not look at it
   */
  public static String render(Report report, Format format, TextStyle style) {
    return switch (format) {
      case TEXT -> TextReport.of(report, style);
      case HTML -> HtmlReport.of(report);
      case JSON -> JsonReport.of(report);
      case SARIF -> SarifReport.of(report);
      case MARKDOWN -> MarkdownReport.of(report);
      case JUNIT -> JUnitReport.of(report);
      case BADGE -> Badge.of(report);
    };
  }
}
