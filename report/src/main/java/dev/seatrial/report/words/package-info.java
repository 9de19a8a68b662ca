/** What every format says alike: the same sentence, sign and order, and harmless text. */
@NullMarked
package dev.seatrial.report.words;

import org.jspecify.annotations.NullMarked;
