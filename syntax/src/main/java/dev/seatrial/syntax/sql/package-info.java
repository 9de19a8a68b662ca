/** SQL as statements of tokens, as far as quotes, comments and blocks tell. */
@NullMarked
package dev.seatrial.syntax.sql;

import org.jspecify.annotations.NullMarked;
