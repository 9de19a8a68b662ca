/** Workflows of GitHub Actions. */
@NullMarked
package dev.seatrial.project.pipeline.github;

import org.jspecify.annotations.NullMarked;
