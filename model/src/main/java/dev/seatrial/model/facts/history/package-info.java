/** Commits and what they changed. */
@NullMarked
package dev.seatrial.model.facts.history;

import org.jspecify.annotations.NullMarked;
