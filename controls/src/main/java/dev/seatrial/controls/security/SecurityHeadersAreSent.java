package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.security.EdgeHeaders.Header;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Judges which security headers the settings of edges add to every path. */
@AutoService(Inspector.class)
public final class SecurityHeadersAreSent implements Inspector {
  private static final int BASIC = 2;
  private static final String FRAMES = "x-frame-options";
  private static final List<Basic> BASICS =
      List.of(
          new Basic(FRAMES, value -> value.matches("deny|sameorigin")),
          new Basic("x-content-type-options", value -> value.equals("nosniff")),
          new Basic("strict-transport-security", v -> StrictTransport.weakness(v).isEmpty()),
          new Basic("referrer-policy", value -> !value.contains("unsafe-url")));

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "set",
            SourceTree.class,
            StructuredFiles.class,
            (tree, structured) -> atLeast(BASIC, EdgeFiles.in(tree, structured))),
        Inspection.of(
            "complete",
            SourceTree.class,
            StructuredFiles.class,
            (tree, structured) -> atLeast(BASICS.size(), EdgeFiles.in(tree, structured))),
        Inspection.of(
            "csp",
            SourceTree.class,
            StructuredFiles.class,
            (tree, structured) ->
                EdgeVerdict.of(
                    EdgeFiles.in(tree, structured),
                    "content-security-policy",
                    value -> ContentPolicy.of(value).openToForeignScripts())));
  }

  /** A protection that every page should have: its header, and which values protect. */
  private record Basic(String header, Predicate<String> holds) {

    /** The header by which an edge gives it to every path. */
    Optional<Header> in(EdgeHeaders edge) {
      Optional<Header> policy =
          header.equals(FRAMES) ? edge.everywhere("content-security-policy") : Optional.empty();
      return written(edge)
          .filter(this::holds)
          .or(() -> policy.filter(h -> ContentPolicy.of(h.value()).guardsFrames()));
    }

    /** The header by which an edge seems to give it, with a value that protects nothing. */
    Optional<Header> hollow(EdgeHeaders edge) {
      return in(edge).isPresent() ? Optional.empty() : written(edge);
    }

    private Optional<Header> written(EdgeHeaders edge) {
      return edge.everywhere(header);
    }

    private boolean holds(Header written) {
      return holds.test(written.value().toLowerCase(Locale.ROOT));
    }
  }

  private static Verdict atLeast(int wanted, List<EdgeHeaders> edges) {
    List<Evidence> sent = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    boolean enough = !edges.isEmpty();
    for (EdgeHeaders edge : edges) {
      List<Header> found = each(edge, Basic::in);
      List<Header> hollow = each(edge, Basic::hollow);
      found.forEach(header -> sent.add(EdgeVerdict.sent(header)));
      if (BASICS.size() - hollow.size() < wanted) {
        hollow.forEach(header -> findings.add(finding(header)));
      }
      enough &= found.size() >= wanted;
    }
    if (!findings.isEmpty()) {
      return Verdict.failed(findings);
    }
    return enough
        ? Verdict.passed(sent)
        : Verdict.unproven("The settings of edges do not add " + wanted + " of them", sent);
  }

  private static List<Header> each(
      EdgeHeaders edge, BiFunction<Basic, EdgeHeaders, Optional<Header>> look) {
    return BASICS.stream().flatMap(basic -> look.apply(basic, edge).stream()).toList();
  }

  private static Finding finding(Header header) {
    return Finding.at(
        header.place(),
        "header " + header.name(),
        header.name() + " is sent with a value that protects nothing",
        header.value());
  }
}
