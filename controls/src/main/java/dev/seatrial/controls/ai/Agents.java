package dev.seatrial.controls.ai;

import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.Person;
import dev.seatrial.model.text.TextPattern;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Coding agents, as commits name them. */
final class Agents {
  private static final TextPattern NAME =
      TextPattern.of(
          "(?i)([\\w.-]@anthropic\\.com|\\bclaude[- ](?:code|bot|ai|opus|sonnet|haiku|\\d)|\\bclaude\\[bot]|^claude$|cursoragent|\\bcursor agent\\b|copilot|gpt-engineer-app|lovable|devin-ai|\\bdevin\\b.*\\[bot]|jules\\[bot]|google-labs-jules|codex|openhands|\\(aider\\)|\\baider\\b|sweep-ai|\\bbolt\\.new\\b|stackblitz|\\bv0\\[bot]|replit[- ]agent|gemini-(code-assist|cli)|ampcode|windsurf|codeium|tabnine|amazon-q-developer|kiro)");

  private static final List<String> MAKERS =
      List.of("co-authored-by", "generated-by", "assisted-by", "ai-generated-by", "made-with");

  private static final List<String> REVIEWS =
      List.of("reviewed-by", "approved-by", "acked-by", "signed-off-by", "tested-by");

  private Agents() {}

  static boolean is(Person person) {
    return NAME.isIn(person.name() + " <" + person.email() + ">");
  }

  /** Whether a commit says that an agent had a hand in it. */
  static boolean made(Commit commit) {
    return is(commit.author()) || values(commit, MAKERS).anyMatch(v -> NAME.isIn(v));
  }

  /** Whether a person who is no agent says in the commit that they looked at it. */
  static boolean reviewed(Commit commit) {
    return values(commit, REVIEWS).anyMatch(v -> !NAME.isIn(v) && !v.contains("[bot]"));
  }

  /** Whether no person is named in it at all. */
  static boolean alone(Commit commit) {
    return is(commit.author()) && is(commit.committer()) && !reviewed(commit);
  }

  private static Stream<String> values(Commit commit, List<String> keys) {
    return keys.stream().flatMap(commit::trailer);
  }

  /** The commits that went straight onto the line of work, not by way of a merge. */
  static Set<Commit> straight(List<Commit> commits) {
    Map<String, Commit> byId = new HashMap<>();
    commits.forEach(c -> byId.put(c.id(), c));
    Set<Commit> line = new LinkedHashSet<>();
    Optional<Commit> here = commits.stream().findFirst();
    while (here.isPresent() && line.add(here.get())) {
      here = here.get().parents().stream().findFirst().map(byId::get);
    }
    return line;
  }
}
