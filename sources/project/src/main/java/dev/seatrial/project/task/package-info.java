/** Reads the commands that Makefiles, justfiles, task files and shell scripts offer. */
@NullMarked
package dev.seatrial.project.task;

import org.jspecify.annotations.NullMarked;
