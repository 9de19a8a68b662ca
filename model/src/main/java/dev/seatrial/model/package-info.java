/**
 * The words: controls, verdicts, evidence, findings, decisions and the report.
 *
 * <p>Knows the JDK and JSpecify only. Everybody knows this package; it knows nobody.
 */
@NullMarked
package dev.seatrial.model;

import org.jspecify.annotations.NullMarked;
