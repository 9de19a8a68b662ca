/** What lies inside contents that are no texts: archives, packed files, documents and programs. */
@NullMarked
package dev.seatrial.secrets.unwrap;

import org.jspecify.annotations.NullMarked;
