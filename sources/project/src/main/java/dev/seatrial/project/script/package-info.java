/** What a command can lead to: the words that those who follow commands into scripts share. */
@NullMarked
package dev.seatrial.project.script;

import org.jspecify.annotations.NullMarked;
