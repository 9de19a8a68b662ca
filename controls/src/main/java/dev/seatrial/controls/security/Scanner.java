package dev.seatrial.controls.security;

import dev.seatrial.model.Place;

/**
 * A run of a security scanner in a pipeline.
 *
 * @param name as its makers write it
 * @param ignored whether what it finds cannot stop the pipeline
 */
record Scanner(String name, Subject subject, Place place, boolean ignored) {

  /** What a scanner looks at. */
  enum Subject {
    CODE,
    DEPENDENCIES,
    IMAGES,
    WORKFLOWS,
    SECRETS,
    INFRASTRUCTURE
  }
}
