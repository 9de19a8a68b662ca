/**
 * Bounded readers of YAML, JSON, TOML and Markdown that keep the position of every value.
 *
 * <p>Whatever they are given is hostile: time, depth and size are limited, and nothing is executed.
 */
@NullMarked
package dev.seatrial.syntax;

import org.jspecify.annotations.NullMarked;
