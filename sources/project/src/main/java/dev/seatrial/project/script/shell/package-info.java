/** Shells, wrappers, containers and hooks that run other commands. */
@NullMarked
package dev.seatrial.project.script.shell;

import org.jspecify.annotations.NullMarked;
