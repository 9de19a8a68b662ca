/** What an audit saw, kept for the next audit of exactly the same. */
@NullMarked
package dev.seatrial.gate.memory;

import org.jspecify.annotations.NullMarked;
