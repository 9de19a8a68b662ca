package dev.seatrial.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.Report;
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reports of the samples are kept, so that a change of any verdict is seen where it was meant
 * and where it was not. {@code -Dgolden.write=true} writes them anew.
 */
class SamplesTest {
  private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

  private static final TextStyle EVERYTHING = new TextStyle(120, false, true);

  @TestFactory
  Stream<DynamicTest> everySampleGetsTheReportThatIsKept(@TempDir Path scratch) throws IOException {
    return Sample.in(SAMPLES).stream()
        .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> compare(sample, scratch)));
  }

  private static void compare(Sample sample, Path scratch) throws Exception {
    Report report = sample.audit(scratch);
    String text = Renderers.render(report, Format.TEXT, EVERYTHING);
    // Any edit of any page changes the digest of the catalog; what the edit does is seen elsewhere.
    String json =
        Renderers.render(report, Format.JSON, TextStyle.PLAIN)
            .replaceFirst("\"catalog\": \"\\p{XDigit}+\"", "\"catalog\": \"\"");
    compare(text, sample.expected(".txt"), scratch);
    compare(json, sample.expected(".json"), scratch);
  }

  private static void compare(String actual, Path expected, Path scratch) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, actual);
    }
    Path file = Files.writeString(scratch.resolve(expected.getFileName().toString()), actual);
    assertThat(expected).as("write it with -Dgolden.write=true").exists();
    assertThat(file).hasSameTextualContentAs(expected);
    assertThat(file).hasSameBinaryContentAs(expected);
  }
}
