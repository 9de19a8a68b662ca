/** What lies in a folder on disk, read without leaving it and without following links. */
@NullMarked
package dev.seatrial.git.folder;

import org.jspecify.annotations.NullMarked;
