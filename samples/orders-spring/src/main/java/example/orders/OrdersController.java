package example.orders;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/v1/orders")
class OrdersController {
  private final Orders orders;
  private final MeterRegistry metrics;

  OrdersController(Orders orders, MeterRegistry metrics) {
    this.orders = orders;
    this.metrics = metrics;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Order place(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody NewOrder wanted) {
    Order order = orders.place(key, wanted);
    metrics.counter("orders.placed").increment();
    return order;
  }

  @GetMapping("/{id}")
  Order find(@PathVariable long id) {
    return orders.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping
  List<Order> of(@RequestParam String customer, @RequestParam(defaultValue = "0") int page) {
    return orders.of(customer, page);
  }
}
