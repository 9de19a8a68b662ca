/**
 * The questions: one package per family; a control is a page and what judges it, with one stem.
 *
 * <p>Pure functions from facts to verdicts. No I/O, clock, threads or logging.
 */
@NullMarked
package dev.seatrial.controls;

import org.jspecify.annotations.NullMarked;
