/** A first {@code seatrial.yml} for a repository, from what is found in it. */
@NullMarked
package dev.seatrial.gate.draft;

import org.jspecify.annotations.NullMarked;
