package dev.seatrial.controls.config;

import static java.util.stream.Collectors.groupingBy;

import dev.seatrial.controls.shared.Stage;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What staging sets and production does not, and the other way round. */
final class Differences {
  private Differences() {}

  static Verdict judge(SourceTree tree) {
    Map<String, List<StagedFile>> families =
        StagedFile.in(tree).stream()
            .collect(groupingBy(StagedFile::family, TreeMap::new, Collectors.toList()));
    List<Finding> different = new ArrayList<>();
    List<Evidence> same = new ArrayList<>();
    for (List<StagedFile> family : families.values()) {
      Optional<StagedFile> staging = first(family, Stage.STAGING);
      Optional<StagedFile> production = first(family, Stage.PRODUCTION);
      if (staging.isPresent() && production.isPresent()) {
        compare(staging.get(), production.get(), tree, different, same);
      }
    }
    if (!different.isEmpty()) {
      return Verdict.failed(different);
    }
    return same.isEmpty()
        ? Verdict.unproven("No two files list the settings of staging and of production")
        : Verdict.passed(same);
  }

  private static Optional<StagedFile> first(List<StagedFile> family, Stage stage) {
    return family.stream().filter(staged -> staged.stage() == stage).findFirst();
  }

  private static void compare(
      StagedFile staging,
      StagedFile production,
      SourceTree tree,
      List<Finding> different,
      List<Evidence> same) {
    Optional<Set<String>> tried = SettingNames.of(staging.file(), tree);
    Optional<Set<String>> live = SettingNames.of(production.file(), tree);
    if (tried.isEmpty() || live.isEmpty()) {
      return;
    }
    List<Finding> found =
        Stream.concat(
                lacking(live.get(), tried.get(), staging),
                lacking(tried.get(), live.get(), production))
            .toList();
    different.addAll(found);
    boolean says =
        !tree.content(staging.file()).isHollow() || !tree.content(production.file()).isHollow();
    if (found.isEmpty() && says) {
      same.add(
          Evidence.at(
              Place.of(staging.file().path()),
              "Names the same "
                  + Counted.of(live.get().size(), "setting")
                  + " as "
                  + production.file().path()));
    }
  }

  private static Stream<Finding> lacking(Set<String> wanted, Set<String> there, StagedFile in) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(there);
    return missing.stream()
        .map(
            name ->
                Finding.at(
                    Place.of(in.file().path()),
                    "setting " + name + " in " + in.word(),
                    in.word() + " lacks " + name + ", which the other environment has"));
  }
}
