package dev.seatrial.secrets.verify;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The value of a credential on its way to who issued it; nothing else gets to see it. */
public final class Secret {
  private static final Pattern PLAIN = Pattern.compile("[!-~]{1,4096}");
  private static final Pattern NAME = Pattern.compile("[\\w.~:-]{1,4096}");

  private final String value;

  public Secret(String value) {
    this.value = requireNonNull(value, "value is null");
  }

  /** Whether it stays what it is in a header, and in an address where that is asked for. */
  boolean fits(boolean inAddress) {
    return (inAddress ? NAME : PLAIN).matcher(value).matches();
  }

  /** A text with this in place of what stands for it. */
  String in(String template, String place) {
    return template.replace(place, value);
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
