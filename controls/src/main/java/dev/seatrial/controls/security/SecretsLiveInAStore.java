package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.IgnoreRules;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.List;

/** Judges whether settings files stay out of the repository, and where secrets are kept instead. */
@AutoService(Inspector.class)
public final class SecretsLiveInAStore implements Inspector {

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("env-files-untracked", EnvironmentFiles.class, SettingsFiles::tracked),
        Inspection.of(
            "never-in-history", History.class, SourceTree.class, SettingsFiles::everAdded),
        Inspection.of(
            "ignored",
            IgnoreRules.class,
            EnvironmentFiles.class,
            Manifests.class,
            SettingsIgnored::judge),
        Inspection.of(
            "store",
            Infrastructure.class,
            SourceTree.class,
            StructuredFiles.class,
            Pipelines.class,
            SecretStores::judge));
  }
}
