/** Reads what is shipped and with what: images, compose services and infrastructure. */
@NullMarked
package dev.seatrial.project.delivery;

import org.jspecify.annotations.NullMarked;
