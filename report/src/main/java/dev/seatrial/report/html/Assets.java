package dev.seatrial.report.html;

import dev.seatrial.report.markup.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page's style, script and help, which lie beside this class as files. */
record Assets(String style, String script, String help) {
  static Assets load() {
    return new Assets(read("report.css"), read("report.js"), read("help.html"));
  }

  /** What a browser may do with the page. */
  String policy() {
    return Policy.allowing(style, script);
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside the classes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
