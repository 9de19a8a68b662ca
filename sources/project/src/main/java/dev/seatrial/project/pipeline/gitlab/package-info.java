/** Pipelines of GitLab. */
@NullMarked
package dev.seatrial.project.pipeline.gitlab;

import org.jspecify.annotations.NullMarked;
