ALTER TABLE orders ADD COLUMN idempotency_key varchar(64) NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE orders ALTER COLUMN idempotency_key DROP DEFAULT;
CREATE UNIQUE INDEX orders_key_idx ON orders (customer, idempotency_key);
