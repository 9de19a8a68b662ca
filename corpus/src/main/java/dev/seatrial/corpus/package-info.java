/** How often the verdicts are right, on repositories that people labelled by hand. */
@NullMarked
package dev.seatrial.corpus;

import org.jspecify.annotations.NullMarked;
