package dev.seatrial.gate;

import dev.seatrial.gate.kinds.OwnKinds;
import dev.seatrial.git.Target;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.tree.IgnoreRules;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The view of one folder of a repository: its files by paths relative to it, and the commits that
 * touched it. Pipelines around it may well build it, so their absence in it proves nothing.
 *
 * @param folder with forward slashes; empty for the whole repository
 */
record Subfolder(String folder) {
  private static final Pattern PIPELINE =
      Pattern.compile(
          "\\.github/workflows/.*|\\.gitlab-ci\\.yml|\\.circleci/.*|azure-pipelines.*|bitbucket-pipelines\\.yml"
              + "|Jenkinsfile|\\.travis\\.yml|\\.drone\\.yml|\\.buildkite/.*|cloudbuild\\.ya?ml");

  private String prefix() {
    return folder + "/";
  }

  Gathered<SourceTree> tree(Target target) {
    return folder.isEmpty() ? target.tree() : target.below(folder);
  }

  /** Objects belong to the whole repository, so what is in one folder of it cannot be told. */
  Gathered<Credentials> credentials(Target target, SourceTree tree, Path cache, OwnKinds kinds) {
    return folder.isEmpty()
        ? Sources.credentials(target, tree, cache, kinds)
        : new Gathered.Unseen<>(
            "secrets are looked for in whole repositories, and " + folder + " is a part of one",
            List.of());
  }

  Gathered<IgnoreRules> ignoreRules(Gathered<IgnoreRules> gathered) {
    if (folder.isEmpty() || !(gathered instanceof Gathered.Seen<IgnoreRules>(IgnoreRules whole))) {
      return gathered;
    }
    return new Gathered.Seen<>(
        new IgnoreRules() {
          @Override
          public Optional<Place> covering(String path) {
            return whole.covering(prefix() + path);
          }

          @Override
          public Scope scope() {
            return whole.scope();
          }
        });
  }

  Gathered<History> history(Gathered<History> gathered) {
    if (folder.isEmpty() || !(gathered instanceof Gathered.Seen<History>(History whole))) {
      return gathered;
    }
    List<Commit> commits = new ArrayList<>();
    for (Commit commit : whole.commits()) {
      List<Change> changes =
          commit.changes().stream()
              .filter(change -> change.path().startsWith(prefix()))
              .map(
                  change ->
                      new Change(
                          change.kind(), change.path().substring(prefix().length()), change.blob()))
              .toList();
      if (!changes.isEmpty()) {
        commits.add(touching(commit, changes));
      }
    }
    return new Gathered.Seen<>(new History(commits, whole.scope()));
  }

  private static Commit touching(Commit commit, List<Change> changes) {
    return new Commit(
        commit.id(),
        commit.parents(),
        commit.author(),
        commit.authored(),
        commit.committer(),
        commit.committed(),
        commit.subject(),
        commit.trailers(),
        changes);
  }

  /** The pipelines in it, with those around it as what was not looked at. */
  Gathered<Pipelines> pipelines(Gathered<Pipelines> gathered, Gathered<SourceTree> around) {
    if (folder.isEmpty()
        || !(gathered instanceof Gathered.Seen<Pipelines>(Pipelines inside))
        || !(around instanceof Gathered.Seen<SourceTree>(SourceTree whole))) {
      return gathered;
    }
    List<SourceFile> outside = whole.files(file -> PIPELINE.matcher(file.path()).matches());
    if (outside.isEmpty()) {
      return gathered;
    }
    Scope blind =
        new Scope(
            "the repository around",
            List.of(
                new Blindspot(
                    Counted.of(outside.size(), "pipeline file") + " around " + folder,
                    "only this folder is audited")));
    return new Gathered.Seen<>(new Pipelines(inside.pipelines(), inside.scope().and(blind)));
  }
}
