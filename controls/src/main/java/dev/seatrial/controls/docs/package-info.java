/** Whether what people need to know is written down, and true. */
@NullMarked
package dev.seatrial.controls.docs;

import org.jspecify.annotations.NullMarked;
