/** Reads texts written for people: Markdown, MDX, reStructuredText, AsciiDoc and plain text. */
@NullMarked
package dev.seatrial.project.document;

import org.jspecify.annotations.NullMarked;
