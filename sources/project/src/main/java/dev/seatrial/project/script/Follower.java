package dev.seatrial.project.script;

import java.util.List;

/** Knows one way in which a command leads to others. */
@FunctionalInterface
public interface Follower {
  /** What the call leads to; empty where it is not a call of this kind. */
  List<Next> follow(Call call);
}
