/** Runs the examples of the controls' pages, as users' targets are audited. */
@NullMarked
package dev.seatrial.testkit;

import org.jspecify.annotations.NullMarked;
