package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.Report;
import dev.seatrial.report.text.TextStyle;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing that a repository is called, or says, does anything in a report. */
class HostileReportTest {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"");

  @Property(tries = 150)
  void noFormatLetsThroughWhatMovesACursorOrTurnsTextAround(
      @ForAll("evil") String evil, @ForAll Format format) {
    String rendered = Renderers.render(report(evil), format, TextStyle.PLAIN);
    assertThat(rendered.codePoints().filter(HostileReportTest::acts).mapToObj(Integer::toHexString))
        .isEmpty();
  }

  @Property(tries = 100)
  void everyLineFitsTheTerminal(@ForAll("evil") String evil) {
    String rendered = Renderers.render(report(evil), Format.TEXT, new TextStyle(80, false, true));
    assertThat(rendered.lines())
        .allSatisfy(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(80));
  }

  @Property(tries = 100)
  void wordsOfTheTargetMakeNoElements(
      @ForAll("evil") String evil, @ForAll("markup") Format format) {
    assertThat(tags(Renderers.render(report(evil), format, TextStyle.PLAIN)))
        .isEqualTo(tags(Renderers.render(report("word"), format, TextStyle.PLAIN)));
  }

  /** The names of the elements in their order; what is quoted inside them may differ. */
  private static String tags(String rendered) {
    StringBuilder tags = new StringBuilder();
    TAG.matcher(rendered)
        .results()
        .filter(tag -> !tag.group().matches("</?code>")) // a step's backticks may ask for it
        .forEach(tag -> tags.append(VALUE.matcher(tag.group()).replaceAll("")));
    return tags.toString();
  }

  private static Report report(String evil) {
    return Reports.of(word -> evil);
  }

  @Provide
  Arbitrary<Format> markup() {
    return Arbitraries.of(Format.JUNIT, Format.BADGE, Format.HTML);
  }

  @Provide
  Arbitrary<String> evil() {
    return Hostile.texts();
  }

  /** Two columns for what is drawn wide, none for marks: as terminals count. */
  private static int columns(String line) {
    return line.codePoints()
        .map(
            point ->
                switch (Character.getType(point)) {
                  case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
                  default -> Hostile.WIDE.indexOf(point) >= 0 ? 2 : 1;
                })
        .sum();
  }

  private static boolean acts(int point) {
    if (point == '\n') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
