package dev.seatrial.ledger;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schemas and the reader agree, key by key and entry by entry. */
class LedgerSchemasTest {
  private static final Path SCHEMAS = Path.of("..", "docs", "schemas");
  private static final String WHOLE_COVERS =
      "covers: {commit: c0ffee, paths: [\"ops/**\"], digest: d1ce}\n";

  enum Kind {
    ATTESTATION("attestation", Sample.ATTESTATION + "app: web\n" + WHOLE_COVERS),
    ACCEPTED_RISK(
        "accepted-risk",
        Sample.ACCEPTANCE
            + """
            app: web
            findings: ["0123"]
            compensating-control: A person looks every morning
            approver: cto@example.org
            """
            + WHOLE_COVERS);

    private final String name;
    private final String whole;

    Kind(String name, String whole) {
      this.name = name;
      this.whole = whole;
    }

    private boolean isRead(String yaml) {
      Ledger ledger = LedgerReader.read(".seatrial/" + name + "s/a.yml", yaml, LedgerPolicy.USUAL);
      return ledger.problems().isEmpty()
          && ledger.attestations().size() + ledger.acceptances().size() > 0;
    }
  }

  @Test
  void everyKeyThatTheReaderKnowsIsInTheSchemaAndNoOther() throws IOException {
    assertThat(keys(Kind.ATTESTATION, "$defs", "entry")).isEqualTo(LedgerReader.ATTESTATION_KEYS);
    assertThat(keys(Kind.ACCEPTED_RISK, "$defs", "entry")).isEqualTo(LedgerReader.ACCEPTANCE_KEYS);
    for (Kind kind : Kind.values()) {
      assertThat(keys(kind, "$defs", "entry", "properties", "covers"))
          .isEqualTo(EntryReader.COVERS_KEYS);
    }
  }

  @Test
  void wholeEntriesAreReadAndValidAloneAndInAList() throws IOException {
    for (Kind kind : Kind.values()) {
      String list = "- " + kind.whole.stripTrailing().replace("\n", "\n  ") + "\n";
      for (String yaml : List.of(kind.whole, list)) {
        assertThat(kind.isRead(yaml)).as(yaml).isTrue();
        assertThat(isValid(kind, yaml)).as(yaml).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "^control:.*, ''",
    "^on:.*, ''",
    "^until:.*, ''",
    "^until:.*, until: 30.06.2026",
    "^until:.*, until: 2026-13-01",
    "^control:.*, control: [a]",
    "^control:.*, control: ''",
    "^app: web, web: app",
    "^app: web, app: [web]",
    "commit: c0ffee, comit: c0ffee",
    "', digest: d1ce', ''",
    "'paths: \\[\"ops/\\*\\*\"\\]', paths: ops",
    "^covers:.*, covers: everything"
  })
  void whatIsWrongIsRefusedByBoth(String from, String to) throws IOException {
    for (Kind kind : Kind.values()) {
      String broken = kind.whole.replaceFirst("(?m)" + from, to);
      assertThat(broken).isNotEqualTo(kind.whole);
      assertThat(kind.isRead(broken)).as(broken).isFalse();
      assertThat(isValid(kind, broken)).as(broken).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ATTESTATION, holds:.*, holds: maybe",
    "ATTESTATION, says:.*, ''",
    "ATTESTATION, evidence:.*, evidence: ' '",
    "ACCEPTED_RISK, class:.*, class: fine",
    "ACCEPTED_RISK, owner:.*, ''",
    "ACCEPTED_RISK, findings:.*, findings: all",
    "ACCEPTED_RISK, findings:.*, findings: [{a: b}]"
  })
  void whatIsWrongWithOneKindIsRefusedByBoth(Kind kind, String from, String to) throws IOException {
    String broken = kind.whole.replaceFirst("(?m)^" + from, to);
    assertThat(broken).isNotEqualTo(kind.whole);
    assertThat(kind.isRead(broken)).as(broken).isFalse();
    assertThat(isValid(kind, broken)).as(broken).isFalse();
  }

  private static Set<String> keys(Kind kind, String... at) throws IOException {
    Node schema = Json.parse(schema(kind)).root().orElseThrow();
    return schema
        .at(at)
        .flatMap(node -> node.at("properties"))
        .orElseThrow()
        .entries()
        .map(Node.Entry::key)
        .collect(Collectors.toSet());
  }

  private static boolean isValid(Kind kind, String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(kind), InputFormat.JSON);
    return schema.validate(yaml, InputFormat.YAML).isEmpty();
  }

  private static String schema(Kind kind) throws IOException {
    return Files.readString(SCHEMAS.resolve(kind.name + ".schema.json"));
  }
}
