/** Task runners whose targets lead to further commands. */
@NullMarked
package dev.seatrial.project.script.task;

import org.jspecify.annotations.NullMarked;
