package dev.seatrial.git;

import dev.seatrial.git.files.Attributes;
import dev.seatrial.git.files.Languages;
import dev.seatrial.git.files.Roles;
import dev.seatrial.git.objects.TreeEntry;
import dev.seatrial.git.scan.Workers;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives the entries of a tree their languages and roles, which needs the beginnings of some. */
final class Classification {
  private static final int HEAD = 4000;

  /** Programs around an app, which are there without one, too. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(.*/)?(scripts?|tools?|ci|build|\\.[^/]+)/.*|(.*/)?[^/]+\\.(config|conf|setup)\\.[cm]?[jt]s"
              + "|(gulpfile|gruntfile|dangerfile|noxfile|setup|tasks|fabfile)\\.[a-z]+",
          Pattern.CASE_INSENSITIVE);

  private final List<TreeEntry> entries;
  private final BlobContents contents;

  Classification(List<TreeEntry> entries, BlobContents contents) {
    this.entries = entries;
    this.contents = contents;
  }

  /** The files as if nothing were known of them. */
  static List<SourceFile> unclassified(List<TreeEntry> entries) {
    return entries.stream().map(Classification::unclassified).toList();
  }

  List<SourceFile> files() {
    String[] heads = heads();
    Roles roles = new Roles(attributes(), false);
    List<SourceFile> files = classified(roles, heads);
    boolean hasApp = files.stream().anyMatch(file -> isApp(file, Role.PRODUCTION));
    boolean hasExample =
        files.stream()
            .anyMatch(file -> isApp(file, Role.EXAMPLE) || isApp(file, Role.DOCUMENTATION));
    return hasApp || !hasExample ? files : classified(new Roles(roles.attributes(), true), heads);
  }

  private List<SourceFile> classified(Roles roles, String[] heads) {
    SourceFile[] files = new SourceFile[heads.length];
    Workers.forEach(
        heads.length,
        i -> {
          TreeEntry entry = entries.get(i);
          Language language = language(entry, heads[i]);
          files[i] = file(entry, language, roles.of(entry.path(), language, heads[i]));
        });
    return List.of(files);
  }

  private static boolean isApp(SourceFile file, Role role) {
    return switch (file.language()) {
      case SQL, SHELL, POWERSHELL -> false;
      default ->
          file.role() == role && file.language().isCode() && !AROUND.matcher(file.path()).matches();
    };
  }

  private Attributes attributes() {
    Map<String, String> texts = new HashMap<>();
    for (TreeEntry entry : entries) {
      if (("/" + entry.path()).endsWith("/.gitattributes")) {
        texts.put(entry.path(), contents.of(unclassified(entry)).orEmpty());
      }
    }
    return Attributes.of(texts);
  }

  /** The beginnings of the files that may say something of themselves. */
  private String[] heads() {
    String[] heads = new String[entries.size()];
    Arrays.fill(heads, "");
    Workers.forEach(
        heads.length,
        i -> {
          TreeEntry entry = entries.get(i);
          if (Roles.asksForHead(entry.path())) {
            String text = contents.of(unclassified(entry)).orEmpty();
            heads[i] = text.substring(0, Math.min(HEAD, text.length()));
          }
        });
    return heads;
  }

  private static Language language(TreeEntry entry, String head) {
    int line = head.indexOf('\n');
    return Languages.of(entry.path(), line < 0 ? head : head.substring(0, line));
  }

  private static SourceFile unclassified(TreeEntry entry) {
    return file(entry, Language.OTHER, Role.PRODUCTION);
  }

  private static SourceFile file(TreeEntry entry, Language language, Role role) {
    return new SourceFile(
        entry.path(), entry.kind(), entry.size(), entry.id().hex(), language, role);
  }
}
