package dev.seatrial.cli;

import dev.seatrial.gate.Order;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Orders of today, with the usual cache. */
final class Orders {
  private Orders() {}

  static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }

  static Order of(Path path, Optional<String> revision) {
    return new Order(
        path,
        revision,
        Optional.empty(),
        Optional.empty(),
        today(),
        Caches.folder(System.getenv(), System.getProperty("user.home", ".")));
  }
}
