/** The report for a pull request. */
@NullMarked
package dev.seatrial.report.markdown;

import org.jspecify.annotations.NullMarked;
