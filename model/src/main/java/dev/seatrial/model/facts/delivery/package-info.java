/** Images, infrastructure, settings and migrations: what is shipped and with what. */
@NullMarked
package dev.seatrial.model.facts.delivery;

import org.jspecify.annotations.NullMarked;
