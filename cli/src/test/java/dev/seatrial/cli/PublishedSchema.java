package dev.seatrial.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A published schema of what is printed for machines. */
final class PublishedSchema {
  private PublishedSchema() {}

  /** What the one of a name finds wrong. */
  static List<String> says(String name, String json) throws IOException {
    String text = Files.readString(Path.of("..", "docs", "schemas", name + ".schema.json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
