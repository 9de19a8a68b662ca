package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.Report;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every format makes of one report; {@code -Dgolden.write=true} writes it anew for a review.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @EnumSource(Format.class)
  void formatIsAsItWasReviewed(Format format) throws IOException {
    assertGolden(
        "shop." + format.name().toLowerCase(Locale.ROOT),
        Renderers.render(Reports.closed(), format, TextStyle.PLAIN));
  }

  @Test
  void verboseTextIsAsItWasReviewed() throws IOException {
    assertGolden(
        "shop-verbose.text",
        Renderers.render(Reports.closed(), Format.TEXT, new TextStyle(80, true, true)));
  }

  /** Law 14: the same report, built anew, gives the same bytes. */
  @ParameterizedTest
  @EnumSource(Format.class)
  void equalReportsGiveEqualBytes(Format format) {
    Report once = Reports.closed();
    Report again = Reports.closed();
    assertThat(again).isEqualTo(once).isNotSameAs(once);
    assertThat(Renderers.render(again, format, TextStyle.PLAIN))
        .isEqualTo(Renderers.render(once, format, TextStyle.PLAIN));
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
