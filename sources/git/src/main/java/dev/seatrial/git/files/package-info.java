/** What can be said of a file by where it lies: its role, its language, whether it is ignored. */
@NullMarked
package dev.seatrial.git.files;

import org.jspecify.annotations.NullMarked;
