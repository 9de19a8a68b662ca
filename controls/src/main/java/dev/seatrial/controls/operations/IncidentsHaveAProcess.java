package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import java.util.List;
import java.util.regex.Pattern;

/** Judges what the written process for incidents settles. */
@AutoService(Inspector.class)
public final class IncidentsHaveAProcess implements Inspector {
  private static final Pattern TOPIC =
      Chapter.titled(
          "incident (response|process|management|handling|policy|procedures?|plan|playbook)|incidents|handling incidents|when (it|something|production) breaks|outages?|emergenc(y|ies)");

  private static final Pattern DECLARES =
      Pattern.compile("(?i)\\b(declar\\w+|(raise|open|call)s? an incident|sev-?\\d|severity)\\b");

  private static final Pattern LEADS =
      Pattern.compile(
          "(?i)\\b(incident (commander|lead|manager|owner)|commander|(takes|in) the lead|leads (the|every|each|an?|until)|(team|technical|tech|response) lead|responders?|on-?call|whoever (notices|sees|finds|is|first)|assign\\w*)\\b");

  private static final Pattern USERS =
      Pattern.compile(
          "(?i)\\b(status page|notif(y|ies|ied)\\b[^.]{0,300}\\b(users?|customers?)|(tell|inform|e-?mail|update)s? (the |our |affected )?(users?|customers?)|(users?|customers?)\\b[^.]{0,300}\\b(told|informed|notified)|(users?|customers?) (hear|learn|find out)\\b|communicat\\w{1,10} (with|to) (the |our |all |affected )?(users?|customers?)|announce\\w*)\\b");

  private static final Pattern WRITTEN_UP =
      Pattern.compile(
          "(?i)\\b(post-?mortems?|retrospectives?|root cause|incident (report|review)s?|lessons learned|write[- ]?ups?|written up)\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        settled("declares", DECLARES, "who declares an incident, and when"),
        settled("leads", LEADS, "who leads and mends"),
        settled("users-told", USERS, "how users hear of it"),
        settled("written-up", WRITTEN_UP, "how it is written up"));
  }

  private static Inspection settled(String aspect, Pattern words, String what) {
    return Handbook.settled(
        aspect, TOPIC, words, what, "No document describes what happens in an incident");
  }
}
