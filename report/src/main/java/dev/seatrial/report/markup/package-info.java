/** Writes tags around text so that the text can become nothing else. */
@NullMarked
package dev.seatrial.report.markup;

import org.jspecify.annotations.NullMarked;
