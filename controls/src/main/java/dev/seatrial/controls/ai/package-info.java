/** Whether people stand behind what machines wrote. */
@NullMarked
package dev.seatrial.controls.ai;

import org.jspecify.annotations.NullMarked;
