package dev.seatrial.controls.docs;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Unread;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges what the first documents tell a newcomer to run, and whether it could work. */
@AutoService(Inspector.class)
public final class ANewcomerCanSetUpAndTest implements Inspector {
  private static final Pattern LICENCE_FILE =
      Pattern.compile("(?i)((\\w+[-_])?LICEN[CS]ES?|COPYING|UNLICENSE)([.-][\\w.-]+)?(/[^/]+)?");

  /** A licence grants or reserves; a mention does neither. */
  private static final Pattern GRANT =
      Pattern.compile(
          "(?is).*(permission is hereby granted|permission to use, copy|redistribution and use in source|licensed under the|this license|the license|licen[cs]e agreement"
              + "|general public license|all rights reserved|public domain|creative commons|terms and conditions|under the terms).*");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "set-up",
            Documents.class,
            Manifests.class,
            SourceTree.class,
            ANewcomerCanSetUpAndTest::setUp),
        Inspection.of(
            "test-command",
            Documents.class,
            Manifests.class,
            SourceTree.class,
            ANewcomerCanSetUpAndTest::tests),
        Inspection.of(
            "commands-exist",
            Documents.class,
            Manifests.class,
            SourceTree.class,
            ANewcomerCanSetUpAndTest::exist),
        Inspection.of("licensed", SourceTree.class, ANewcomerCanSetUpAndTest::licensed));
  }

  private static Verdict setUp(Documents documents, Manifests manifests, SourceTree tree) {
    Newcomer newcomer = new Newcomer(documents, manifests, tree);
    return told(
        newcomer,
        newcomer.setUp(),
        newcomer.elsewhere(documents).setUp(),
        searched(documents, manifests),
        "command that installs what is needed or starts the app");
  }

  private static Verdict tests(Documents documents, Manifests manifests, SourceTree tree) {
    Newcomer newcomer = new Newcomer(documents, manifests, tree);
    return told(
        newcomer,
        newcomer.tests(),
        newcomer.elsewhere(documents).tests(),
        searched(documents, manifests),
        "command that runs the tests");
  }

  /** A manifest that cannot be read hides which commands work; one that can adds nothing. */
  private static Scope searched(Documents documents, Manifests manifests) {
    Scope declaring = manifests.declaring();
    return declaring.isWhole() ? documents.scope() : documents.scope().and(declaring);
  }

  private static Verdict told(
      Newcomer newcomer,
      List<Newcomer.Told> commands,
      List<Newcomer.Told> elsewhere,
      Scope scope,
      String sought) {
    if (!commands.isEmpty()) {
      return Verdict.passed(
          commands.stream()
              .limit(3)
              .map(
                  t ->
                      Evidence.at(
                          t.place(), "Told to newcomers, and it can work here", t.line().line()))
              .toList());
    }
    if (!elsewhere.isEmpty()) {
      return Verdict.unproven(
          "The README and what it links to give no %s that works here; other documents do"
              .formatted(sought),
          elsewhere.stream()
              .limit(3)
              .map(t -> Evidence.at(t.place(), "Told where nothing leads", t.line().line()))
              .toList());
    }
    List<String> read = newcomer.documents().stream().map(d -> d.path()).limit(8).toList();
    return Verdict.failed(
        Finding.absent(
            sought,
            read.isEmpty()
                ? "There is no README and no contributor's guide"
                : "No %s that works here stands in %s".formatted(sought, String.join(", ", read)),
            sought,
            scope));
  }

  private static Verdict exist(Documents documents, Manifests manifests, SourceTree tree) {
    Newcomer newcomer = new Newcomer(documents, manifests, tree);
    Map<Newcomer.Told, String> broken = newcomer.broken();
    if (!broken.isEmpty()) {
      return Verdict.failed(
          broken.entrySet().stream()
              .map(
                  e ->
                      Finding.at(
                          e.getKey().place(),
                          "command " + e.getKey().line().line(),
                          "It is told to newcomers, and " + e.getValue(),
                          e.getKey().line().line()))
              .toList());
    }
    return newcomer.tellsAnything()
        ? Verdict.passed(
            Evidence.nothing(
                "documented command that names a script or a file which is not there",
                documents.scope().and(manifests.scope())))
        : Verdict.unproven("No command is told to newcomers");
  }

  private static Verdict licensed(SourceTree tree) {
    List<SourceFile> files = tree.files(f -> LICENCE_FILE.matcher(f.path()).matches());
    Optional<SourceFile> granting =
        files.stream().filter(f -> GRANT.matcher(tree.content(f).orEmpty()).matches()).findFirst();
    if (granting.isPresent()) {
      return Verdict.passed(Evidence.at(Place.of(granting.get().path()), "The text of a licence"));
    }
    return files.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "licence",
                "Nothing says who may use this code, and how",
                "file with a licence's text",
                tree.scope()))
        : Unread.among(files, tree)
            .orElseGet(
                () ->
                    Verdict.failed(
                        Finding.at(
                            Place.of(files.getFirst().path()),
                            "licence",
                            "It is named like a licence and holds the text of none")));
  }
}
