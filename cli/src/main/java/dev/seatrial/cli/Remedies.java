package dev.seatrial.cli;

import dev.seatrial.model.Remedy;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Remedies of a control, told apart by whether they speak of what a repository is made of. */
record Remedies(List<Remedy> own, List<Remedy> others) {
  /** Whatever else a remedy is named after is advice for everybody. */
  private static final Set<String> STACKS =
      Set.of(
          ("aws celery cloudflare cloudwatch django drizzle express fastapi fastify firebase flask"
                  + " fly github gitlab go heroku hono java javascript jvm kubernetes laravel mysql"
                  + " nest netlify next nginx node npm phoenix postgresql prisma python rails react"
                  + " redis render spring sqlalchemy stripe supabase terraform typescript vercel"
                  + " vite vitest")
              .split(" ", -1));

  private static final Set<String> ON_NODE = Set.of("javascript", "typescript");
  private static final Set<String> ON_JVM = Set.of("java", "kotlin", "scala", "groovy");

  Remedies {
    own = List.copyOf(own);
    others = List.copyOf(others);
  }

  /**
   * Told apart.
   *
   * @param technologies names of what the repository is made of; none where it is not known, and
   *     then no remedy is another's
   */
  static Remedies of(List<Remedy> all, Collection<String> technologies) {
    if (technologies.isEmpty()) {
      return new Remedies(all, List.of());
    }
    Set<String> here = new HashSet<>();
    technologies.stream().flatMap(Remedies::words).forEach(here::add);
    if (here.stream().anyMatch(ON_NODE::contains)) {
      here.addAll(List.of("node", "npm", "javascript"));
    }
    if (here.stream().anyMatch(ON_JVM::contains)) {
      here.addAll(List.of("java", "jvm"));
    }
    List<Remedy> named =
        all.stream().filter(r -> words(r.stack()).anyMatch(here::contains)).toList();
    List<Remedy> others =
        all.stream()
            .filter(r -> !named.contains(r) && words(r.stack()).anyMatch(STACKS::contains))
            .toList();
    Stream<Remedy> general = all.stream().filter(r -> !named.contains(r) && !others.contains(r));
    return new Remedies(Stream.concat(named.stream(), general).toList(), others);
  }

  private static Stream<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9.]+", -1))
        .map(word -> word.replaceFirst("\\.(js|io)$", ""));
  }
}
