-- +goose Up
CREATE INDEX links_owner_idx ON links (owner, code);

-- +goose Down
DROP INDEX links_owner_idx;
