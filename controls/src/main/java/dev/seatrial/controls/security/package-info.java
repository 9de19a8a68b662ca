/**
 * What keeps attackers out: secrets, input, transport, headers, dependencies, images and limits.
 */
@NullMarked
package dev.seatrial.controls.security;

import org.jspecify.annotations.NullMarked;
