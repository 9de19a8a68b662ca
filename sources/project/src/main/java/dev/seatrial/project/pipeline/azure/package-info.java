/** Pipelines of Azure DevOps. */
@NullMarked
package dev.seatrial.project.pipeline.azure;

import org.jspecify.annotations.NullMarked;
