/** Reads files that describe where an app runs, each kind by its own reader. */
@NullMarked
package dev.seatrial.project.delivery.infrastructure;

import org.jspecify.annotations.NullMarked;
