/** Every content of a repository's objects, each visited once. */
@NullMarked
package dev.seatrial.git.scan;

import org.jspecify.annotations.NullMarked;
