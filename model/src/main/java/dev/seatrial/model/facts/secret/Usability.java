package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a credential can be used as it stands, by what it is and by the place where it stands.
 */
public final class Usability {
  private static final Pattern TRIED =
      Pattern.compile(
          "(?i)(?:.*/)?(?:tests?|testing|__tests__|e2e|test[-_]?(?:data|files|cases)|fixtures?|__fixtures__|specs?|mocks?|__mocks__|cypress|cassettes|__snapshots__|stories|storybook|stubs)/.*"
              + "|.*[._-](?:test|tests|spec)\\.[a-z]{1,4}|(?:.*/)?test_[^/]*\\.py|.*(?:Test|Tests|IT)\\.(?:java|kt|cs|scala)"
              + "|.*\\.(?:snap|stories\\.[a-z]{1,4})|(?:.*/)?phpunit[^/]*\\.xml.*"
              + "|(?:.*/)?\\.env[._-](?:[^/]*[._-])?(?:tests?|testing|e2e|ci|dusk)(?:[._-][^/]*)?|(?:.*/)?(?:tests?|testing|e2e|ci)\\.env|(?:.*/)?[^/]*-test\\.(?:ya?ml|json|properties)");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)(?:.*/)?(?:(?:[\\w.]+[-_]|api)?docs?|documentation|examples?|samples?|tutorials?)/.*|(?:.*/)?(?:readme|changelog)[^/]*|(?:.*/)?[^/]*(?:[._-]samples?|[._-]mocks?|[._-]examples?|sample[._-])[^/]*|.*\\.(?:mdx?|rst|adoc|apib|raml)|.*[._-](?:example|sample|template|dist)(?:\\..*)?"
              + "|.*\\.(?:rbi|rbs|pyi|d\\.[cm]?ts)|(?:.*/)?(?:[\\w-]+[_-])?docs\\.[^/]*");
  private static final Pattern COPIED =
      Pattern.compile(
          "(?i)(?:.*/)?(?:node_modules|vendor|vendored|godeps|third_party|dist|\\.yarn)/.*|(?:.*/)?[^/]*(?:-lock\\.(?:json|ya?ml)|\\.lock)|.*\\.min\\.(?:js|css)|.*\\.map");

  /** What people read in their own language. */
  private static final Pattern TRANSLATED =
      Pattern.compile(
          "(?i)(?:.*/)?(?:locales?|lang|langs|languages?|i18n|l10n|translations?)/.*|.*\\.(?:po|pot|xlf|xliff|arb)");

  /** Where services are built and tried, with values that anybody may know. */
  private static final Pattern BUILT =
      Pattern.compile(
          "(?i)\\.github/workflows/.*|(?:.*/)?\\.gitlab-ci\\.ya?ml|\\.circleci/.*|\\.travis\\.yml|(?:.*/)?Jenkinsfile"
              + "|azure-pipelines.*|bitbucket-pipelines\\.yml|(?:.*/)?\\.devcontainer/.*");

  /** Where services are started that live for minutes, with passwords that anybody may know. */
  private static final Pattern STARTED =
      Pattern.compile(
          "(?i)\\.github/workflows/.*|(?:.*/)?\\.gitlab-ci\\.ya?ml|\\.circleci/.*|\\.travis\\.yml|(?:.*/)?Jenkinsfile|azure-pipelines.*"
              + "|bitbucket-pipelines\\.yml|(?:.*/)?(?:docker-)?compose[^/]*\\.ya?ml|(?:.*/)?\\.devcontainer/.*");

  /** Nobody logs in with the hash of a password. */
  private static final String HASHES = "password-hashes.";

  private static final Set<String> ADDRESSES =
      Set.of("generic.database-url", "generic.url-password");

  private Usability() {}

  /**
   * What a sighting comes to at the most worrying of its places.
   *
   * @param path that place; empty where it stands at none, or not all are known
   */
  public record Judged(Judgement judgement, String path) {
    public Judged {
      requireNonNull(judgement, "judgement is null");
      requireNonNull(path, "path is null");
    }
  }

  /**
   * Wherever an object stood: one place where it can be used is enough. Whose it is in a proposal
   * of a change is not known.
   */
  public static Judged judge(
      Credential credential, Sighting sighting, Optional<Origin> origin, SourceTree tree) {
    List<Judged> all = new ArrayList<>();
    for (String path : origin.map(Origin::paths).orElse(List.of())) {
      Judgement judgement =
          tree.file(path)
              .map(file -> judge(credential, sighting, file))
              .orElseGet(() -> judge(credential, sighting, path));
      all.add(new Judged(judgement, path));
    }
    if (origin.filter(Origin::isMessage).isPresent()) {
      all.add(new Judged(told(credential, sighting), ""));
    } else if (all.isEmpty() || origin.filter(Origin::morePaths).isPresent()) {
      all.add(new Judged(judge(credential, sighting), ""));
    }
    Judged worst = all.stream().min(Comparator.comparing(Judged::judgement)).orElseThrow();
    boolean strange = origin.filter(Origin::isProposed).isPresent();
    return strange && worst.judgement() == Judgement.LIVE_LOOKING
        ? new Judged(Judgement.DOUBTFUL, worst.path())
        : worst;
  }

  /** In a file of the tree, whose role is known. */
  public static Judgement judge(Credential credential, Sighting sighting, SourceFile file) {
    return switch (file.role()) {
      case TEST, FIXTURE -> tried(credential, sighting);
      case EXAMPLE, DOCUMENTATION -> shown(credential, sighting);
      case VENDORED, GENERATED -> copied(credential, sighting);
      case PRODUCTION -> judge(credential, sighting, file.path());
    };
  }

  /** At a path of the history, where nothing but the path is known. */
  public static Judgement judge(Credential credential, Sighting sighting, String path) {
    if (TRIED.matcher(path).matches()) {
      return tried(credential, sighting);
    }
    if (COPIED.matcher(path).matches() || TRANSLATED.matcher(path).matches()) {
      return copied(credential, sighting);
    }
    if (BUILT.matcher(path).matches() && !isWord(credential, sighting)) {
      return usable(credential, sighting, Certainty.FORM);
    }
    if (STARTED.matcher(path).matches() && isWord(credential, sighting)) {
      return Judgement.FIXTURE;
    }
    return SHOWN.matcher(path).matches()
        ? shown(credential, sighting)
        : usable(credential, sighting, Certainty.DRAWN);
  }

  /** Whether all that speaks for it is its name, and something speaks against it. */
  private static boolean isWord(Credential credential, Sighting sighting) {
    return sighting.judgement() == Judgement.DOUBTFUL && credential.certainty() == Certainty.NAME;
  }

  /** In an object of which nothing but its content is known. */
  public static Judgement judge(Credential credential, Sighting sighting) {
    return usable(credential, sighting, Certainty.PROVEN);
  }

  /** Tests need values that look real; only what nobody makes up is a secret among them. */
  private static Judgement tried(Credential credential, Sighting sighting) {
    return sighting.judgement().speaks() && credential.certainty() != Certainty.PROVEN
        ? Judgement.FIXTURE
        : sighting.judgement();
  }

  /** What is not written as its issuer writes it is there to show how that would look. */
  private static Judgement shown(Credential credential, Sighting sighting) {
    boolean vague =
        credential.certainty().compareTo(Certainty.FORM) > 0 && !isAddress(credential, sighting);
    return sighting.judgement().speaks() && vague
        ? Judgement.EXAMPLE
        : usable(credential, sighting, isKey(credential) ? Certainty.PROVEN : Certainty.FORM);
  }

  /** What somebody wrote into a message was often at hand, and works. */
  private static Judgement told(Credential credential, Sighting sighting) {
    return isWord(credential, sighting)
        ? Judgement.EXAMPLE
        : usable(credential, sighting, Certainty.FORM);
  }

  /** What others publish is in everybody's hands; a name alone says nothing there. */
  private static Judgement copied(Credential credential, Sighting sighting) {
    return sighting.judgement().speaks() && credential.certainty().compareTo(Certainty.FORM) > 0
        ? Judgement.EXAMPLE
        : usable(credential, sighting, Certainty.PROVEN);
  }

  /** Whether it can be used as it stands, and doubted where that is less certain than asked for. */
  private static Judgement usable(Credential credential, Sighting sighting, Certainty least) {
    if (!sighting.judgement().speaks()) {
      return sighting.judgement();
    }
    if (credential.kind().startsWith(HASHES)) {
      return Judgement.ENCRYPTED;
    }
    return credential.certainty().compareTo(least) > 0 ? Judgement.DOUBTFUL : sighting.judgement();
  }

  /** An address leads to something that may be tried. */
  private static boolean isAddress(Credential credential, Sighting sighting) {
    return sighting.judgement() == Judgement.LIVE_LOOKING && ADDRESSES.contains(credential.kind());
  }

  private static boolean isKey(Credential credential) {
    return credential.kind().startsWith("key.");
  }
}
