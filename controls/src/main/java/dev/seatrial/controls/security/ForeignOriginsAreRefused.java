package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.security.EdgeHeaders.Header;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether the settings of edges open the app's endpoints to every origin. */
@AutoService(Inspector.class)
public final class ForeignOriginsAreRefused implements Inspector {
  private static final Pattern ENDPOINTS =
      Pattern.compile("(?i)\\b(api|graphql|trpc|rpc|functions)\\b");
  private static final Pattern ENDPOINT_FILES =
      Pattern.compile("(^|.*/)(api|functions)/.*\\.(ts|js|mjs|py|go|rb|php)");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "restrictive",
            SourceTree.class,
            StructuredFiles.class,
            ForeignOriginsAreRefused::judge));
  }

  private static Verdict judge(SourceTree tree, StructuredFiles structured) {
    boolean endpoints =
        !tree.files(f -> f.role().isOwn() && ENDPOINT_FILES.matcher(f.path()).matches()).isEmpty();
    List<Finding> open =
        EdgeFiles.in(tree, structured).stream()
            .flatMap(edge -> edge.all("access-control-allow-origin"))
            .filter(header -> header.value().equals("*"))
            .filter(header -> reachesEndpoints(header, endpoints))
            .map(
                header ->
                    Finding.at(
                        header.place(),
                        "origins of " + header.pattern(),
                        "Every origin may read the answers of " + header.pattern()))
            .toList();
    return open.isEmpty()
        ? Verdict.unproven("Which origins the app itself allows is not known")
        : Verdict.failed(open);
  }

  /** A star on fonts and images harms nobody. */
  private static boolean reachesEndpoints(Header header, boolean endpoints) {
    return ENDPOINTS.matcher(header.pattern()).find() || (header.everywhere() && endpoints);
  }
}
