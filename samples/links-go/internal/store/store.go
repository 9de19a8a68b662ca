// Package store keeps links in PostgreSQL.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	_ "github.com/lib/pq"

	"links.example/links/internal/link"
)

// ErrUnknown is what a code without a link answers with.
var ErrUnknown = errors.New("there is no such link")

// Store is a pool of connections.
type Store struct {
	db *sql.DB
}

// Open makes a pool; it does not connect yet.
func Open(address string) (*Store, error) {
	db, err := sql.Open("postgres", address)
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	db.SetMaxOpenConns(10)
	return &Store{db: db}, nil
}

// Ping says whether the database answers.
func (s *Store) Ping(ctx context.Context) error {
	return s.db.PingContext(ctx)
}

// Add keeps a link for an owner.
func (s *Store) Add(ctx context.Context, owner string, l link.Link) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO links (code, owner, target) VALUES ($1, $2, $3)`, l.Code, owner, l.Target)
	if err != nil {
		return fmt.Errorf("add a link: %w", err)
	}
	return nil
}

// Follow counts a visit and gives the target.
func (s *Store) Follow(ctx context.Context, code string) (string, error) {
	var target string
	err := s.db.QueryRowContext(ctx, `UPDATE links SET visits = visits + 1 WHERE code = $1 RETURNING target`, code).Scan(&target)
	if errors.Is(err, sql.ErrNoRows) {
		return "", ErrUnknown
	}
	if err != nil {
		return "", fmt.Errorf("follow a link: %w", err)
	}
	return target, nil
}

// List gives all links of an owner.
func (s *Store) List(ctx context.Context, owner string) ([]link.Link, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT code, target, visits FROM links WHERE owner = $1 ORDER BY code`, owner)
	if err != nil {
		return nil, fmt.Errorf("list links: %w", err)
	}
	defer rows.Close()
	links := []link.Link{}
	for rows.Next() {
		var l link.Link
		if err := rows.Scan(&l.Code, &l.Target, &l.Visits); err != nil {
			return nil, fmt.Errorf("list links: %w", err)
		}
		links = append(links, l)
	}
	return links, rows.Err()
}
