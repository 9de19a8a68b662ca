/** Migrations of every tool: which there are, in which order they apply, and what undoes them. */
@NullMarked
package dev.seatrial.project.migration;

import org.jspecify.annotations.NullMarked;
