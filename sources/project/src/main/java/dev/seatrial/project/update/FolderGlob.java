package dev.seatrial.project.update;

import dev.seatrial.project.script.FolderPattern;

/** Folders as Dependabot writes them. */
final class FolderGlob {
  private FolderGlob() {}

  /** The folder relative to the root, without slashes around it. */
  static String plain(String written) {
    String folder = written.strip().replaceAll("^(?:\\./|/)+|/+$", "");
    return folder.equals(".") ? "" : folder;
  }

  static boolean covers(String pattern, String folder) {
    return pattern.equals(folder)
        || (pattern.contains("*") && FolderPattern.covers(pattern, folder));
  }
}
