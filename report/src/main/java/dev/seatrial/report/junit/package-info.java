/** The report as test results, for whatever shows those of a build. */
@NullMarked
package dev.seatrial.report.junit;

import org.jspecify.annotations.NullMarked;
