package dev.seatrial.report.html;

import dev.seatrial.model.Severity;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;

/** Signs, labels and anchors that every part of the page uses. */
record Signs(Markup html) {

  /** The sign of a standing, with its word for those who hear the page. */
  void sign(Standing standing) {
    html.element(
        "span",
        Phrases.sign(standing),
        "class",
        "sign " + tone(standing),
        "role",
        "img",
        "aria-label",
        Phrases.standing(standing));
  }

  /** A sign among many, which a sentence beside them counts. */
  void silent(Standing standing) {
    html.element(
        "span", Phrases.sign(standing), "class", "sign " + tone(standing), "aria-hidden", "true");
  }

  void label(String text) {
    html.element("span", text, "class", "label");
  }

  /** The worst ones stand out. */
  void severity(Severity severity) {
    html.element(
        "span",
        Phrases.word(severity),
        "class",
        switch (severity) {
          case CRITICAL -> "label tone-failed";
          case HIGH -> "label tone-unproven";
          case MEDIUM, LOW -> "label";
        });
  }

  /** The class that colours an element. */
  static String tone(Standing standing) {
    return "tone-" + Phrases.word(standing);
  }

  /** The anchor of a control. */
  static String control(String id) {
    return "control-" + plain(id);
  }

  /** The anchor of a box. */
  static String box(String id) {
    return "box-" + plain(id);
  }

  private static String plain(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
