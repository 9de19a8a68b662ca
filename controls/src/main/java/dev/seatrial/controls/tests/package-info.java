/** Whether tests exist, mean something, run everywhere and stop what is broken. */
@NullMarked
package dev.seatrial.controls.tests;

import org.jspecify.annotations.NullMarked;
