/** Continuous integration as a model of what would run. */
@NullMarked
package dev.seatrial.model.facts.pipeline;

import org.jspecify.annotations.NullMarked;
