-- +goose Up
CREATE TABLE links (
    code text PRIMARY KEY,
    owner text NOT NULL,
    target text NOT NULL CHECK (length(target) <= 2000),
    visits bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- +goose Down
DROP TABLE links;
