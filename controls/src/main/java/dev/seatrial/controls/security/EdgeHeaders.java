package dev.seatrial.controls.security;

import dev.seatrial.model.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The response headers that one settings file of an edge or a web server adds.
 *
 * @param path the file
 * @param headers those it adds, each with the paths it adds them to
 */
record EdgeHeaders(String path, List<Header> headers) {

  /**
   * One header.
   *
   * @param name lower case
   * @param pattern the paths it is added to, as written
   * @param everywhere whether that is every path
   */
  record Header(String name, String value, String pattern, boolean everywhere, Place place) {
    Header {
      name = name.toLowerCase(Locale.ROOT).strip();
      value = value.strip();
    }
  }

  EdgeHeaders {
    headers = List.copyOf(headers);
  }

  /** What it adds to every path under a name. */
  Optional<Header> everywhere(String name) {
    return all(name).filter(Header::everywhere).findFirst();
  }

  /** Everything that it adds under a name. */
  Stream<Header> all(String name) {
    return headers.stream().filter(header -> header.name().equals(name));
  }
}
