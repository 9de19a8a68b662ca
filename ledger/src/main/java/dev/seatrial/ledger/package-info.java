/** The memory: attestations, accepted risks, files read and trial records of a repository. */
@NullMarked
package dev.seatrial.ledger;

import org.jspecify.annotations.NullMarked;
