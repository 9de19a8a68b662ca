/** What the app keeps: its schema, its backups, and how it reads and writes them. */
@NullMarked
package dev.seatrial.controls.data;

import org.jspecify.annotations.NullMarked;
