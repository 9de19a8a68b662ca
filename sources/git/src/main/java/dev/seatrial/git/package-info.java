/**
 * The eyes on a repository: {@link dev.seatrial.git.Target} opens a work tree, a bare repository or
 * a plain folder and hands out its files, ignore rules and history as facts.
 */
@NullMarked
package dev.seatrial.git;

import org.jspecify.annotations.NullMarked;
