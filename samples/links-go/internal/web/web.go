// Package web answers requests.
package web

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"strings"
	"time"

	"links.example/links/internal/link"
	"links.example/links/internal/store"
)

// Links is what is asked of a store.
type Links interface {
	Ping(ctx context.Context) error
	Add(ctx context.Context, owner string, l link.Link) error
	Follow(ctx context.Context, code string) (string, error)
	List(ctx context.Context, owner string) ([]link.Link, error)
}

// Handler answers for a store; keys lead from a key to its owner.
func Handler(links Links, keys map[string]string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
		defer cancel()
		if err := links.Ping(ctx); err != nil {
			http.Error(w, "down: "+err.Error(), http.StatusServiceUnavailable)
			return
		}
		answer(w, http.StatusOK, map[string]string{"status": "up"})
	})
	mux.HandleFunc("/v1/links", func(w http.ResponseWriter, r *http.Request) {
		owner, known := owner(r, keys)
		switch {
		case !known:
			http.Error(w, "a key is needed", http.StatusUnauthorized)
		case r.Method == http.MethodGet:
			list(w, r, links, owner)
		case r.Method == http.MethodPost:
			add(w, r, links, owner)
		default:
			http.Error(w, "GET or POST", http.StatusMethodNotAllowed)
		}
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		target, err := links.Follow(r.Context(), strings.TrimPrefix(r.URL.Path, "/"))
		switch {
		case errors.Is(err, store.ErrUnknown):
			http.NotFound(w, r)
		case err != nil:
			failed(w, err)
		default:
			http.Redirect(w, r, target, http.StatusFound)
		}
	})
	return mux
}

func owner(r *http.Request, keys map[string]string) (string, bool) {
	given := sha256.Sum256([]byte(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")))
	for key, owner := range keys {
		expected := sha256.Sum256([]byte(key))
		if subtle.ConstantTimeCompare(given[:], expected[:]) == 1 {
			return owner, true
		}
	}
	return "", false
}

func list(w http.ResponseWriter, r *http.Request, links Links, owner string) {
	all, err := links.List(r.Context(), owner)
	if err != nil {
		failed(w, err)
		return
	}
	answer(w, http.StatusOK, all)
}

func add(w http.ResponseWriter, r *http.Request, links Links, owner string) {
	var wanted struct {
		Target string `json:"target"`
	}
	if err := json.NewDecoder(r.Body).Decode(&wanted); err != nil {
		http.Error(w, "send a target as JSON", http.StatusBadRequest)
		return
	}
	target, err := link.Target(wanted.Target)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	code, err := link.NewCode()
	if err != nil {
		failed(w, err)
		return
	}
	made := link.Link{Code: code, Target: target}
	if err := links.Add(r.Context(), owner, made); err != nil {
		failed(w, err)
		return
	}
	answer(w, http.StatusCreated, made)
}

func failed(w http.ResponseWriter, err error) {
	log.Printf("failed: %v", err)
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(body); err != nil {
		log.Printf("answer: %v", err)
	}
}
