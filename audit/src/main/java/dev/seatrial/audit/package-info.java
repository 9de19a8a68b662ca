/**
 * The judge: plan, gather, inspect, judge.
 *
 * <p>Does no I/O of its own and knows no control by name.
 */
@NullMarked
package dev.seatrial.audit;

import org.jspecify.annotations.NullMarked;
