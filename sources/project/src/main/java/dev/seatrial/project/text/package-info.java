/** Texts of source files, read within bounds: what is code in them, and what is not. */
@NullMarked
package dev.seatrial.project.text;

import org.jspecify.annotations.NullMarked;
