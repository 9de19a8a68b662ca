/** Commands, progress and exit codes. The only package that touches the standard streams. */
@NullMarked
package dev.seatrial.cli;

import org.jspecify.annotations.NullMarked;
