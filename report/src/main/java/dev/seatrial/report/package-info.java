/** The voice: renders one finished report into every format. It computes nothing. */
@NullMarked
package dev.seatrial.report;

import org.jspecify.annotations.NullMarked;
