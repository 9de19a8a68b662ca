/** Tests as their text shows them: cases, assertions, and from where they drive what they test. */
@NullMarked
package dev.seatrial.project.quality;

import org.jspecify.annotations.NullMarked;
