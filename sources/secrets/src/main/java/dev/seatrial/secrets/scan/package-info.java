/** Searches every content of a repository once. */
@NullMarked
package dev.seatrial.secrets.scan;

import org.jspecify.annotations.NullMarked;
