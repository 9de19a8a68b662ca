/** What an audit is about to do: what every surface shows before anything is judged. */
@NullMarked
package dev.seatrial.model.plan;

import org.jspecify.annotations.NullMarked;
