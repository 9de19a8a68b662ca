/** What the readers of single files share: an opened file, and what came of reading it. */
@NullMarked
package dev.seatrial.project.reading;

import org.jspecify.annotations.NullMarked;
