package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;

/**
 * Tells what a file is there for: by where it lies, by what its first lines say of themselves, and
 * by what the repository's attributes say of it.
 *
 * <p>In doubt a file is production: an audit that looks at one file too many can be corrected by
 * whoever reads it, one that looked away cannot.
 *
 * @param examplesAreTheApp whether the app itself lies in folders such as "samples" and "docs",
 *     since nothing that runs lies anywhere else
 */
public record Roles(Attributes attributes, boolean examplesAreTheApp) {
  /** The roles in a repository without attributes, whose app is not its examples. */
  public static final Roles USUAL = new Roles(Attributes.none(), false);

  /**
   * The role of the file at a path.
   *
   * @param head its first lines, or nothing where they are not known
   */
  public Role of(String path, Language language, String head) {
    FilePath file = FilePath.of(path);
    Role located = Surroundings.role(file, language, examplesAreTheApp);
    boolean vendored = VendoredFiles.matches(file);
    if (attributes.says(Attributes.Name.VENDORED, path, vendored)) {
      return located == Role.FIXTURE ? Role.FIXTURE : Role.VENDORED;
    }
    if (located != Role.PRODUCTION && located != Role.DOCUMENTATION) {
      return located;
    }
    boolean generated =
        GeneratedFiles.matches(file, language) || GeneratedFiles.matches(head, language);
    if (attributes.says(Attributes.Name.GENERATED, path, generated)
        && !PinnedFiles.matches(file, language)) {
      return Role.GENERATED;
    }
    boolean documents = located == Role.DOCUMENTATION;
    return attributes.says(Attributes.Name.DOCUMENTATION, path, documents)
        ? Role.DOCUMENTATION
        : Role.PRODUCTION;
  }

  /** The role of the file at a path, where nothing else is known of it. */
  public Role of(String path, Language language) {
    return of(path, language, "");
  }

  /** Whether the first lines of the file at a path can say more than its path does. */
  public static boolean asksForHead(String path) {
    Language language = Languages.of(path);
    boolean nameless = path.indexOf('.', path.lastIndexOf('/') + 2) < 0;
    return GeneratedFiles.isForMarkers(language) || (language == Language.OTHER && nameless);
  }
}
