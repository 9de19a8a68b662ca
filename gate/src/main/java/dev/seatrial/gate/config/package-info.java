/** What {@code seatrial.yml} declares: apps, tier, policy, and what cannot be found by looking. */
@NullMarked
package dev.seatrial.gate.config;

import org.jspecify.annotations.NullMarked;
