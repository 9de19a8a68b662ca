/** Structured files as trees, parsed when somebody asks. */
@NullMarked
package dev.seatrial.project.structured;

import org.jspecify.annotations.NullMarked;
