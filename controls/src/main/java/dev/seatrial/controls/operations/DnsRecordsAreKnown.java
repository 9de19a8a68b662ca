package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether the names under which users find the app are written down. */
@AutoService(Inspector.class)
public final class DnsRecordsAreKnown implements Inspector {
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?iu)^[^\\p{L}]*(dns( (and|&) \\p{L}+)?|dns (records?|set-?up|settings?|configuration|entries|zones?)|\\p{L}+ dns( records?)?|(custom|own|production) domains?|public domains|domain names?|domains?( (and|&) (dns|certificates|tls)| (records?|set-?up|configuration))|name ?servers?)[^\\p{L}]*$");

  /** What a generator says in every project about domains. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?i)Project > Settings > Domains|connect a custom domain to my \\w+ project");

  private static final String TYPE = "\\b(A|AAAA|CNAME|ALIAS|ANAME|MX|TXT|NS|CAA|SRV)\\b";

  /** A type of record within a few words of a name or an address; cells of a table are lines. */
  private static final Pattern RECORDS =
      Pattern.compile(
          TYPE
              + "[^.]{0,60}\\b[\\w-]{1,63}\\.[\\w.-]{0,200}\\w|(?<![\\w-])[\\w-]++\\.[a-z]{2,63}\\b[^.]{0,60}"
              + TYPE);

  private static final Pattern TTL = Pattern.compile("(?i)\\bttl\\b");

  private static final Pattern RESOURCE =
      Pattern.compile(
          "(?i)(aws_route53_record|cloudflare_(dns_)?record|google_dns_record_set|azurerm_dns_\\w+record|digitalocean_record|hcloud_\\w*dns\\w*|dnsimple_\\w*record|vercel_dns_record|AWS::Route53::RecordSet|DNSEndpoint)/.*");

  private static final Pattern TTL_SETTING = Pattern.compile("(?i)\\bttl\\b\\s*[:=]\\s*\"?\\d+");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "documented", Documents.class, Infrastructure.class, DnsRecordsAreKnown::documented),
        Inspection.of(
            "ttl-known",
            Documents.class,
            Infrastructure.class,
            SourceTree.class,
            DnsRecordsAreKnown::ttl));
  }

  private static Handbook handbook(Documents documents) {
    return new Handbook(
        Chapter.about(documents, TOPIC).stream()
            .filter(c -> !TEMPLATE.matcher(c.prose()).find())
            .toList(),
        documents.scope());
  }

  private static Optional<Place> resource(Infrastructure infrastructure) {
    return infrastructure.files().stream()
        .flatMap(
            f ->
                f.resources().stream()
                    .filter(r -> RESOURCE.matcher(r.kind() + "/" + r.name()).matches())
                    .map(r -> new Place(f.path(), r.line())))
        .findFirst();
  }

  private static Verdict documented(Documents documents, Infrastructure infrastructure) {
    Optional<Place> resource = resource(infrastructure);
    Handbook handbook = handbook(documents);
    if (resource.isPresent()) {
      return Verdict.passed(Evidence.at(resource.get(), "Records are described as code"));
    }
    return handbook.isEmpty()
        ? Verdict.unproven(
            "Nothing is written about names and records; whether the app has a domain of its own, the repository does not say")
        : handbook.judge(RECORDS, "which records there are");
  }

  private static Verdict ttl(Documents documents, Infrastructure infrastructure, SourceTree tree) {
    Optional<Place> resource = resource(infrastructure);
    Handbook handbook = handbook(documents);
    if (resource.isPresent() && TTL_SETTING.matcher(tree.text(resource.get().path())).find()) {
      return Verdict.passed(
          Evidence.at(resource.get(), "Its file says how long records are cached"));
    }
    return handbook.isEmpty()
        ? Verdict.unproven("Nothing is written about how long records are cached")
        : handbook.judge(TTL, "how long records are cached");
  }
}
