/** Scores what is found as a secret against the corpora of others. */
@NullMarked
package dev.seatrial.corpus.secrets;

import org.jspecify.annotations.NullMarked;
