package dev.seatrial.gate.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader agree, key by key and file by file. */
class ConfigurationSchemaTest {
  private static final Path FILE = Path.of("..", "docs", "schemas", "seatrial.schema.json");

  @ParameterizedTest
  @EnumSource
  void everyKeyThatTheReaderKnowsIsInTheSchemaAndNoOther(Section section) throws IOException {
    Node schema = Json.parse(Files.readString(FILE)).root().orElseThrow();
    Node mapping = schema.at(place(section)).orElseThrow();
    Set<String> keys =
        mapping
            .at("properties")
            .orElseThrow()
            .entries()
            .map(Node.Entry::key)
            .collect(Collectors.toSet());
    assertThat(keys).isEqualTo(section.keys());
    assertThat(mapping.text("additionalProperties")).contains("false");
  }

  private static String[] place(Section section) {
    return switch (section) {
      case FILE -> new String[0];
      case APP -> new String[] {"properties", "apps", "items"};
      case ENVIRONMENT -> new String[] {"properties", "environments", "additionalProperties"};
      case DATABASE -> new String[] {"properties", "databases", "additionalProperties"};
      case USER -> new String[] {"properties", "users", "additionalProperties"};
      case JOURNEY -> new String[] {"properties", "journeys", "items"};
      case OBJECTIVES -> new String[] {"properties", "objectives"};
      case TRIAL -> new String[] {"properties", "trials", "additionalProperties"};
      case POLICY -> new String[] {"properties", "policy"};
    };
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaRepeatsEveryPatternWordForWord(Shape shape) throws IOException {
    Node schema = Json.parse(Files.readString(FILE)).root().orElseThrow();
    assertThat(schema.text("$defs", shape.name().toLowerCase(Locale.ROOT), "pattern"))
        .contains(shape.pattern());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Declarations.WHOLE,
        "version: 1",
        "{}",
        "apps: []",
        "apps: [{name: '@acme/web', root: .}]",
        "users: {a: {token: A}, b: {token: B}}",
        "objectives: {availability: 100%, latency-p95: 2s}"
      })
  void whatIsRightIsTakenByBoth(String yaml) throws IOException {
    assertThat(Declarations.problems(yaml)).isEmpty();
    assertThat(says(yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1 | version: 2",
        "tier: growth | tier: lunch",
        "tier: growth | tier: [growth]",
        "tier: growth | teir: growth",
        "name: web | nom: web",
        "name: web | name: 'a b c'",
        "root: apps/web | root: /etc",
        "root: apps/web | root: ../web",
        "root: apps/web | root: a/../../web",
        "kind: full-stack | kind: monolith",
        "uses: [packages/ui] | uses: packages/ui",
        "start: npm start | start: ''",
        "start: npm start | start: \"npm\\nstart\"",
        "health: /healthz | health: healthz",
        "port: 3000 | port: 70000",
        "port: 3000 | port: http",
        "url: https://staging.example.org | url: ftp://staging.example.org",
        "url: https://staging.example.org | url: https://a:b@staging.example.org",
        "disposable: true | disposable: perhaps",
        "{url-variable: PRODUCTION_URL} | {disposable: false}",
        "{url-variable: PRODUCTION_URL} | {url: 'https://a.example', url-variable: A}",
        "variable: STAGING_DATABASE_URL | variable: staging-database",
        "variable: STAGING_DATABASE_URL, | ''",
        "bob: {token: BOB_TOKEN} | bob: {role: member}",
        "bob: {token: BOB_TOKEN} | ''",
        "password: ALICE_PASSWORD | password: hunter2",
        "steps: [Open | steps: [[Open], ",
        "availability: 99.9% | availability: 0.999",
        "latency-p95: 300ms | latency-p95: fast",
        "peak-users: 200 | peak-users: 0",
        "minutes: 30 | minutes: 3000",
        "command: ops/restore.sh, | ''",
        "attestation-days: 180 | attestation-days: 367",
        "ceiling: 3 | ceiling: -1",
        "second-approver: true | second-approver: cto",
        "never-acceptable: [tests.smoke] | never-acceptable: [Smoke]",
        "tests.coverage: launch | tests.coverage: never",
        "tests.coverage: 2026-09-01 | tests.coverage: soon"
      })
  void whatIsWrongIsRefusedByBoth(String from, String to) throws IOException {
    String yaml = Declarations.WHOLE.replace(from, to);
    assertThat(yaml).isNotEqualTo(Declarations.WHOLE);
    assertThat(Declarations.problems(yaml)).as(yaml).isNotEmpty();
    assertThat(says(yaml)).as(yaml).isNotEmpty();
  }

  private static List<String> says(String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE), InputFormat.JSON);
    return schema.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }
}
