/** Reads the pages of controls and the checklists into the words of the model. */
@NullMarked
package dev.seatrial.catalog;

import org.jspecify.annotations.NullMarked;
