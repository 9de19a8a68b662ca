/** Where the app runs and what it may touch there. */
@NullMarked
package dev.seatrial.controls.infrastructure;

import org.jspecify.annotations.NullMarked;
