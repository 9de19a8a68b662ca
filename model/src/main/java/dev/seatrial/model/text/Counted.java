package dev.seatrial.model.text;

/** Numbers with the nouns that they count. */
public final class Counted {
  private Counted() {}

  /** "1 file", "2 files": a noun whose plural ends in an s. */
  public static String of(long number, String noun) {
    return of(number, noun, noun + "s");
  }

  /** "1 box", "2 boxes". */
  public static String of(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
