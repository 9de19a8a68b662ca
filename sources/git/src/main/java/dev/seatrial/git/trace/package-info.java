/** Where objects stand: in which trees and commits, and what still reaches them. */
@NullMarked
package dev.seatrial.git.trace;

import org.jspecify.annotations.NullMarked;
