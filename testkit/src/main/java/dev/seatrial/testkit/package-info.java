/** Runs the examples of the controls’ pages as tests. */
@NullMarked
package dev.seatrial.testkit;

import org.jspecify.annotations.NullMarked;
