/** Tests as they are written. */
@NullMarked
package dev.seatrial.model.facts.quality;

import org.jspecify.annotations.NullMarked;
