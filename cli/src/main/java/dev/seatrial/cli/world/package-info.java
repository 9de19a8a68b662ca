/** What commands touch of the machine: its screen, its files, its day, and whoever sits there. */
@NullMarked
package dev.seatrial.cli.world;

import org.jspecify.annotations.NullMarked;
