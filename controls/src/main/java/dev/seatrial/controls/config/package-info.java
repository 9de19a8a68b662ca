/** Settings: where they come from, and what happens when one is missing. */
@NullMarked
package dev.seatrial.controls.config;

import org.jspecify.annotations.NullMarked;
