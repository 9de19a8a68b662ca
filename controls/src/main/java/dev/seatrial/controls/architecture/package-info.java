/** How the app is cut into parts, and what its parts promise each other. */
@NullMarked
package dev.seatrial.controls.architecture;

import org.jspecify.annotations.NullMarked;
