/** Audits compared over time: what changed, and which commit did it. */
@NullMarked
package dev.seatrial.gate.history;

import org.jspecify.annotations.NullMarked;
