/**
 * Shell scripts as the simple commands that they would run.
 *
 * <p>Nothing is executed or looked up; what cannot be known lexically stays as it is written.
 */
@NullMarked
package dev.seatrial.syntax.shell;

import org.jspecify.annotations.NullMarked;
