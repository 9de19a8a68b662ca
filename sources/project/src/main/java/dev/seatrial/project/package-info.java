/** Reads what a project declares into facts: stack, manifests, lockfiles, pipelines, documents. */
@NullMarked
package dev.seatrial.project;

import org.jspecify.annotations.NullMarked;
