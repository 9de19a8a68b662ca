package dev.seatrial.controls.ai;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Unread;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.TextPattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the traces of coding agents, and of people beside them. */
@AutoService(Inspector.class)
public final class GeneratedCodeIsReadByPeople implements Inspector {
  private static final int MOST = 20;

  private static final TextPattern INSTRUCTIONS =
      TextPattern.of(
          "(.*/)?((CLAUDE|AGENTS?|GEMINI|COPILOT)\\.md|\\.cursorrules|\\.windsurfrules|\\.clinerules|\\.roorules|\\.goosehints|\\.cursor/rules/.+|\\.windsurf/rules/.+|\\.clinerules/.+|\\.roo/rules.*/.+|\\.continue/rules/.+"
              + "|\\.github/copilot-instructions\\.md|\\.github/instructions/.+\\.md|\\.claude/(?!settings).+\\.md|\\.agents?/(skills|rules|instructions)/.+\\.md|\\.bolt/prompt.*|\\.junie/guidelines\\.md|\\.kiro/steering/.+\\.md|\\.amazonq/rules/.+|\\.trae/rules/.+|\\.augment/rules/.+|\\.augment-guidelines)");

  /** What agents and generators of apps leave behind besides instructions. */
  private static final TextPattern TOOLS =
      TextPattern.of(
          "(.*/)?(\\.lovable|\\.bolt|\\.cursor|\\.claude|\\.windsurf|\\.replit|\\.v0|\\.devin|\\.codex|\\.aider[\\w.-]*|\\.kiro|\\.agents)(/.*)?");

  private static final TextPattern OWNERS =
      TextPattern.of("((docs|\\.github|\\.gitlab)/)?CODEOWNERS");

  private static final Pattern OWNER_LINE =
      Pattern.compile(
          "(?md)^[^#\\s\\[]\\S*+[ \\t]++[^\\n]*?(@[\\w./-]|[\\w.+-]@[\\w-]{1,63}\\.\\w)");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("reviewed", History.class, GeneratedCodeIsReadByPeople::reviewed),
        Inspection.of(
            "marked", History.class, SourceTree.class, GeneratedCodeIsReadByPeople::marked),
        Inspection.of("owners-named", SourceTree.class, GeneratedCodeIsReadByPeople::owners),
        Inspection.of(
            "agents-instructed", SourceTree.class, GeneratedCodeIsReadByPeople::instructed));
  }

  private static Verdict reviewed(History history) {
    List<Commit> made = history.commits().stream().filter(Agents::made).toList();
    if (made.isEmpty()) {
      return Verdict.notApplicable(
          "No commit says that an agent made it",
          Evidence.nothing("commit that names a coding agent", history.scope()));
    }
    List<Commit> alone = Agents.straight(history.commits()).stream().filter(Agents::alone).toList();
    if (!alone.isEmpty()) {
      return Verdict.failed(
          new Finding(
              "commits without a person",
              "%d of %d commits of agents went in without naming a person"
                  .formatted(alone.size(), made.size()),
              alone.stream()
                  .limit(MOST)
                  .map(c -> committed(c, "Made and committed by " + c.author().name()))
                  .toList()));
    }
    List<Commit> silent = made.stream().filter(c -> !Agents.reviewed(c)).toList();
    return silent.isEmpty()
        ? Verdict.passed(
            made.stream()
                .limit(3)
                .map(
                    c ->
                        committed(
                            c,
                            "One of %d commits of agents, each with a person's review"
                                .formatted(made.size())))
                .toList())
        : Verdict.unproven(
            "%d of %d commits made with agents do not say who reviewed them"
                .formatted(silent.size(), made.size()),
            silent.stream().limit(MOST).map(c -> committed(c, "Made with an agent")).toList());
  }

  private static Evidence committed(Commit commit, String says) {
    return new Evidence.Committed(says, commit.shortId(), commit.subject());
  }

  private static Verdict marked(History history, SourceTree tree) {
    Optional<Commit> made = history.commits().stream().filter(Agents::made).findFirst();
    if (made.isPresent()) {
      return Verdict.passed(committed(made.get(), "Names the agent that made it"));
    }
    List<SourceFile> tools =
        tree.files(
            f -> f.role().isOwn() && (TOOLS.isAllOf(f.path()) || INSTRUCTIONS.isAllOf(f.path())));
    if (tools.isEmpty()) {
      return Verdict.unproven("Neither files nor commits show whether agents write here");
    }
    return Verdict.failed(
        new Finding(
            "unmarked commits",
            "Agents work here, and no commit says which code is theirs",
            List.of(
                Evidence.at(Place.of(tools.getFirst().path()), "Belongs to a coding agent"),
                Evidence.nothing("commit that names a coding agent", history.scope()))));
  }

  private static Verdict owners(SourceTree tree) {
    List<SourceFile> files = tree.files(f -> OWNERS.isAllOf(f.path()));
    Optional<SourceFile> naming =
        files.stream()
            .filter(f -> OWNER_LINE.matcher(tree.content(f).orEmpty()).find())
            .findFirst();
    if (naming.isPresent()) {
      return Verdict.passed(Evidence.at(Place.of(naming.get().path()), "Names who reviews what"));
    }
    return files.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "owners", "No file names who reviews what", "CODEOWNERS file", tree.scope()))
        : Unread.among(files, tree)
            .orElseGet(
                () ->
                    Verdict.failed(
                        Finding.at(
                            Place.of(files.getFirst().path()), "owners", "It names nobody")));
  }

  private static Verdict instructed(SourceTree tree) {
    List<SourceFile> files = tree.files(f -> INSTRUCTIONS.isAllOf(f.path()) && f.role().isOwn());
    Optional<SourceFile> instructions =
        files.stream().filter(f -> tree.content(f).says()).findFirst();
    return instructions
        .map(f -> Verdict.passed(Evidence.at(Place.of(f.path()), "Tells agents how to work here")))
        .orElseGet(
            () ->
                Verdict.failed(
                    Finding.absent(
                        "instructions",
                        "Nothing tells agents how to work here",
                        "instructions for coding agents",
                        tree.scopeOf(tree.scope().searched(), files))));
  }
}
