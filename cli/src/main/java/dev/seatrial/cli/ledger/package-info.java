/** The commands that write into the ledger of a repository, and look after it. */
@NullMarked
package dev.seatrial.cli.ledger;

import org.jspecify.annotations.NullMarked;
