package dev.seatrial.controls.shared;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Matches;
import dev.seatrial.model.text.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A search for words through the text of files. It finds words, and not what they do there: good
 * enough to doubt a claim of absence, and to make one where nothing was found.
 *
 * @param hits the first place in each file
 * @param scope what was searched, and what of it could not be read
 */
public record TextSearch(List<Hit> hits, Scope scope) {

  /** Words at a place, and the line around them. */
  public record Hit(String words, Place place, String line) {

    /** This hit as evidence. */
    public Evidence evidence(String says) {
      return Evidence.at(place, says, line);
    }
  }

  public TextSearch {
    hits = List.copyOf(hits);
  }

  /**
   * Searches the files that satisfy a condition.
   *
   * @param files what they are, for the scope: "source files"
   */
  public static TextSearch in(
      SourceTree tree, Predicate<SourceFile> which, String files, Pattern words) {
    List<SourceFile> searched = tree.files(file -> file.isRegular() && which.test(file));
    List<Hit> hits = new ArrayList<>();
    List<SourceFile> unread = new ArrayList<>();
    TextPattern wanted = TextPattern.of(words);
    for (SourceFile file : searched) {
      Content content = tree.content(file);
      if (content instanceof Content.Text(String text)) {
        Matches match = wanted.matches(text);
        if (match.find()) {
          hits.add(hit(file, text, match));
        }
      } else if (content instanceof Content.Withheld) {
        unread.add(file);
      }
    }
    return new TextSearch(hits, tree.scopeOf(searched.size() + " " + files, unread));
  }

  private static Hit hit(SourceFile file, String text, Matches match) {
    int at = firstWord(text, match);
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at);
    return new Hit(
        match.group(),
        new Place(file.path(), line),
        text.substring(start, end < 0 ? text.length() : end));
  }

  /** Words that begin at a line break stand on the line after it. */
  private static int firstWord(String text, Matches match) {
    int at = match.start();
    while (at < match.end() - 1 && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Its first hits as evidence. */
  public List<Evidence> evidence(String says) {
    return hits.stream().limit(5).map(hit -> hit.evidence(says)).toList();
  }
}
