/** Pipelines of continuous integration as models of what would run. */
@NullMarked
package dev.seatrial.project.pipeline;

import org.jspecify.annotations.NullMarked;
