/** Scripts and task graphs of Node packages. */
@NullMarked
package dev.seatrial.project.script.node;

import org.jspecify.annotations.NullMarked;
