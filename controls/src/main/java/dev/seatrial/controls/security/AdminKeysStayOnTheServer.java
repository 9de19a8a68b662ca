package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import dev.seatrial.model.text.Matches;
import dev.seatrial.model.text.TextPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges whether variables that bundlers write into the client are named after secrets. */
@AutoService(Inspector.class)
public final class AdminKeysStayOnTheServer implements Inspector {

  /** A bundler replaces such a name where it stands, so it has to stand somewhere. */
  private static final TextPattern EXPOSED =
      TextPattern.of(
          "\\b(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|VUE_APP|PUBLIC)_"
              + "(?:[A-Z0-9]+_)*(?:SERVICE_ROLE(?:_KEY)?|SERVICE_KEY|SECRET|SECRET_KEY|PRIVATE_KEY"
              + "|API_SECRET|ADMIN_(?:KEY|TOKEN|SECRET|PASSWORD)|DATABASE_URL|DB_PASSWORD)\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("names", SourceTree.class, Manifests.class, AdminKeysStayOnTheServer::judge));
  }

  private static Verdict judge(SourceTree tree, Manifests manifests) {
    if (manifests.manifests().stream().noneMatch(AdminKeysStayOnTheServer::bundles)) {
      return Verdict.notApplicable(
          "No JavaScript package is declared, so nothing is bundled for a client",
          Evidence.nothing("manifest of a JavaScript package", manifests.scope()));
    }
    List<SourceFile> files = tree.files(f -> tree.isOwn(f) && mayNameVariables(f));
    Map<String, Finding> found = new LinkedHashMap<>();
    for (SourceFile file : files) {
      Matches name = EXPOSED.matches(tree.content(file).orEmpty());
      while (name.find()) {
        String variable = name.group();
        int line = 1 + (int) before(tree, file, name.start());
        found.putIfAbsent(
            variable,
            Finding.at(
                new Place(file.path(), line),
                "variable " + variable,
                variable + " has the name of a secret and the prefix of a public value"));
      }
    }
    Scope scope = tree.scopeOf(Counted.of(files.size(), "source and settings file"), files);
    return found.isEmpty()
        ? Verdict.passed(
            Evidence.nothing("variable with a public prefix and a secret's name", scope))
        : Verdict.failed(List.copyOf(found.values()));
  }

  private static long before(SourceTree tree, SourceFile file, int end) {
    return tree.content(file).orEmpty().substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private static boolean bundles(Manifest manifest) {
    return manifest.ecosystem() == Ecosystem.NPM
        && !(manifest.dependencies().isEmpty() && manifest.scripts().isEmpty());
  }

  /** A template of settings asks for the variable, so it counts although it is an example. */
  private static boolean mayNameVariables(SourceFile file) {
    if (!file.isRegular()) {
      return false;
    }
    boolean production = file.role() == Role.PRODUCTION;
    return switch (file.language()) {
      case DOTENV -> production || file.role() == Role.EXAMPLE;
      case YAML, JSON, TOML, HTML, DOCKERFILE, PROPERTIES -> production;
      default -> production && file.language().isCode();
    };
  }
}
