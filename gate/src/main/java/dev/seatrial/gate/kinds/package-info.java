/** The kinds of secrets that are shipped, and those that a repository describes for itself. */
@NullMarked
package dev.seatrial.gate.kinds;

import org.jspecify.annotations.NullMarked;
