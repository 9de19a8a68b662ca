package dev.seatrial.catalog;

import dev.seatrial.model.Checklist;
import dev.seatrial.model.Inspector;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts pages, rules, checklists and inspectors together by their names. */
public final class CatalogLoader {
  private final List<Problem> problems = new ArrayList<>();
  private final PageShelf shelf;

  /** A loader that reads every page anew. */
  public CatalogLoader() {
    this(new PageShelf());
  }

  /** A loader that takes the program's own pages from a shelf. */
  public CatalogLoader(PageShelf shelf) {
    this.shelf = shelf;
  }

  /** Every problem of every file so far, in order. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The catalog of these files. What is broken is left out and named among the problems.
   *
   * @param shipped what the program brings
   * @param inspectors each is named after the page beside it
   * @param own what the audited repository brings in its {@code .seatrial} folder; its ids must be
   *     new
   */
  public Catalog load(List<TextFile> shipped, Iterable<Inspector> inspectors, List<TextFile> own) {
    Map<String, List<Inspector>> byStem = new LinkedHashMap<>();
    for (Inspector inspector : inspectors) {
      String stem = inspector.getClass().getName().replace('.', '/');
      byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(inspector);
    }
    own.stream()
        .filter(TextFile::isRule)
        .forEach(
            rule ->
                RuleReader.read(rule, problems)
                    .ifPresent(
                        judge ->
                            byStem
                                .computeIfAbsent(rule.stem(), s -> new ArrayList<>())
                                .add(judge)));
    List<TextFile> all = new ArrayList<>(shipped);
    all.addAll(own);
    Map<String, Catalog.Entry> entries = new LinkedHashMap<>();
    List<Optional<Page>> pages = new ArrayList<>();
    List<TextFile> shippedPages = shipped.stream().filter(TextFile::isPage).toList();
    shelf.fill(shippedPages);
    shippedPages.forEach(file -> pages.add(shelf.page(file, problems)));
    own.stream()
        .filter(TextFile::isPage)
        .forEach(file -> pages.add(PageReader.read(file.path(), file.text(), problems)));
    pages.stream()
        .flatMap(Optional::stream)
        .filter(page -> !page.retired())
        .forEach(page -> add(entries, page, byStem.getOrDefault(page.stem(), List.of())));
    List<Catalog.Entry> sorted =
        entries.values().stream()
            .sorted(Comparator.comparing(entry -> entry.page().control().id()))
            .toList();
    return new Catalog(sorted, checklists(all, sorted), digest(all));
  }

  private void add(Map<String, Catalog.Entry> entries, Page page, List<Inspector> inspectors) {
    String id = page.control().id();
    if (entries.containsKey(id)) {
      problems.add(
          new Problem(
              page.path(), 1, "id " + id + " is taken by " + entries.get(id).page().path()));
      return;
    }
    for (Inspector inspector : inspectors) {
      inspector.inspections().stream()
          .filter(inspection -> page.control().aspect(inspection.aspect()).isEmpty())
          .forEach(
              inspection ->
                  problems.add(
                      new Problem(
                          page.path(),
                          1,
                          "an inspection judges \""
                              + inspection.aspect()
                              + "\", which is no aspect of the page")));
    }
    List<Inspector> judges = new ArrayList<>(inspectors);
    if (page.needsUsers()) {
      judges.add(new WhereUsersAre());
    }
    entries.put(id, new Catalog.Entry(page, judges));
  }

  private List<Checklist> checklists(List<TextFile> all, List<Catalog.Entry> entries) {
    Map<String, List<String>> byBox = new LinkedHashMap<>();
    List<String> known = new ArrayList<>();
    for (Catalog.Entry entry : entries) {
      String id = entry.page().control().id();
      known.add(id);
      entry
          .page()
          .control()
          .boxes()
          .forEach(box -> byBox.computeIfAbsent(box, b -> new ArrayList<>()).add(id));
    }
    return all.stream()
        .filter(TextFile::isChecklist)
        .map(file -> new ChecklistReader(file.path(), byBox, known, problems).read(file.text()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String digest(List<TextFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (TextFile file : files) {
        digest.update(file.path().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(file.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
