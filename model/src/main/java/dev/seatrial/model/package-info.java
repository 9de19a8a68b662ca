/** The words: controls, verdicts, evidence, and how facts reach an inspector. */
@NullMarked
package dev.seatrial.model;

import org.jspecify.annotations.NullMarked;
