package dev.seatrial.controls.deploy;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every action of somebody else that the workflows of GitHub call, and to what each is pinned. */
final class ActionPins {
  private static final Pattern WORKFLOW = Pattern.compile("\\.github/workflows/[^/]+\\.ya?ml");
  private static final Pattern ACTION = Pattern.compile("(.*/)?action\\.ya?ml");
  private static final Pattern COMMIT = Pattern.compile(".+@[0-9a-f]{40}");
  private static final Pattern DIGEST = Pattern.compile("docker://.+@sha256:[0-9a-f]{64}");

  private final List<Evidence> pinned = new ArrayList<>();
  private final List<Finding> floating = new ArrayList<>();

  private ActionPins() {}

  static Verdict judge(SourceTree tree, StructuredFiles structured) {
    List<SourceFile> workflows =
        tree.files(
            f ->
                f.isRegular()
                    && WORKFLOW.matcher(f.path()).matches()
                    && !tree.content(f).isHollow());
    if (workflows.isEmpty()) {
      return Verdict.notApplicable(
          "There are no workflows of GitHub",
          Evidence.nothing("file under .github/workflows", tree.scope()));
    }
    List<SourceFile> files = new ArrayList<>(workflows);
    files.addAll(
        tree.files(
            f ->
                f.isRegular()
                    && f.path().startsWith(".github/")
                    && ACTION.matcher(f.path()).matches()));
    ActionPins pins = new ActionPins();
    for (SourceFile file : files) {
      structured.documents(file).forEach(root -> pins.visit(file.path(), root));
    }
    return pins.verdict(scope(files, tree, structured));
  }

  private static Scope scope(List<SourceFile> files, SourceTree tree, StructuredFiles structured) {
    String searched = files.size() + " workflows and actions under .github";
    List<Blindspot> spots = new ArrayList<>(tree.scopeOf(searched, files).blindspots());
    files.forEach(
        f -> structured.broken(f).ifPresent(why -> spots.add(new Blindspot(f.path(), why))));
    return new Scope(searched, spots);
  }

  private void visit(String path, Node root) {
    root.at("jobs").stream()
        .flatMap(Node::entries)
        .map(Node.Entry::value)
        .forEach(
            job -> {
              job.at("uses").ifPresent(uses -> look(path, uses));
              steps(path, job);
            });
    root.at("runs").ifPresent(runs -> steps(path, runs));
  }

  private void steps(String path, Node owner) {
    owner.at("steps").stream()
        .flatMap(Node::items)
        .flatMap(step -> step.at("uses").stream())
        .forEach(uses -> look(path, uses));
  }

  private void look(String path, Node uses) {
    String called = uses.asText().orElse("");
    if (called.isBlank() || called.startsWith("./") || called.startsWith("../")) {
      return;
    }
    Place place = new Place(path, uses.line());
    if (COMMIT.matcher(called).matches() || DIGEST.matcher(called).matches()) {
      pinned.add(Evidence.at(place, "Pinned to one content", called));
    } else {
      String name = called.replaceFirst("@.*", "");
      floating.add(
          Finding.at(
              place,
              "action " + name + " in " + path,
              name + " is called by a name that its owner can move to other code",
              called));
    }
  }

  private Verdict verdict(Scope scope) {
    if (!floating.isEmpty()) {
      return Verdict.failed(floating);
    }
    Evidence none = Evidence.nothing("call of somebody else's action without a commit", scope);
    return pinned.isEmpty() ? Verdict.passed(none) : Verdict.passed(pinned.getFirst(), none);
  }
}
