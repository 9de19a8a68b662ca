/** What stood before the change that is audited. */
@NullMarked
package dev.seatrial.model.facts.change;

import org.jspecify.annotations.NullMarked;
