/** Words that are looked for in the texts of files. */
@NullMarked
package dev.seatrial.model.text;

import org.jspecify.annotations.NullMarked;
