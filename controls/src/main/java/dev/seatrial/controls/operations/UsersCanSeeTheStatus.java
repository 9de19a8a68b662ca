package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether the documents send users to a page that shows the state of the service. */
@AutoService(Inspector.class)
public final class UsersCanSeeTheStatus implements Inspector {
  private static final Pattern TOPIC =
      Chapter.titled(
          "status page|(?<!(verify|check|show|see)( the)? )(service|system) status|uptime page");

  private static final Pattern NAMED =
      Pattern.compile("(?i).*\\b(status page|service status|system status|our status)\\b.*");

  /** Pages of platforms show the state of somebody else's service. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)https?://(www\\.)?(status\\.(github|supabase|vercel|openai|anthropic|claude|stripe|heroku|fly|render|railway|netlify|cloudflare|twilio|sendgrid|auth0|npmjs|docker|aws|digitalocean|cloud\\.google|firebase\\.google|atlassian|sentry|datadoghq|neon|planetscale|mongodb)\\.?[\\w./-]*"
              + "|(www\\.)?(githubstatus|cloudflarestatus|vercel-status|flyio\\.statuspage|npmjs\\.statuspage)[\\w./-]*).*");

  private static final Pattern EXAMPLE =
      Pattern.compile("(?i)https?://([\\w-]+\\.)*example(\\.(com|org|net))?(/.*)?");

  @Override
  public List<Inspection> inspections() {
    return List.of(Inspection.of("announced", Documents.class, UsersCanSeeTheStatus::judge));
  }

  private static Verdict judge(Documents documents) {
    for (Document document : Chapter.readable(documents).toList()) {
      for (Section section : document.sections()) {
        Optional<Section.Link> own =
            section.links().stream().filter(l -> isOwn(section, l)).findFirst();
        if (own.isPresent()) {
          return Verdict.passed(
              Evidence.at(
                  new Place(document.path(), own.get().line()),
                  "Sends users to a status page",
                  own.get().target()));
        }
      }
    }
    List<Chapter> chapters = Chapter.about(documents, TOPIC);
    return chapters.isEmpty()
        ? Verdict.unproven("No document sends users to a page that shows the state of the service")
        : Verdict.failed(
            chapters.stream()
                .map(
                    c ->
                        Finding.at(
                            c.place(),
                            c.subject(),
                            "It speaks of a status page and links to none",
                            c.title()))
                .toList());
  }

  private static boolean isOwn(Section section, Section.Link link) {
    boolean meant = NAMED.matcher(link.text()).matches() || TOPIC.matcher(section.title()).find();
    return meant
        && link.target().matches("(?i)https?://.*")
        && !OTHERS.matcher(link.target()).matches()
        && !EXAMPLE.matcher(link.target()).matches();
  }
}
