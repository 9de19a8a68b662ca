/** The report on a terminal. */
@NullMarked
package dev.seatrial.report.text;

import org.jspecify.annotations.NullMarked;
