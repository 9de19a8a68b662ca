package dev.seatrial.project.pipeline.azure;

import java.util.Locale;
import java.util.Map;

/** The commands that Azure's own tasks stand for. */
final class AzureTasks {
  private AzureTasks() {}

  /** The command line; empty where the task is none. */
  static String command(String task, Map<String, String> inputs) {
    String name = task.replaceFirst("@.*$", "").toLowerCase(Locale.ROOT);
    String command = inputs.getOrDefault("command", "");
    return switch (name) {
      case "dotnetcorecli" ->
          line(
              "dotnet",
              command,
              inputs.getOrDefault("projects", ""),
              inputs.getOrDefault("arguments", ""));
      case "maven" ->
          line("mvn", inputs.getOrDefault("options", ""), inputs.getOrDefault("goals", "package"));
      case "gradle" ->
          line(
              "./gradlew",
              inputs.getOrDefault("tasks", "build"),
              inputs.getOrDefault("options", ""));
      case "npm" ->
          line(
              "npm", command.equals("custom") ? inputs.getOrDefault("customCommand", "") : command);
      case "yarn" -> line("yarn", inputs.getOrDefault("arguments", ""));
      case "cargo" -> line("cargo", command);
      case "docker" ->
          switch (command.toLowerCase(Locale.ROOT)) {
            case "build" -> "docker build .";
            case "push" -> "docker push " + inputs.getOrDefault("repository", "image");
            case "buildandpush" -> "docker build .";
            default -> "";
          };
      case "bash", "shellscript" ->
          line(
              "bash",
              inputs.getOrDefault("filePath", inputs.getOrDefault("scriptPath", "")),
              inputs.getOrDefault("arguments", ""));
      case "azurecli" -> line("bash", inputs.getOrDefault("scriptPath", ""));
      case "terraformtaskv4", "terraformcli", "terraform" -> line("terraform", command);
      case "vstest" -> "vstest.console";
      case "vsbuild", "msbuild" -> "msbuild";
      default -> "";
    };
  }

  /** The words on one line; a program without words is no command. */
  private static String line(String program, String... words) {
    String all = String.join(" ", words).replaceAll("\\s+", " ").strip();
    return all.isEmpty() ? "" : program + " " + all;
  }
}
