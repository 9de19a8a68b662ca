package dev.seatrial.controls.access;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Signs that browsers or phones speak to the database, or to a thin layer over it, themselves. */
final class DirectClients {
  private static final Pattern PACKAGES =
      Pattern.compile(
          "@supabase/.+|supabase|supabase[_-].+|.*/supabase-.+|firebase|@firebase/.+|cloud_firestore"
              + "|firebase_(database|storage|auth)|com\\.google\\.firebase:.+|pocketbase|appwrite|node-appwrite"
              + "|aws-amplify|@aws-amplify/.+|@nhost/.+|convex|@instantdb/.+|@electric-sql/.+"
              + "|@powersync/.+|postgrest.*|@neondatabase/neon-js|.*hasura.*");

  private static final Pattern SETTINGS =
      Pattern.compile(
          "(.*/)?(supabase/config\\.toml|supabase/migrations/.+\\.sql|firestore\\.rules"
              + "|database\\.rules\\.json|firebase\\.json|hasura/.+|pb_migrations/.+"
              + "|postgrest\\.conf|appwrite\\.json|convex/schema\\.ts)");

  private DirectClients() {}

  /** Where they show. */
  static List<Evidence> in(Manifests manifests, SourceTree tree) {
    Stream<Evidence> packages =
        manifests.manifests().stream()
            .flatMap(manifest -> manifest.dependencies().stream())
            .filter(dependency -> PACKAGES.matcher(dependency.name()).matches())
            .map(DirectClients::declared);
    Stream<Evidence> settings =
        tree.files(DirectClients::isSetting).stream()
            .map(file -> Evidence.at(Place.of(file.path()), "Settings of such a database"));
    return Stream.concat(packages, settings).toList();
  }

  private static Evidence declared(Dependency dependency) {
    return Evidence.at(dependency.place(), "Declares " + dependency.name());
  }

  private static boolean isSetting(SourceFile file) {
    return file.role().isOwn() && SETTINGS.matcher(file.path()).matches();
  }
}
