/** Documents as structure. */
@NullMarked
package dev.seatrial.model.facts.document;

import org.jspecify.annotations.NullMarked;
