package example.orders;

import java.time.Instant;

/** An order as it is kept. */
public record Order(
    long id, String customer, String article, int quantity, long totalInCents, Instant placedAt) {}
