/** The finished value of one audit: what every surface renders and none computes. */
@NullMarked
package dev.seatrial.model.report;

import org.jspecify.annotations.NullMarked;
