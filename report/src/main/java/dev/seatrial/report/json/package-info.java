/** The report for machines, as docs/schemas/report.schema.json describes it. */
@NullMarked
package dev.seatrial.report.json;

import org.jspecify.annotations.NullMarked;
