package dev.seatrial.controls.docs;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.Unread;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether it is written down who may reach what, and where holes are reported. */
@AutoService(Inspector.class)
public final class TheSecurityModelIsDescribed implements Inspector {
  /** Two sentences; fewer words name the topic and say nothing about it. */
  private static final int FEWEST_WORDS = 20;

  private static final Pattern TOPIC =
      Chapter.titled(
          "security (model|architecture|design|overview|concept)|access (control|model|rules|policy|policies)|authori[sz]ation|permissions?(?! (denied|error))|roles?( and permissions)?|user roles|rbac|row[- ]level security|rls|who (can|may) .*|threat model|trust boundar(y|ies)|authentication( and authori[sz]ation)?|auth model|tenan(cy|t isolation)|multi-?tenancy");

  /** Titles that also stand over how people sign in, or over what a browser is allowed. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)(?!.*\\b(security model|access|who (can|may)|authori[sz]ation|roles? and permissions|rbac|row[- ]level|threat model)\\b).*\\b(authentication|auth model|permissions?|roles?)\\b.*");

  private static final Pattern RULE =
      Pattern.compile(
          "(?i)\\b(roles?|owners?|admins?|members?|guests?|anonymous|tenants?|polic(y|ies)|permissions?|session|token|guard|middleware|row[- ]level|rls|scopes?|may|must|only)\\b");

  /** Tells how something was mended, and not how it is. */
  private static final Pattern MENDED =
      Pattern.compile(
          "(?i)\\b(issues?|problems?|fix(es|ed|ing)?|bugs?|errors?|troubleshoot\\w*|solutions?|debug\\w*)\\b");

  private static final Pattern SYMPTOM =
      Pattern.compile("(?is)\\bsymptoms?\\W.*\\b(resolution|solution|fix|cause|diagnosis)\\W.*");

  private static final String WHO =
      "\\b(roles?|owners?|(super-?)?admins?|administrators?|members?|guests?|visitors?|anonymous|anyone|everyone|nobody|tenants?|staff|superusers?|unauthenticated|users?|callers?|public|polic(y|ies)|organi[sz]ations?|teams?)\\b";

  private static final String MAY =
      "\\b(may|can|cannot|can't|only|must|allow(s|ed)?|den(y|ies|ied)|restrict(s|ed)?|access(es)?|reach(es)?|require[sd]?|enforce[sd]?|forbid(s|den)?|bypass(es)?|guard(s|ed)?|protect(s|ed)?|isolat(e|es|ed)|grant(s|ed)?|limited to|has rights?)\\b";

  /** Somebody, and what they may, in one line or sentence. */
  private static final Pattern DECIDES =
      Pattern.compile("(?i)%s[^.\\n]{0,160}%s|%s[^.\\n]{0,160}%s".formatted(WHO, MAY, MAY, WHO));

  private static final Pattern ROLE = Pattern.compile("(?m)^(user )?(roles?|who|users?|actors?)$");

  private static final Pattern POWER =
      Pattern.compile(
          "\\b(can|may|access|permissions?|rights?|capabilit(y|ies)|allowed|scopes?)\\b");

  private static final Pattern POLICY =
      Pattern.compile(
          "(?i)((docs|\\.github)/)?SECURITY(\\.\\w+)?|(.*/)?\\.well-known/security\\.txt|security\\.txt");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)(?<![\\w.+-])[\\w.+-]++@[\\w-]++\\.\\w+|https?://|security/advisories|report a vulnerability|private(ly)? (vulnerability )?report|hackerone|bugcrowd|^contact:|\\b(open|file|create|submit|raise) an? ([\\w-]+ ){0,3}issue\\b");

  /** What the forge's template asks the author to write. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?is).*(use this section to tell people|tell them where to go, how often).*");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("access-described", Documents.class, TheSecurityModelIsDescribed::access),
        Inspection.of("reporting", SourceTree.class, TheSecurityModelIsDescribed::reporting));
  }

  private static Verdict access(Documents documents) {
    List<Chapter> chapters = Chapter.about(documents, TOPIC);
    Optional<Chapter> described =
        chapters.stream()
            .filter(c -> !MENDED.matcher(c.title()).find() && !SYMPTOM.matcher(c.prose()).find())
            .sorted(Comparator.comparing(TheSecurityModelIsDescribed::isVague))
            .filter(c -> words(c) >= FEWEST_WORDS)
            .filter(c -> (isVague(c) ? DECIDES : RULE).matcher(c.prose()).find() || isTable(c))
            .findFirst();
    if (described.isPresent()) {
      return Verdict.passed(described.get().evidence("Says who may reach what"));
    }
    return chapters.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "security model",
                "No document says who may reach what",
                "chapter about access",
                documents.scope()))
        : Verdict.failed(
            chapters.stream()
                .limit(5)
                .map(
                    c ->
                        Finding.at(
                            c.place(),
                            c.subject(),
                            "It names the topic and does not say who may reach what",
                            c.title()))
                .toList());
  }

  /** Roles in one column, and what they can in another. */
  private static boolean isTable(Chapter chapter) {
    return chapter.sections().stream()
        .flatMap(section -> section.tables().stream())
        .map(cells -> String.join("\n", cells))
        .anyMatch(head -> ROLE.matcher(head).find() && POWER.matcher(head).find());
  }

  private static boolean isVague(Chapter chapter) {
    return VAGUE.matcher(chapter.title()).matches();
  }

  private static int words(Chapter chapter) {
    return chapter.sections().stream().mapToInt(Section::words).sum();
  }

  private static Verdict reporting(SourceTree tree) {
    List<SourceFile> policies =
        tree.files(f -> f.role().isOwn() && POLICY.matcher(f.path()).matches());
    Optional<SourceFile> telling =
        policies.stream()
            .filter(
                f ->
                    CONTACT.matcher(tree.content(f).orEmpty()).find()
                        && !TEMPLATE.matcher(tree.content(f).orEmpty()).matches())
            .findFirst();
    if (telling.isPresent()) {
      return Verdict.passed(
          Evidence.at(Place.of(telling.get().path()), "Says where to report a hole"));
    }
    return policies.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "security policy",
                "Nothing says where to report a hole",
                "SECURITY file with a way to report",
                tree.scope()))
        : Unread.among(policies, tree)
            .orElseGet(
                () ->
                    Verdict.failed(
                        Finding.at(
                            Place.of(policies.getFirst().path()),
                            "security policy",
                            "It gives no way to report a hole")));
  }
}
