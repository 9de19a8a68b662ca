/** Reads dotenv files. */
@NullMarked
package dev.seatrial.project.environment;

import org.jspecify.annotations.NullMarked;
