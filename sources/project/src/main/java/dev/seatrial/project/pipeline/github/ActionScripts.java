package dev.seatrial.project.pipeline.github;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Actions that run what one of their inputs says. */
final class ActionScripts {
  private ActionScripts() {}

  /**
   * A command that an action is given.
   *
   * @param input the name of the input that holds a whole script
   * @param asWords whether the words are a command by themselves and no script
   */
  record Given(String script, String input, String folder, boolean asWords) {}

  static Optional<Given> of(String uses, Map<String, String> with) {
    String name = uses.replaceFirst("@[^@]*$", "").toLowerCase(Locale.ROOT);
    String folder =
        first(
            with,
            "working-directory",
            "working_directory",
            "workingDirectory",
            "build-root-directory",
            "directory");
    return switch (name) {
      case "nick-fields/retry",
          "nick-invision/retry",
          "wandalen/wretry.action",
          "devcontainers/ci" ->
          script(with, folder, "command", "runCmd");
      case "gabrielbb/xvfb-action",
          "coactions/setup-xvfb",
          "addnab/docker-run-action",
          "uraimo/run-on-arch-action",
          "vmactions/freebsd-vm" ->
          script(with, folder, "run");
      case "reactivecircus/android-emulator-runner", "appleboy/ssh-action" ->
          script(with, name.startsWith("appleboy") ? "~" : folder, "script");
      case "azure/cli" -> script(with, folder, "inlineScript");
      case "pre-commit/action", "j178/prek-action" ->
          words("pre-commit run " + first(with, "extra_args", "extra-args"), folder);
      case "actions-rs/cargo", "clechasseur/rs-cargo" ->
          words("cargo " + first(with, "command") + " " + first(with, "args"), folder);
      case "borales/actions-yarn" -> words("yarn " + first(with, "cmd"), folder);
      case "gradle/gradle-build-action",
          "burrunan/gradle-cache-action",
          "gradle/actions/setup-gradle",
          "eskatos/gradle-command-action" ->
          with.containsKey("arguments")
              ? words("./gradlew " + first(with, "arguments"), folder)
              : Optional.empty();
      case "cloudflare/wrangler-action" ->
          with.containsKey("command")
              ? words("wrangler " + first(with, "command"), folder)
              : Optional.empty();
      case "php-actions/composer" -> words("composer " + first(with, "command"), folder);
      case "cypress-io/github-action" ->
          with.containsKey("command")
              ? script(with, folder, "command")
              : script(with, folder, "build");
      default ->
          name.startsWith("docker://") && with.containsKey("args")
              ? words(
                  "docker run " + uses.substring("docker://".length()) + " " + with.get("args"),
                  folder)
              : name.startsWith("superfly/flyctl-actions") && with.containsKey("args")
                  ? words("flyctl " + with.get("args"), folder)
                  : Optional.empty();
    };
  }

  private static Optional<Given> script(Map<String, String> with, String folder, String... inputs) {
    for (String input : inputs) {
      if (with.containsKey(input)) {
        return Optional.of(new Given(first(with, input), input, folder, false));
      }
    }
    return Optional.empty();
  }

  private static Optional<Given> words(String command, String folder) {
    return Optional.of(new Given(command.strip(), "", folder, true));
  }

  private static String first(Map<String, String> with, String... inputs) {
    for (String input : inputs) {
      if (with.containsKey(input)) {
        return with.getOrDefault(input, "");
      }
    }
    return "";
  }
}
