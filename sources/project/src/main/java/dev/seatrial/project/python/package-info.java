/** How Python projects write requirements and name groups of them. */
@NullMarked
package dev.seatrial.project.python;

import org.jspecify.annotations.NullMarked;
