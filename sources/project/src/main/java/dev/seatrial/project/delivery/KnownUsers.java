package dev.seatrial.project.delivery;

import java.util.Locale;

/** The users that images are documented to run as when nothing else is said. */
final class KnownUsers {
  private KnownUsers() {}

  /** The user of an image; empty where it is root or not known. */
  static String of(String image) {
    String lower = image.toLowerCase(Locale.ROOT);
    int digest = lower.indexOf('@');
    String name = digest < 0 ? lower : lower.substring(0, digest);
    int colon = name.lastIndexOf(':');
    String tag = colon > name.lastIndexOf('/') ? name.substring(colon + 1) : "";
    if (name.contains("distroless/") && (tag.equals("nonroot") || tag.equals("debug-nonroot"))) {
      return "nonroot";
    } else if (name.contains("nginxinc/nginx-unprivileged")) {
      return "101";
    } else if (name.startsWith("mcr.microsoft.com/dotnet/") && tag.contains("chiseled")) {
      return "app";
    }
    return "";
  }
}
