/** Apps of the target and the technologies they are made of. */
@NullMarked
package dev.seatrial.model.facts.stack;

import org.jspecify.annotations.NullMarked;
