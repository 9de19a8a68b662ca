/** What migrations leave behind, read without a database. */
@NullMarked
package dev.seatrial.project.schema;

import org.jspecify.annotations.NullMarked;
