package dev.seatrial.project.document;

import java.util.Locale;
import java.util.Set;

/** Tells which code blocks show what somebody types at a prompt. */
enum Shells {
  /** Every line is typed, unless some lines carry a prompt. */
  SCRIPT,
  /** Lines with a prompt are typed, the others are answers. */
  SESSION,
  /** The block names no language. */
  UNNAMED,
  /** Something else. */
  OTHER;

  private static final Set<String> SCRIPTS =
      Set.of(
          "bash",
          "sh",
          "shell",
          "zsh",
          "fish",
          "ksh",
          "ash",
          "shellscript",
          "powershell",
          "pwsh",
          "ps1",
          "cmd",
          "bat",
          "batch",
          "dos",
          "commandline",
          "cli");

  private static final Set<String> SESSIONS =
      Set.of(
          "console",
          "terminal",
          "shell-session",
          "shellsession",
          "sh-session",
          "bash-session",
          "ps1con",
          "prompt");

  static Shells of(String info) {
    String language = language(info);
    if (SCRIPTS.contains(language)) {
      return SCRIPT;
    } else if (SESSIONS.contains(language)) {
      return SESSION;
    }
    return language.isEmpty()
            || Set.of("text", "txt", "plain", "plaintext", "none", "no-highlight", "nohighlight")
                .contains(language)
        ? UNNAMED
        : OTHER;
  }

  /** The language in the words behind a fence: "bash" of {@code {.bash title="x"}}. */
  static String language(String info) {
    int start = 0;
    while (start < info.length() && "{. ".indexOf(info.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < info.length() && "{}, \t:".indexOf(info.charAt(end)) < 0) {
      end++;
    }
    return info.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
