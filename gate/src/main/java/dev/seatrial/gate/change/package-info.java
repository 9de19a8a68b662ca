/** What a change would make of the policy and the ledger that judge it. */
@NullMarked
package dev.seatrial.gate.change;

import org.jspecify.annotations.NullMarked;
