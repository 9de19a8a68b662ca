/** The controls and the checklists as a folder of pages. */
@NullMarked
package dev.seatrial.report.site;

import org.jspecify.annotations.NullMarked;
