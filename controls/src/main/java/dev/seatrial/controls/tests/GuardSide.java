package dev.seatrial.controls.tests;

import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;

/** What guards an app on one side of a change. */
record GuardSide(Pipelines pipelines, Manifests manifests, SourceTree tree, Tests tests) {

  /** The runs of tests before a merge. */
  List<TestRun> runs() {
    return PullRequestRuns.tests(pipelines, new Offered(manifests, tree));
  }

  /** What asks for a share of covered code. */
  List<Coverage.Ask> limits() {
    return new Coverage(pipelines, manifests, tree).limits();
  }
}
