/** The laws of the verdict, each a class of properties that every shipped control has to keep. */
@NullMarked
package dev.seatrial.testkit.laws;

import org.jspecify.annotations.NullMarked;
