/** The report as one page that needs nothing else, for everybody who decides. */
@NullMarked
package dev.seatrial.report.html;

import org.jspecify.annotations.NullMarked;
