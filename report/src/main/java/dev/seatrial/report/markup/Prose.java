package dev.seatrial.report.markup;

/** The little Markdown that pages of controls use: paragraphs, fenced code, and code in a line. */
public record Prose(Markup html) {
  private static final String FENCE = "```";

  /** Paragraphs and blocks of code. */
  public void paragraphs(String text) {
    StringBuilder gathered = new StringBuilder();
    boolean code = false;
    for (String line : text.split("\\R", -1)) {
      if (line.strip().startsWith(FENCE)) {
        flush(gathered, code);
        code = !code;
      } else if (!code && line.isBlank()) {
        flush(gathered, false);
      } else {
        gathered.append(line).append('\n');
      }
    }
    flush(gathered, code);
  }

  private void flush(StringBuilder gathered, boolean code) {
    String text = gathered.toString().stripTrailing();
    gathered.setLength(0);
    if (text.isBlank()) {
      return;
    }
    if (code) {
      html.open("pre").open("code").block(text).close().closeLine();
    } else {
      html.open("p");
      inline(text.strip());
      html.closeLine();
    }
  }

  /** A sentence in which what stands between backticks is code. */
  public void inline(String text) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      if (code) {
        html.element("code", parts[i]);
      } else {
        html.text(i % 2 == 1 ? "`" + parts[i] : parts[i]);
      }
    }
  }
}
