package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is as the published schemas say: ours, and that of OASIS. */
class SchemasTest {
  private static final Schema REPORT = ours();
  private static final Schema SARIF = oasis();

  @ParameterizedTest
  @MethodSource("reports")
  void reportIsAsOurSchemaSays(Report report) {
    assertThat(errors(REPORT, json(report))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sarifIsAsTheSchemaOfOasisSays(Report report) {
    assertThat(errors(SARIF, sarif(report))).isEmpty();
  }

  @Property(tries = 50)
  void hostileReportsAreAsTheSchemasSay(@ForAll("evil") String evil) {
    Report report = Reports.of(word -> evil);
    assertThat(errors(REPORT, json(report))).isEmpty();
    assertThat(errors(SARIF, sarif(report))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tier\": \"launch\"|\"tier\": \"lunch\"",
        "\"gate\": \"closed\"|\"gate\": \"shut\"",
        "\"standing\": \"failed\"|\"standing\": \"broken\"",
        "\"is\": \"failed\"|\"is\": \"passed\"",
        "\"schema\": 1,|\"schema\": 2,",
        "\"schema\": 1,|\"schema\": 1, \"more\": true,",
        "\"blocking\": true|\"blocking\": true, \"more\": true",
        "\"missing\":|\"lacking\":",
        "\"clears\":|\"clear\":",
        "\"sought\":|\"seek\":"
      })
  void schemaRefusesWhatNoReportSays(String change) {
    String[] words = change.split("\\|", -1);
    String json = json(Reports.closed());
    assertThat(json).contains(words[0]);
    assertThat(errors(REPORT, json.replace(words[0], words[1]))).isNotEmpty();
  }

  @Test
  void sarifHoldsEveryFailureThatHasAPlaceAndNoOther() {
    String sarif = sarif(Reports.closed());
    assertThat(sarif)
        .contains("Backups are switched off", "A body is used as it comes", ".env is tracked")
        .contains("\"uri\": \"apps/web/api/%5Bid%5D/route.ts\"", "\"uri\": \"docs/a%20b.md\"")
        .contains("\"security-severity\": \"5.5\"", "\"suppressions\"")
        .doesNotContain("Nothing says how long backups are kept", "Parsed");
  }

  @Test
  void sarifSaysOnceWhatSeveralAppsShowAtOnePlace() {
    Report shop = Reports.closed();
    List<ControlResult> twice = new ArrayList<>(shop.perApp());
    shop.perApp()
        .forEach(
            r ->
                twice.add(
                    new ControlResult(
                        r.control(), "another", r.aspects(), r.standing(), r.blocking())));
    String sarif = sarif(Reports.answered(twice));
    assertThat(sarif.split("\"ruleId\"", -1)).hasSameSizeAs(sarif(shop).split("\"ruleId\"", -1));
    assertThat(sarif).contains("\"app\": \"web, another\"");
  }

  static Stream<Report> reports() {
    return Stream.of(
        Reports.closed(),
        Reports.decided(new Decision.Open()),
        Reports.decided(new Decision.Undecided(List.of("data.backups"))));
  }

  @Provide
  Arbitrary<String> evil() {
    return Hostile.texts();
  }

  private static String json(Report report) {
    return Renderers.render(report, Format.JSON, TextStyle.PLAIN);
  }

  private static String sarif(Report report) {
    return Renderers.render(report, Format.SARIF, TextStyle.PLAIN);
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static Schema ours() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("../docs/schemas/report.schema.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Schema oasis() {
    try (InputStream in =
        Objects.requireNonNull(
            SchemasTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
