/** What update bots are told. */
@NullMarked
package dev.seatrial.project.update;

import org.jspecify.annotations.NullMarked;
