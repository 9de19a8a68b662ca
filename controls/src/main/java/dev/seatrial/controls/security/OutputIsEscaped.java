package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.List;

/** Judges whether the settings of edges would stop an injected script. */
@AutoService(Inspector.class)
public final class OutputIsEscaped implements Inspector {

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "csp",
            SourceTree.class,
            StructuredFiles.class,
            (tree, structured) ->
                EdgeVerdict.of(
                    EdgeFiles.in(tree, structured),
                    "content-security-policy",
                    value -> ContentPolicy.of(value).openToInjectedScripts())));
  }
}
