/** What the readers of all pipeline formats share. */
@NullMarked
package dev.seatrial.project.pipeline.file;

import org.jspecify.annotations.NullMarked;
