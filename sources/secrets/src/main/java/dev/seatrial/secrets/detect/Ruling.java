package dev.seatrial.secrets.detect;

/** A judgement of a value, with its reason in words that do not quote it. */
record Ruling(Judgement judgement, String reason) {
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
