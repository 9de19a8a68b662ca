package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.secret.HistoryContents;
import dev.seatrial.model.facts.secret.Provenance;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;

/** Judges whether a file or an object of the history holds a credential that works. */
@AutoService(Inspector.class)
public final class SecretsStayOutOfTheSource implements Inspector {

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("tree", Credentials.class, SourceTree.class, CommittedSecrets::inTree),
        Inspection.of(
            "history",
            Credentials.class,
            SourceTree.class,
            Provenance.class,
            HistoryContents.class,
            CommittedSecrets::inHistory));
  }
}
