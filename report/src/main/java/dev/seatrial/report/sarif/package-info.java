/** Failures at places, for code scanning: SARIF 2.1.0. */
@NullMarked
package dev.seatrial.report.sarif;

import org.jspecify.annotations.NullMarked;
