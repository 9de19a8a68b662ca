package dev.seatrial.corpus.secrets;

/**
 * How often somebody was right.
 *
 * @param found how many of all there are
 * @param wrong how many they told beside those
 */
record Hits(String who, int found, int all, int wrong) {
  private double precision() {
    return found + wrong == 0 ? 0 : (double) found / (found + wrong);
  }

  private double recall() {
    return all == 0 ? 0 : (double) found / all;
  }

  private double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  static String head() {
    return "| program | found | of | beside | precision | recall | F1 |\n"
        + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
  }

  String row() {
    return String.format(
        "| %s | %d | %d | %d | %.3f | %.3f | %.3f |",
        who, found, all, wrong, precision(), recall(), f1());
  }
}
