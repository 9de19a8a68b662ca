CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer varchar(64) NOT NULL,
    article varchar(64) NOT NULL,
    quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000),
    total_in_cents bigint NOT NULL CHECK (total_in_cents >= 0),
    placed_at timestamptz NOT NULL DEFAULT now()
);
