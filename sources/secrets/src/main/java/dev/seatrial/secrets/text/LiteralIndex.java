package dev.seatrial.secrets.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds many texts at once, whatever their case: Aho and Corasick's automaton in one table. */
public final class LiteralIndex {
  private final int[] classes = new int[256];
  private final int width;
  private final int[] next;
  private final int[][] found;

  /** Receives the number of a text and where it ended. */
  @FunctionalInterface
  public interface Hit {
    void at(int owner, int end);
  }

  /** Texts in lower case, each with the numbers of those who wait for it. */
  public LiteralIndex(Map<String, List<Integer>> owners) {
    int count = 1;
    for (String text : new TreeMap<>(owners).keySet()) {
      for (int i = 0; i < text.length(); i++) {
        int c = text.charAt(i) & 0xFF;
        if (classes[c] == 0) {
          classes[c] = count++;
        }
      }
    }
    for (int c = 'A'; c <= 'Z'; c++) {
      classes[c] = classes[Characters.lower(c)];
    }
    width = count;
    int states = owners.keySet().stream().mapToInt(String::length).sum() + 1;
    next = new int[states * width];
    found = new int[states][];
    List<Set<Integer>> hits = new ArrayList<>();
    hits.add(new TreeSet<>());
    owners.forEach((text, who) -> add(text, who, hits));
    link(hits);
    for (int i = 0; i < hits.size(); i++) {
      found[i] = hits.get(i).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private void add(String text, List<Integer> who, List<Set<Integer>> hits) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      int slot = state * width + classes[text.charAt(i) & 0xFF];
      if (next[slot] == 0) {
        next[slot] = hits.size();
        hits.add(new TreeSet<>());
      }
      state = next[slot];
    }
    hits.get(state).addAll(who);
  }

  private void link(List<Set<Integer>> hits) {
    int[] fallback = new int[hits.size()];
    Deque<Integer> queue = new ArrayDeque<>();
    Arrays.stream(next, 0, width).filter(state -> state != 0).forEach(queue::add);
    while (!queue.isEmpty()) {
      int state = queue.poll();
      hits.get(state).addAll(hits.get(fallback[state]));
      for (int c = 0; c < width; c++) {
        int slot = state * width + c;
        int other = next[fallback[state] * width + c];
        if (next[slot] == 0) {
          next[slot] = other;
        } else {
          fallback[next[slot]] = other;
          queue.add(next[slot]);
        }
      }
    }
  }

  /** Every text in a part of a content, by where it ends. */
  public void scan(byte[] content, int from, int to, Hit hit) {
    int state = 0;
    for (int i = from; i < to; i++) {
      state = next[state * width + classes[content[i] & 0xFF]];
      for (int owner : found[state]) {
        hit.at(owner, i + 1);
      }
    }
  }
}
