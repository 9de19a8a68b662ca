package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether the platform's limits are written down beside what is used of them. */
@AutoService(Inspector.class)
public final class QuotasAreKnownAndWatched implements Inspector {
  private static final Pattern TOPIC =
      Chapter.titled(
          "quotas?|platform limits?|service limits?|plan limits?|limits of the platform");

  /** One digit alone may count a step or a version. */
  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?<![\\w.])(\\d{2,}|\\d\\s?([kmgt]i?b?\\b|%|/|per\\b|million\\b))");

  private static final Pattern WATCHED =
      Pattern.compile(
          "(?i)\\b(alert\\w*|monitor\\w*|watch\\w*|dashboard|current(ly)?|used|usage|notif\\w+|checked)\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        judge("listed", NUMBER, "how much there is of what"),
        judge("watched", WATCHED, "how much is used, or who notices"));
  }

  private static Inspection judge(String aspect, Pattern words, String what) {
    return Handbook.settled(aspect, TOPIC, words, what, "No document lists the platform's quotas");
  }
}
