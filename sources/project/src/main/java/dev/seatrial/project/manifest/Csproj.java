package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.Folders;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Xml;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Project files of .NET, with the versions that Directory.Packages.props keeps above them. The SDK
 * is an engine; a referenced project is a dependency with the constraint "project:" and its path.
 */
final class Csproj implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    String name = file.name();
    return name.endsWith(".csproj")
        || name.endsWith(".fsproj")
        || name.endsWith(".vbproj")
        || name.equals("Directory.Build.props");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(
        Xml.parse(file.text()),
        root ->
            root.at("Project")
                .map(project -> read(file, project))
                .orElseGet(() -> new Reading.Broken<>("not a project of .NET")));
  }

  private static Reading<Manifest> read(OpenFile file, Node project) {
    Draft draft = new Draft(file, Ecosystem.NUGET);
    String name = file.file().name();
    draft.name(name.substring(0, name.lastIndexOf('.')));
    project.text("@Sdk").ifPresent(sdk -> draft.engine("sdk", sdk));
    elements(project, "PropertyGroup")
        .flatMap(group -> group.value().entries())
        .filter(e -> e.key().equals("TargetFramework") || e.key().equals("TargetFrameworks"))
        .forEach(e -> e.value().asText().ifPresent(f -> draft.engine("dotnet", f)));
    List<Node.Entry> items =
        elements(project, "ItemGroup").flatMap(group -> group.value().entries()).toList();
    boolean test =
        items.stream().anyMatch(e -> name(e).filter("Microsoft.NET.Test.Sdk"::equals).isPresent());
    Map<String, String> central = central(file);
    for (Node.Entry item : items) {
      item(draft, item, test, central);
    }
    return draft.done();
  }

  private static void item(
      Draft draft, Node.Entry item, boolean test, Map<String, String> central) {
    Optional<String> name = name(item);
    if (name.isEmpty()) {
      return;
    }
    Use use = test || isPrivate(item.value()) ? Use.DEVELOPMENT : Use.PRODUCTION;
    switch (item.key()) {
      case "PackageReference" -> {
        String version = version(item.value()).orElse(central.getOrDefault(key(name.get()), ""));
        draft.dependency(name.get(), version, use, item.line());
      }
      case "ProjectReference" -> {
        String path = name.get().replace('\\', '/');
        String file = Folders.last(path);
        int dot = file.lastIndexOf('.');
        draft.dependency(
            dot < 0 ? file : file.substring(0, dot), "project:" + path, use, item.line());
      }
      case "FrameworkReference" -> draft.engine("framework", name.get());
      default -> {
        // Other items name files of the project.
      }
    }
  }

  private static boolean isPrivate(Node reference) {
    return reference
        .text("@PrivateAssets")
        .or(() -> reference.text("PrivateAssets"))
        .filter(assets -> assets.equalsIgnoreCase("all"))
        .isPresent();
  }

  private static Optional<String> name(Node.Entry item) {
    return item.value().text("@Include").or(() -> item.value().text("@Update"));
  }

  private static Optional<String> version(Node reference) {
    return reference
        .text("@Version")
        .or(() -> reference.text("Version"))
        .or(() -> reference.text("@VersionOverride"));
  }

  private static Map<String, String> central(OpenFile file) {
    String folder = file.file().folder();
    while (true) {
      String text = file.tree().text(Folders.join(folder, "Directory.Packages.props"));
      if (!text.isEmpty() || folder.isEmpty()) {
        return versions(text);
      }
      folder = Folders.above(folder);
    }
  }

  private static Map<String, String> versions(String props) {
    Map<String, String> versions = new HashMap<>();
    Xml.parse(props).root().flatMap(root -> root.at("Project")).stream()
        .flatMap(project -> elements(project, "ItemGroup"))
        .flatMap(group -> group.value().entries())
        .filter(e -> e.key().equals("PackageVersion"))
        .forEach(
            e ->
                name(e).ifPresent(n -> version(e.value()).ifPresent(v -> versions.put(key(n), v))));
    return versions;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Stream<Node.Entry> elements(Node parent, String name) {
    return parent.entries().filter(e -> e.key().equals(name));
  }
}
