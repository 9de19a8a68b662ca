package dev.seatrial.project.pipeline.gitlab;

import dev.seatrial.model.facts.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job of GitLab with what it inherits: each setting with the file where it stands.
 *
 * @param line where its name stands
 */
record GitlabJob(String name, String path, int line, Map<String, Setting> settings) {

  /** A setting and the file where it stands. */
  record Setting(Node value, String path) {}

  GitlabJob {
    settings = Map.copyOf(settings);
  }

  static GitlabJob of(Node.Entry entry, String path) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    entry.value().entries().forEach(e -> settings.put(e.key(), new Setting(e.value(), path)));
    return new GitlabJob(entry.key(), path, entry.line(), settings);
  }

  /** This job on top of those that it extends, the last of which counts most. */
  GitlabJob extending(List<GitlabJob> parents) {
    Map<String, Setting> all = new LinkedHashMap<>();
    parents.forEach(parent -> all.putAll(parent.settings()));
    all.putAll(settings);
    return new GitlabJob(name, path, line, all);
  }

  Optional<Setting> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  Optional<Node> value(String key) {
    return setting(key).map(Setting::value);
  }

  Optional<String> text(String... keys) {
    List<String> inside = List.of(keys).subList(1, keys.length);
    return value(keys[0]).flatMap(node -> node.text(inside.toArray(String[]::new)));
  }
}
