package example.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Runs against the PostgreSQL that DATABASE_URL names, migrated from nothing by Flyway. */
@SpringBootTest
@AutoConfigureMockMvc
class OrdersTest {
  private static final String ORDER =
      """
      {"customer": "c1", "article": "bread", "quantity": 3, "priceInCents": 250}
      """;

  @Autowired private MockMvc server;
  @Autowired private JdbcClient database;
  @Autowired private Orders orders;

  @BeforeEach
  void empty() {
    database.sql("DELETE FROM orders").update();
  }

  @Test
  void anOrderIsPlacedAndFound() throws Exception {
    server
        .perform(post("/v1/orders").header("Idempotency-Key", "k1").contentType(MediaType.APPLICATION_JSON).content(ORDER))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.totalInCents").value(750));
    server.perform(get("/v1/orders").param("customer", "c1")).andExpect(jsonPath("$[0].article").value("bread"));
  }

  @Test
  void theSameKeyMakesOneOrder() {
    NewOrder wanted = new NewOrder("c1", "bread", 3, 250);
    Order first = orders.place("k1", wanted);
    assertThat(orders.place("k1", wanted)).isEqualTo(first);
    assertThat(orders.of("c1", 0)).containsExactly(first);
  }

  @Test
  void nothingCannotBeOrdered() throws Exception {
    server
        .perform(
            post("/v1/orders")
                .header("Idempotency-Key", "k1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ORDER.replace("3,", "0,")))
        .andExpect(status().isBadRequest());
  }

  @Test
  void anUnknownOrderIsNotFound() throws Exception {
    server.perform(get("/v1/orders/4711")).andExpect(status().isNotFound());
  }
}
