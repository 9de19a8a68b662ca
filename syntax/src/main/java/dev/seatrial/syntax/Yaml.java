package dev.seatrial.syntax;

import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into nodes with lines: {@code on} stays the word "on", aliases are expanded within
 * bounds, {@code <<} is merged, and a local tag becomes a mapping with the tag as its only name, so
 * {@code !Ref Bucket} reads as {@code {"!Ref": "Bucket"}}.
 */
public final class Yaml {
  private static final int ALIASED_VALUES = 200_000;
  private static final Bounds BOUNDS = Bounds.USUAL;

  private final NodeStack stack = new NodeStack(BOUNDS, NodeStack.Names.UNIQUE_OR_MERGED);
  private final Deque<NodeEvent> opened = new ArrayDeque<>();
  private final Map<Anchor, NodeStack.Sized> anchored = new HashMap<>();
  private int aliased;

  private Yaml() {}

  /** Every document of the text that is not empty. */
  public static Parsed parse(String text) {
    if (text.length() > BOUNDS.characters()) {
      return new Parsed.Broken("longer than " + BOUNDS.characters() + " characters", 0);
    }
    return switch (new Yaml().read(text)) {
      case Parsed.Broken broken -> explained(broken, text);
      case Parsed.Tree tree -> tree;
    };
  }

  private Parsed read(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(BOUNDS.characters()).build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        take(event);
        if (stack.isBroken()) {
          break;
        }
      }
    } catch (MarkedYamlEngineException e) {
      stack.breakOff(
          "not YAML: " + e.getProblem(), e.getProblemMark().map(m -> m.getLine() + 1).orElse(0));
    } catch (YamlEngineException e) {
      stack.breakOff("not YAML: it holds characters that no text has", 0);
    } catch (NumberFormatException e) {
      // The parser takes the digits of an escape at the very end of a text for a number.
      stack.breakOff("not YAML: it ends within an escape", 0);
    }
    return stack.result();
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> begin((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> end();
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case DocumentStart -> anchored.clear();
      case StreamStart, StreamEnd, DocumentEnd, Comment -> {
        // Nothing of these is part of a value.
      }
    }
  }

  private void begin(CollectionStartEvent event) {
    if (stack.wantsKey()) {
      stack.breakOff("a name is a list or a mapping", lineOf(event));
      return;
    }
    opened.push(event);
    if (event instanceof MappingStartEvent) {
      stack.beginMapping(lineOf(event));
    } else {
      stack.beginSequence(lineOf(event));
    }
  }

  private void end() {
    CollectionStartEvent start = (CollectionStartEvent) opened.pop();
    put(start, start.getTag(), stack.take());
  }

  private void scalar(ScalarEvent event) {
    int line = lineOf(event);
    NodeStack.Sized value = new NodeStack.Sized(new Node.Scalar(event.getValue(), line), 1);
    if (stack.wantsKey()) {
      event.getAnchor().ifPresent(anchor -> anchored.put(anchor, value));
      stack.key(event.getValue(), line);
    } else if (!opened.isEmpty() || !isNothing(event)) {
      put(event, event.getTag(), value);
    }
  }

  private static boolean isNothing(ScalarEvent event) {
    return event.isPlain() && event.getValue().isEmpty() && event.getTag().isEmpty();
  }

  private void alias(AliasEvent event) {
    int line = lineOf(event);
    NodeStack.Sized value = anchored.get(event.getAlias());
    if (value == null) {
      stack.breakOff("an alias stands for nothing, or for what it is part of", line);
      return;
    }
    aliased += value.size();
    if (aliased > ALIASED_VALUES) {
      stack.breakOff("aliases stand for more than " + ALIASED_VALUES + " values", line);
    } else if (!stack.wantsKey()) {
      stack.put(value);
    } else if (value.node() instanceof Node.Scalar(String name, int at)) {
      stack.key(name, line);
    } else {
      stack.breakOff("a name is a list or a mapping", line);
    }
  }

  private void put(NodeEvent event, Optional<String> tag, NodeStack.Sized value) {
    NodeStack.Sized tagged =
        tag.filter(Yaml::isLocal).map(local -> under(local, value)).orElse(value);
    event.getAnchor().ifPresent(anchor -> anchored.put(anchor, tagged));
    stack.put(tagged);
  }

  private static boolean isLocal(String tag) {
    return tag.startsWith("!") && tag.length() > 1;
  }

  private static NodeStack.Sized under(String tag, NodeStack.Sized value) {
    int line = value.node().line();
    Node.Entry entry = new Node.Entry(tag, line, value.node());
    return new NodeStack.Sized(new Node.Mapping(List.of(entry), line), value.size() + 1);
  }

  private static int lineOf(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static Parsed explained(Parsed.Broken broken, String text) {
    boolean template = text.lines().map(String::strip).anyMatch(Yaml::isTemplateLine);
    return template
        ? new Parsed.Broken("a template, which is YAML only once it is rendered", broken.line())
        : broken;
  }

  private static boolean isTemplateLine(String line) {
    return line.startsWith("{{")
        || line.startsWith("{%")
        || line.contains(": {{")
        || line.contains("- {{");
  }
}
