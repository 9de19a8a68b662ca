/** Finds the technologies of a target and the apps that are made with them. */
@NullMarked
package dev.seatrial.project.stack;

import org.jspecify.annotations.NullMarked;
