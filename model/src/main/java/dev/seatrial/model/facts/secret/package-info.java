/** Credentials that a target holds; never their values. */
@NullMarked
package dev.seatrial.model.facts.secret;

import org.jspecify.annotations.NullMarked;
