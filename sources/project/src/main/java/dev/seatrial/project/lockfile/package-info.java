/** Reads lockfiles of every ecosystem, streaming where they grow long. */
@NullMarked
package dev.seatrial.project.lockfile;

import org.jspecify.annotations.NullMarked;
