package store

import (
	"context"
	"errors"
	"os"
	"testing"

	"links.example/links/internal/link"
)

func open(t *testing.T) *Store {
	t.Helper()
	address := os.Getenv("TEST_DATABASE_URL")
	if address == "" {
		t.Skip("TEST_DATABASE_URL is not set")
	}
	s, err := Open(address)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("DELETE FROM links"); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAVisitIsCounted(t *testing.T) {
	s, ctx := open(t), context.Background()
	if err := s.Add(ctx, "ada", link.Link{Code: "abc2345", Target: "https://example.org"}); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < 2; i++ {
		if target, err := s.Follow(ctx, "abc2345"); err != nil || target != "https://example.org" {
			t.Fatalf("Follow = %q, %v", target, err)
		}
	}
	links, err := s.List(ctx, "ada")
	if err != nil || len(links) != 1 || links[0].Visits != 2 {
		t.Fatalf("List = %v, %v", links, err)
	}
}

func TestLinksBelongToTheirOwner(t *testing.T) {
	s, ctx := open(t), context.Background()
	if err := s.Add(ctx, "ada", link.Link{Code: "abc2345", Target: "https://example.org"}); err != nil {
		t.Fatal(err)
	}
	if links, err := s.List(ctx, "bob"); err != nil || len(links) != 0 {
		t.Fatalf("List = %v, %v", links, err)
	}
}

func TestAnUnknownCodeIsSaidToBe(t *testing.T) {
	if _, err := open(t).Follow(context.Background(), "nothing"); !errors.Is(err, ErrUnknown) {
		t.Fatalf("Follow = %v", err)
	}
}
