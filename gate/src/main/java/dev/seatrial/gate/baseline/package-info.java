/** What other searches for secrets were told to pass over, held against what ours finds. */
@NullMarked
package dev.seatrial.gate.baseline;

import org.jspecify.annotations.NullMarked;
