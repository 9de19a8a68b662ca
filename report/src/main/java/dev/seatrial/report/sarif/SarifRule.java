package dev.seatrial.report.sarif;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Severity;
import dev.seatrial.report.json.JsonWriter;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.util.Set;

/** A control as a rule of SARIF, with its page as the help. */
record SarifRule(JsonWriter json) {
  private static final Set<String> SECURITY = Set.of("security", "access");

  void of(Control control) {
    json.object()
        .field("id", control.id())
        .name("shortDescription")
        .object()
        .field("text", Visible.of(control.title()))
        .endObject();
    json.name("fullDescription").object().field("text", Visible.block(control.why())).endObject();
    json.name("help")
        .object()
        .field("text", help(control, ""))
        .field("markdown", help(control, "## "))
        .endObject();
    json.name("defaultConfiguration").object().field("level", level(control, false)).endObject();
    json.name("properties").object().name("tags").array();
    json.value(control.family());
    if (SECURITY.contains(control.family()) && !control.family().equals("security")) {
      json.value("security");
    }
    json.endArray().field("severity", Phrases.word(control.severity()));
    if (SECURITY.contains(control.family())) {
      json.field("security-severity", score(control.severity()));
    }
    json.endObject().endObject();
  }

  /** How loud a failure is; one that does not count is a note. */
  static String level(Control control, boolean advisory) {
    if (advisory) {
      return "note";
    }
    return switch (control.severity()) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  /** In the middle of the ranges into which code scanning sorts its scores. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }

  private static String help(Control control, String heading) {
    StringBuilder help = new StringBuilder(Visible.block(control.why()));
    help.append("\n\n").append(heading).append("It holds when\n\n");
    for (Aspect aspect : control.aspects()) {
      help.append("- ").append(Visible.of(aspect.states())).append('\n');
    }
    for (Remedy remedy : control.remedies()) {
      help.append('\n')
          .append(heading)
          .append("Remedy: ")
          .append(Visible.of(remedy.stack()))
          .append("\n\n")
          .append(Visible.block(remedy.text()))
          .append('\n');
    }
    return help.toString();
  }
}
