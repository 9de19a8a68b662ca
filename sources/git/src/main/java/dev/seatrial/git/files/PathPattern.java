package dev.seatrial.git.files;

/**
 * A pattern of an ignore or attributes file: one without a slash speaks of names at any depth, one
 * with a slash of paths below the file's folder.
 */
record PathPattern(Glob glob, boolean ofNames, boolean ofFolders) {

  /** The pattern as it is written, without a leading exclamation mark. */
  static PathPattern parse(String written) {
    boolean folders = written.endsWith("/");
    String pattern = folders ? written.substring(0, written.length() - 1) : written;
    boolean names = pattern.indexOf('/') < 0;
    return new PathPattern(
        new Glob(pattern.startsWith("/") ? pattern.substring(1) : pattern), names, folders);
  }

  /**
   * Whether it matches.
   *
   * @param path below the folder of the file that holds the pattern
   */
  boolean matches(String path, boolean folder) {
    return (folder || !ofFolders)
        && glob.matches(ofNames ? path.substring(path.lastIndexOf('/') + 1) : path);
  }
}
