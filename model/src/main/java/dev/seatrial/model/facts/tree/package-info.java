/** Files of the target with their roles and languages, and structured files as trees. */
@NullMarked
package dev.seatrial.model.facts.tree;

import org.jspecify.annotations.NullMarked;
