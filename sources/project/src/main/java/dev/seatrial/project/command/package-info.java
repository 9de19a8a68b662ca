/** Commands resolved to all that they would run. */
@NullMarked
package dev.seatrial.project.command;

import org.jspecify.annotations.NullMarked;
