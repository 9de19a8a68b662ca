/** Reads a git repository into facts: objects, trees, the work tree, history and provenance. */
@NullMarked
package dev.seatrial.git;

import org.jspecify.annotations.NullMarked;
