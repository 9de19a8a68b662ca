package dev.seatrial.testkit.laws;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.IgnoreRules;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the sight of facts: of whole kinds, or of something in each of them. */
final class Blindfold {
  private static final Blindspot SPOT = new Blindspot("something", "it was out of sight");

  private Blindfold() {}

  /** Every kind of fact that a shipped inspector asks for. */
  static List<Class<? extends Fact>> kinds(Catalog catalog) {
    return catalog.entries().stream()
        .flatMap(entry -> entry.inspectors().stream())
        .flatMap(Blindfold::needs)
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .<Class<? extends Fact>>map(kind -> kind)
        .toList();
  }

  private static Stream<Class<? extends Fact>> needs(Inspector inspector) {
    return Stream.concat(
        inspector.applicability().needs().stream(),
        inspector.inspections().stream().map(Inspection::needs).flatMap(List::stream));
  }

  /** The facts without those of some kinds. */
  static Facts over(Facts facts, Collection<Class<? extends Fact>> kinds, String why) {
    Facts blind = facts;
    for (Class<? extends Fact> kind : kinds) {
      blind = without(blind, kind, why);
    }
    return blind;
  }

  private static <F extends Fact> Facts without(Facts facts, Class<F> kind, String why) {
    return facts.with(kind, new Gathered.Unseen<>(why, List.of()));
  }

  /** Whether all of these kinds were seen. */
  static boolean sees(Facts facts, List<Class<? extends Fact>> kinds) {
    return kinds.stream().allMatch(kind -> facts.of(kind) instanceof Gathered.Seen<?>);
  }

  /** The facts of these kinds alone. */
  static Facts only(Facts facts, List<Class<? extends Fact>> kinds) {
    Facts some = Facts.none();
    for (Class<? extends Fact> kind : kinds) {
      some = copied(facts, kind, some);
    }
    return some;
  }

  private static <F extends Fact> Facts copied(Facts facts, Class<F> kind, Facts into) {
    return into.with(kind, facts.of(kind));
  }

  /** The same facts, each of which says that something in it stayed unseen. */
  static Facts dim(Facts facts, Collection<Class<? extends Fact>> kinds) {
    Facts dim = facts;
    for (Class<? extends Fact> kind : kinds) {
      dim = dimmed(dim, kind);
    }
    return dim;
  }

  private static <F extends Fact> Facts dimmed(Facts facts, Class<F> kind) {
    return facts.of(kind) instanceof Gathered.Seen<F>(F fact)
        ? facts.with(kind, new Gathered.Seen<>(kind.cast(dim(fact))))
        : facts;
  }

  private static Fact dim(Fact fact) {
    Scope scope = fact.scope().and(new Scope("more", List.of(SPOT)));
    return switch (fact) {
      case SourceTree tree -> new SourceTree(tree.files(), tree::content, scope);
      case History history -> new History(history.commits(), scope);
      case IgnoreRules rules -> new DimRules(rules, scope);
      case StructuredFiles files -> new DimFiles(files, scope);
      default -> rebuilt(fact, scope);
    };
  }

  private record DimRules(IgnoreRules rules, Scope scope) implements IgnoreRules {
    @Override
    public Optional<Place> covering(String path) {
      return rules.covering(path);
    }
  }

  private record DimFiles(StructuredFiles files, Scope scope) implements StructuredFiles {
    @Override
    public List<Node> documents(SourceFile file) {
      return files.documents(file);
    }

    @Override
    public Optional<String> broken(SourceFile file) {
      return files.broken(file);
    }
  }

  private static Fact rebuilt(Fact fact, Scope scope) {
    RecordComponent[] components = fact.getClass().getRecordComponents();
    try {
      Constructor<?> constructor =
          fact.getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            components[i].getType().equals(Scope.class)
                ? scope
                : components[i].getAccessor().invoke(fact);
      }
      return (Fact) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(fact.getClass() + " is no open record", e);
    }
  }
}
