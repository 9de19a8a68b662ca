package dev.seatrial.syntax;

/** The grammar of a number in JSON. */
final class JsonNumber {
  private JsonNumber() {}

  static boolean matches(String word) {
    int at = word.startsWith("-") ? 1 : 0;
    int whole = digits(word, at);
    if (whole == at || (whole > at + 1 && word.charAt(at) == '0')) {
      return false;
    }
    at = whole;
    if (at < word.length() && word.charAt(at) == '.') {
      int fraction = digits(word, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < word.length() && (word.charAt(at) == 'e' || word.charAt(at) == 'E')) {
      at++;
      if (at < word.length() && (word.charAt(at) == '+' || word.charAt(at) == '-')) {
        at++;
      }
      int exponent = digits(word, at);
      if (exponent == at) {
        return false;
      }
      at = exponent;
    }
    return at == word.length();
  }

  private static int digits(String word, int from) {
    int at = from;
    while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
