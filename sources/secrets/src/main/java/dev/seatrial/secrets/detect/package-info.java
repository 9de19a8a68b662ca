/** Decides what in a text is a secret, of what kind, and how it looks. */
@NullMarked
package dev.seatrial.secrets.detect;

import org.jspecify.annotations.NullMarked;
