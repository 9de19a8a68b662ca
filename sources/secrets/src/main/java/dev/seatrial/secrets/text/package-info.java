/** Measures and decodings of bytes, without knowing what they are for. */
@NullMarked
package dev.seatrial.secrets.text;

import org.jspecify.annotations.NullMarked;
