package dev.seatrial.catalog;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Checklist;
import dev.seatrial.model.Inspector;
import java.util.List;
import java.util.Optional;

/**
 * Every control with its page and its inspectors, in order of id, and every checklist.
 *
 * @param digest over every page, rule and checklist: two catalogs of one digest judge alike
 */
public record Catalog(List<Entry> entries, List<Checklist> checklists, String digest) {

  /** A page and those that judge it; none where only people answer. */
  public record Entry(Page page, List<Inspector> inspectors) {
    public Entry {
      requireNonNull(page, "page is null");
      inspectors = List.copyOf(inspectors);
    }
  }

  public Catalog {
    entries = List.copyOf(entries);
    checklists = List.copyOf(checklists);
    requireNonNull(digest, "digest is null");
  }

  /** The entry of a control. */
  public Optional<Entry> control(String id) {
    return entries.stream().filter(e -> e.page().control().id().equals(id)).findFirst();
  }
}
