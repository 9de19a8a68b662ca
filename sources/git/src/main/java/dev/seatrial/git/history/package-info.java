/** Who changed what, when: the walk from a commit to its ancestors and what each of them did. */
@NullMarked
package dev.seatrial.git.history;

import org.jspecify.annotations.NullMarked;
