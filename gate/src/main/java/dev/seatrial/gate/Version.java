package dev.seatrial.gate;

import java.util.Optional;

/** The version of this program. */
public final class Version {

  /** As its jar says it. */
  public static final String NUMBER =
      Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
          .orElse("0.1.0-SNAPSHOT");

  private Version() {}
}
