package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.security.EdgeHeaders.Header;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges which security headers the settings of edges add to every path. */
@AutoService(Inspector.class)
public final class SecurityHeadersAreSent implements Inspector {
  private static final int BASIC = 2;

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
            (tree, structured) -> atLeast(Basic.values().length, EdgeFiles.in(tree, structured))),
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

  /** A protection that every page should have, and how an edge shows that it is on. */
  private enum Basic {
    FRAMES {
      @Override
      Optional<Header> in(EdgeHeaders edge) {
        return edge.everywhere("x-frame-options")
            .filter(h -> h.value().toLowerCase(Locale.ROOT).matches("deny|sameorigin"))
            .or(
                () ->
                    edge.everywhere("content-security-policy")
                        .filter(h -> ContentPolicy.of(h.value()).guardsFrames()));
      }
    },
    SNIFFING {
      @Override
      Optional<Header> in(EdgeHeaders edge) {
        return edge.everywhere("x-content-type-options")
            .filter(h -> h.value().equalsIgnoreCase("nosniff"));
      }
    },
    TRANSPORT {
      @Override
      Optional<Header> in(EdgeHeaders edge) {
        return edge.everywhere("strict-transport-security")
            .filter(h -> StrictTransport.weakness(h.value()).isEmpty());
      }
    },
    REFERRER {
      @Override
      Optional<Header> in(EdgeHeaders edge) {
        return edge.everywhere("referrer-policy")
            .filter(h -> !h.value().toLowerCase(Locale.ROOT).contains("unsafe-url"));
      }
    };

    abstract Optional<Header> in(EdgeHeaders edge);
  }

  private static Verdict atLeast(int wanted, List<EdgeHeaders> edges) {
    List<Evidence> sent = new ArrayList<>();
    boolean enough = !edges.isEmpty();
    for (EdgeHeaders edge : edges) {
      List<Header> found =
          Stream.of(Basic.values()).flatMap(basic -> basic.in(edge).stream()).toList();
      found.forEach(header -> sent.add(EdgeVerdict.sent(header)));
      enough &= found.size() >= wanted;
    }
    return enough
        ? Verdict.passed(sent)
        : Verdict.unproven("The settings of edges do not add " + wanted + " of them", sent);
  }
}
