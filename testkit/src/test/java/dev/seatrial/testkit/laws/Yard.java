package dev.seatrial.testkit.laws;

import dev.seatrial.catalog.Example;
import dev.seatrial.catalog.PageShelf;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.testkit.ExampleTarget;
import dev.seatrial.testkit.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Lays out targets, each in a folder of its own, and reads them. */
final class Yard {
  private final Path folder;
  private final PageShelf shelf = new PageShelf();
  private int laid;

  Yard(Path folder) {
    this.folder = folder;
  }

  /** A target as the fences of an example say it. */
  Specimen lay(String name, List<Example.Fence> fences) {
    try {
      Path own = Files.createDirectories(folder.resolve("" + laid++));
      Path target = Files.createDirectories(own.resolve("target"));
      ExampleTarget.write(fences, target);
      return read(name, fences, own, target, own.resolve("cache"), shelf);
    } catch (IOException | GitAPIException e) {
      throw new AssertionError(name + " cannot be laid out", e);
    }
  }

  /** A plain folder with these files. */
  Specimen lay(String name, Map<String, String> files) {
    List<Example.Fence> fences = new ArrayList<>();
    fences.add(new Example.Fence(Map.of("plain", ""), "", 0));
    files.forEach((path, text) -> fences.add(new Example.Fence(Map.of("file", path), text, 0)));
    return lay(name, fences);
  }

  /** What lies in a folder already. */
  static Specimen read(String name, Path target, Path cache) {
    return read(name, List.of(), target, target, cache, new PageShelf());
  }

  private static Specimen read(
      String name, List<Example.Fence> fences, Path own, Path target, Path cache, PageShelf shelf) {
    try {
      Audit audit = Audit.prepare(order(target, cache), shelf);
      return new Specimen(name, fences, own, audit, audit.gather());
    } catch (OrderException e) {
      throw new AssertionError(name + " cannot be audited", e);
    }
  }

  /** An audit of what lies in a folder, on the day of the examples. */
  static Order order(Path target, Path cache) {
    return new Order(
        target, Optional.empty(), Optional.empty(), Optional.empty(), Judged.TODAY, cache);
  }
}
