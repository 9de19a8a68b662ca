/** The rules of the house, as tests over the classes, sources and documents of all modules. */
@NullMarked
package dev.seatrial.architecture;

import org.jspecify.annotations.NullMarked;
