/**
 * The introduction: configuration, policy and decision, and the only place that wires the others.
 */
@NullMarked
package dev.seatrial.gate;

import org.jspecify.annotations.NullMarked;
