/** The decision as a small picture. */
@NullMarked
package dev.seatrial.report.badge;

import org.jspecify.annotations.NullMarked;
