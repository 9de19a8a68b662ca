/** Declared and locked dependencies, scripts and update bots. */
@NullMarked
package dev.seatrial.model.facts.manifest;

import org.jspecify.annotations.NullMarked;
