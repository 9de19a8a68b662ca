/** Asks the issuers of credentials whether they still accept them. */
@NullMarked
package dev.seatrial.secrets.verify;

import org.jspecify.annotations.NullMarked;
