package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;

/**
 * A judgement of a value, with its reason in words that do not quote it.
 *
 * @param drawn whether the value looks drawn by a machine
 */
record Ruling(Judgement judgement, String reason, boolean drawn) {
  Ruling(Judgement judgement, String reason) {
    this(judgement, reason, false);
  }

  static Ruling drawn(String reason) {
    return new Ruling(Judgement.LIVE_LOOKING, reason, true);
  }

  static Ruling live(String reason) {
    return new Ruling(Judgement.LIVE_LOOKING, reason);
  }

  static Ruling doubt(String reason) {
    return new Ruling(Judgement.DOUBTFUL, reason);
  }

  static Ruling placeholder(String reason) {
    return new Ruling(Judgement.PLACEHOLDER, reason);
  }

  static Ruling template(String reason) {
    return new Ruling(Judgement.TEMPLATE, reason);
  }
}
