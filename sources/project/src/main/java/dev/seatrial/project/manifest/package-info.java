/**
 * Reads manifests of every ecosystem; the lockfiles and tasks beside them have packages of their
 * own.
 */
@NullMarked
package dev.seatrial.project.manifest;

import org.jspecify.annotations.NullMarked;
