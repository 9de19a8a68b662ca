/** How a version reaches its users, and how it is taken back. */
@NullMarked
package dev.seatrial.controls.deploy;

import org.jspecify.annotations.NullMarked;
