/** What kinds of credential there are, read from the files that describe them. */
@NullMarked
package dev.seatrial.secrets.kind;

import org.jspecify.annotations.NullMarked;
