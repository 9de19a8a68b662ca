// Links makes long addresses short.
package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"links.example/links/internal/store"
	"links.example/links/internal/web"
)

func main() {
	address := required("DATABASE_URL")
	keys := map[string]string{}
	for _, pair := range strings.Split(required("API_KEYS"), ",") {
		owner, key, found := strings.Cut(pair, ":")
		if !found || len(key) < 24 {
			log.Fatal("API_KEYS is a list of owner:key, each key of 24 letters or more")
		}
		keys[key] = owner
	}
	links, err := store.Open(address)
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{
		Addr:              ":" + or("PORT", "8080"),
		Handler:           web.Handler(links, keys),
		ReadHeaderTimeout: 5 * time.Second,
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		<-ctx.Done()
		last, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		if err := server.Shutdown(last); err != nil {
			log.Printf("shut down: %v", err)
		}
	}()
	log.Printf("serving at %s", server.Addr)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}

func required(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("%s is not set", name)
	}
	return value
}

func or(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}
