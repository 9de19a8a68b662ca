package dev.seatrial.corpus.secrets;

/**
 * A text of which somebody says whether a secret is in it.
 *
 * @param rule who says so
 * @param path where it would lie; may be empty
 */
record Sample(String rule, String path, String text, boolean secret) {}
