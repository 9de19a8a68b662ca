/** What several families ask the facts: what a command does, what a document says about a topic. */
@NullMarked
package dev.seatrial.controls.shared;

import org.jspecify.annotations.NullMarked;
