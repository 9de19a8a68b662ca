/** How the API answers: honest codes, bounded lists, measured speed and contracts that hold. */
@NullMarked
package dev.seatrial.controls.api;

import org.jspecify.annotations.NullMarked;
