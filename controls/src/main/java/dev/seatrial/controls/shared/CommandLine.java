package dev.seatrial.controls.shared;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command without what is wrapped around it: {@code CI=1 npx vitest run} and {@code vitest run}
 * are one command line. Its first word is the name of the program without a path.
 */
public record CommandLine(List<String> words) {
  /** Deeper nesting of wrappers is nobody's intention. */
  private static final int DEEPEST = 8;

  /** Longer lines are data, not commands; patterns over them would cost too much. */
  private static final int LONGEST = 4_000;

  private static final int MOST_WORDS = 200;

  private static final Pattern TOKEN =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(&&|\\|\\||[;|&\\n])|([^\\s\"';|&]+)");

  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);

  /** Programs that only run another one, with the operands that come before it. */
  private static final Map<String, Integer> WRAPPERS =
      Map.ofEntries(
          Map.entry("sudo", 0),
          Map.entry("time", 0),
          Map.entry("nohup", 0),
          Map.entry("exec", 0),
          Map.entry("command", 0),
          Map.entry("env", 0),
          Map.entry("cross-env", 0),
          Map.entry("cross-env-shell", 0),
          Map.entry("npx", 0),
          Map.entry("bunx", 0),
          Map.entry("pnpx", 0),
          Map.entry("uvx", 0),
          Map.entry("xvfb-run", 0),
          Map.entry("dotenv", 0),
          Map.entry("env-cmd", 0),
          Map.entry("timeout", 1),
          Map.entry("pnpm exec", 0),
          Map.entry("pnpm dlx", 0),
          Map.entry("yarn exec", 0),
          Map.entry("yarn dlx", 0),
          Map.entry("npm exec", 0),
          Map.entry("bun x", 0),
          Map.entry("uv run", 0),
          Map.entry("poetry run", 0),
          Map.entry("pipenv run", 0),
          Map.entry("pdm run", 0),
          Map.entry("rye run", 0),
          Map.entry("bundle exec", 0),
          Map.entry("dotenvx run", 0),
          Map.entry("doppler run", 0),
          Map.entry("infisical run", 0),
          Map.entry("op run", 0),
          Map.entry("mise exec", 0),
          Map.entry("mise x", 0),
          Map.entry("nix develop", 0),
          Map.entry("devbox run", 0),
          Map.entry("docker-compose exec", 1),
          Map.entry("docker-compose run", 1),
          Map.entry("docker compose exec", 1),
          Map.entry("docker compose run", 1),
          Map.entry("docker exec", 1),
          Map.entry("python -m", 0),
          Map.entry("php artisan", -1));

  /** Options whose value is the next word. */
  private static final Set<String> VALUED =
      Set.of(
          "--filter",
          "-F",
          "-C",
          "--dir",
          "--prefix",
          "--cwd",
          "--with",
          "--extra",
          "--group",
          "--python",
          "-p",
          "--package",
          "--project",
          "--directory",
          "-e",
          "-f",
          "--file",
          "--env-file",
          "--env",
          "-u",
          "--user",
          "-w",
          "--workdir",
          "--profile",
          "-s",
          "--server-args",
          "--workspace");

  public CommandLine {
    words = words.stream().limit(MOST_WORDS).toList();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a command line has a program");
    }
  }

  /** The commands of a line of text, operators between them. */
  public static List<CommandLine> all(String text) {
    List<CommandLine> lines = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String bounded = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher token = TOKEN.matcher(bounded.replace("\\\n", " "));
    while (token.find()) {
      if (token.group(3) != null) {
        lines.addAll(of(words));
        words = new ArrayList<>();
      } else if (token.group(4) != null && token.group(4).startsWith("#")) {
        break;
      } else {
        words.add(
            Stream.of(1, 2, 4).map(token::group).filter(w -> w != null).findFirst().orElse(""));
      }
    }
    lines.addAll(of(words));
    return lines;
  }

  /** The command lines that these words come to: one, or those of a {@code sh -c}, or none. */
  public static List<CommandLine> of(List<String> words) {
    List<String> bare = words;
    for (int depth = 0; depth < DEEPEST; depth++) {
      bare = named(bare);
      if (bare.size() > 2
          && bare.getFirst().matches("(ba|z|da)?sh")
          && bare.get(1).matches("-\\w*c")) {
        return all(bare.get(2));
      }
      List<String> inner = unwrapped(bare);
      if (inner.equals(bare)) {
        break;
      }
      bare = inner;
    }
    return bare.isEmpty() ? List.of() : List.of(new CommandLine(bare));
  }

  private static List<String> named(List<String> words) {
    List<String> rest =
        words.stream()
            .dropWhile(w -> ASSIGNMENT.matcher(w).matches() || w.equals("$") || w.equals("!"))
            .collect(toCollection(ArrayList::new));
    if (!rest.isEmpty()) {
      String name = rest.getFirst();
      boolean script = name.matches(".*\\.(sh|bash|py|js|mjs|cjs|ts|rb|ps1|php|pl)");
      String program = script ? name : name.substring(name.lastIndexOf('/') + 1);
      rest.set(
          0, program.replaceFirst("^python[\\d.]+$", "python").replaceFirst("\\.(exe|cmd)$", ""));
    }
    return rest;
  }

  private static List<String> unwrapped(List<String> words) {
    for (int length = Math.min(3, words.size()); length > 0; length--) {
      Integer operands = WRAPPERS.get(String.join(" ", words.subList(0, length)));
      if (operands != null) {
        List<String> inner =
            operands < 0 ? words.subList(1, words.size()) : inner(words, length, operands);
        return inner.isEmpty() ? words : inner;
      }
    }
    return words;
  }

  private static List<String> inner(List<String> words, int from, int operands) {
    int at = from;
    int left = operands;
    while (at < words.size()) {
      String word = words.get(at);
      if (word.equals("--")) {
        return words.subList(at + 1, words.size());
      } else if (word.startsWith("-")) {
        at += VALUED.contains(word) ? 2 : 1;
      } else if (ASSIGNMENT.matcher(word).matches()) {
        at++;
      } else if (left > 0) {
        left--;
        at++;
      } else {
        return words.subList(at, words.size());
      }
    }
    return List.of();
  }

  /** The name of the program; a script keeps its path. */
  public String program() {
    return words.getFirst();
  }

  /** All of it on one line. */
  public String line() {
    return String.join(" ", words);
  }

  /** Whether any of these options is given, alone or with a value. */
  public boolean has(String... options) {
    return value(options).isPresent();
  }

  /** The value of the first of these options: what follows "=", else the next word, else "". */
  public Optional<String> value(String... options) {
    for (int i = 1; i < words.size(); i++) {
      for (String option : options) {
        if (words.get(i).startsWith(option + "=")) {
          return Optional.of(words.get(i).substring(option.length() + 1));
        }
        if (words.get(i).equals(option)) {
          return Optional.of(i + 1 < words.size() ? words.get(i + 1) : "");
        }
      }
    }
    return Optional.empty();
  }

  /** The words behind the program that are neither options nor the values of known ones. */
  public List<String> operands() {
    List<String> operands = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).startsWith("-")) {
        i += VALUED.contains(words.get(i)) ? 1 : 0;
      } else {
        operands.add(words.get(i));
      }
    }
    return operands;
  }
}
