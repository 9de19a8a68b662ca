package dev.seatrial.testkit.laws;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Example;
import dev.seatrial.gate.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The example of every page as a target, read once for all laws: a test that takes specimens gets
 * them.
 */
final class Specimens implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Fleet.class);
  }

  @Override
  public Fleet resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Specimens.class))
        .computeIfAbsent(Fleet.class, key -> Fleet.afloat(), Fleet.class);
  }

  /** All of them; the folder goes away when the last test is done. */
  record Fleet(List<Specimen> all, Path folder) implements AutoCloseable {

    private static Fleet afloat() {
      try {
        Path folder = Files.createTempDirectory("specimens");
        Yard yard = new Yard(folder);
        List<Specimen> all = new ArrayList<>();
        for (Catalog.Entry entry : Shipped.catalog().entries()) {
          for (Example example : entry.page().examples()) {
            String name = entry.page().path() + ":" + example.line();
            all.add(yard.lay(name, example.fences()));
          }
        }
        return new Fleet(all, folder);
      } catch (IOException e) {
        throw new UncheckedIOException("no folder for the examples", e);
      }
    }

    @Override
    public void close() throws IOException {
      all.forEach(Specimen::close);
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.toList().reversed()) {
          Files.delete(file);
        }
      }
    }
  }
}
