/**
 * Texts for people as structure: headings, prose, code blocks, links and tables with their lines.
 */
@NullMarked
package dev.seatrial.syntax.markdown;

import org.jspecify.annotations.NullMarked;
