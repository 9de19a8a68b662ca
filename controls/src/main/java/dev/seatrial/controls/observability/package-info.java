/** What the people on call can see: logs, errors, metrics, traces, alerts and outside checks. */
@NullMarked
package dev.seatrial.controls.observability;

import org.jspecify.annotations.NullMarked;
