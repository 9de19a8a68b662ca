package dev.seatrial.project.stack;

import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The technologies that we know, with what shows them: technologies.txt. */
record TechnologyTable(List<Entry> entries) {
  private static final Pattern LINE =
      Pattern.compile("([a-z_]+)(?:\\(([a-z_]+)\\))? ([^ :]+): (\\S.*)");

  /**
   * A technology.
   *
   * @param makes what an app that is made with it is to its users, where it decides that
   */
  record Entry(Technology.Kind kind, Optional<App.Kind> makes, String name, List<Sign> signs) {
    Entry {
      signs = List.copyOf(signs);
    }
  }

  TechnologyTable {
    entries = List.copyOf(entries);
  }

  /** The table that we ship. */
  static TechnologyTable shipped() {
    try (InputStream in = TechnologyTable.class.getResourceAsStream("technologies.txt")) {
      if (in == null) {
        throw new IllegalStateException("technologies.txt is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A table from its text.
   *
   * @throws IllegalArgumentException where a line is not written as the table says
   */
  static TechnologyTable parse(String text) {
    return new TechnologyTable(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(TechnologyTable::entry)
            .toList());
  }

  private static Entry entry(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a technology: " + line);
    }
    return new Entry(
        Technology.Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(matcher.group(2))
            .map(kind -> App.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
        matcher.group(3),
        Stream.of(matcher.group(4).split(" +", -1)).map(Sign::parse).toList());
  }
}
