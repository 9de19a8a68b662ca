package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.List;

/** Judges whether the settings of edges hold browsers to HTTPS. */
@AutoService(Inspector.class)
public final class BrowsersAreHeldToHttps implements Inspector {

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "declared",
            SourceTree.class,
            StructuredFiles.class,
            (tree, structured) ->
                EdgeVerdict.of(
                    EdgeFiles.in(tree, structured),
                    "strict-transport-security",
                    StrictTransport::weakness)));
  }
}
