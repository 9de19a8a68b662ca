/** Who may reach what: sessions, ownership, roles, row security, recovery and the record of it. */
@NullMarked
package dev.seatrial.controls.access;

import org.jspecify.annotations.NullMarked;
