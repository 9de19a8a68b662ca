CREATE INDEX orders_customer_placed_idx ON orders (customer, placed_at DESC, id);
