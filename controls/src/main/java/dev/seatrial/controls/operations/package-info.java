/** Whether somebody is responsible when it breaks, and knows what to do. */
@NullMarked
package dev.seatrial.controls.operations;

import org.jspecify.annotations.NullMarked;
