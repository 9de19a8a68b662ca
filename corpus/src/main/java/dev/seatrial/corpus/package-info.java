/** Scores verdicts against labelled repositories. */
@NullMarked
package dev.seatrial.corpus;

import org.jspecify.annotations.NullMarked;
