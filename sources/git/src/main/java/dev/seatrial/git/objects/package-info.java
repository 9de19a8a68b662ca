/**
 * Git's object database, read without git: packs, deltas and loose objects, references, commits and
 * trees. Nothing here runs a program, obeys a repository's settings or leaves its folder.
 */
@NullMarked
package dev.seatrial.git.objects;

import org.jspecify.annotations.NullMarked;
