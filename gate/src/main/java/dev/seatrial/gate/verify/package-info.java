/** Lets the issuers of what is found be asked about it. */
@NullMarked
package dev.seatrial.gate.verify;

import org.jspecify.annotations.NullMarked;
