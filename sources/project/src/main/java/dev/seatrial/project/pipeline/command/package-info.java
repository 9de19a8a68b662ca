/**
 * From a script to the commands that would run: wrappers are peeled, and scripts, targets and tasks
 * of the repository are followed.
 */
@NullMarked
package dev.seatrial.project.pipeline.command;

import org.jspecify.annotations.NullMarked;
