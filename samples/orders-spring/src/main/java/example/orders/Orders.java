package example.orders;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps orders. The same key never makes a second one: the database holds it unique. */
@Repository
public class Orders {
  private static final String COLUMNS =
      "id, customer, article, quantity, total_in_cents, placed_at";

  private final JdbcClient database;

  Orders(JdbcClient database) {
    this.database = database;
  }

  /** The order that this key stands for, made now or before. */
  @Transactional
  public Order place(String key, NewOrder wanted) {
    database
        .sql(
            """
            INSERT INTO orders (idempotency_key, customer, article, quantity, total_in_cents)
            VALUES (:key, :customer, :article, :quantity, :total)
            ON CONFLICT (customer, idempotency_key) DO NOTHING
            """)
        .param("key", key)
        .param("customer", wanted.customer())
        .param("article", wanted.article())
        .param("quantity", wanted.quantity())
        .param("total", wanted.quantity() * wanted.priceInCents())
        .update();
    return database
        .sql("SELECT " + COLUMNS + " FROM orders WHERE customer = :customer AND idempotency_key = :key")
        .param("customer", wanted.customer())
        .param("key", key)
        .query(Order.class)
        .single();
  }

  public Optional<Order> find(long id) {
    return database
        .sql("SELECT " + COLUMNS + " FROM orders WHERE id = :id")
        .param("id", id)
        .query(Order.class)
        .optional();
  }

  /** Some orders of a customer, newest first. */
  public List<Order> of(String customer, int page) {
    return database
        .sql(
            "SELECT "
                + COLUMNS
                + " FROM orders WHERE customer = :customer ORDER BY placed_at DESC, id LIMIT 50 OFFSET :offset")
        .param("customer", customer)
        .param("offset", page * 50)
        .query(Order.class)
        .list();
  }
}
