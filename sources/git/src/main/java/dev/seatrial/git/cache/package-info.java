/** A folder of files that may be lost at any time. */
@NullMarked
package dev.seatrial.git.cache;

import org.jspecify.annotations.NullMarked;
