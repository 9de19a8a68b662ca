package web

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"links.example/links/internal/link"
	"links.example/links/internal/store"
)

type inMemory map[string]string

func (m inMemory) Ping(context.Context) error { return nil }

func (m inMemory) Add(_ context.Context, _ string, l link.Link) error {
	m[l.Code] = l.Target
	return nil
}

func (m inMemory) Follow(_ context.Context, code string) (string, error) {
	if target, ok := m[code]; ok {
		return target, nil
	}
	return "", store.ErrUnknown
}

func (m inMemory) List(context.Context, string) ([]link.Link, error) { return nil, nil }

func ask(t *testing.T, links Links, method, path, key, body string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequest(method, path, strings.NewReader(body))
	request.Header.Set("Authorization", "Bearer "+key)
	answer := httptest.NewRecorder()
	Handler(links, map[string]string{"k1": "ada"}).ServeHTTP(answer, request)
	return answer
}

func TestALinkIsFollowed(t *testing.T) {
	answer := ask(t, inMemory{"abc2345": "https://example.org"}, "GET", "/abc2345", "", "")
	if answer.Code != http.StatusFound || answer.Header().Get("Location") != "https://example.org" {
		t.Errorf("%d %v", answer.Code, answer.Header())
	}
}

func TestStrangersAddNothing(t *testing.T) {
	if code := ask(t, inMemory{}, "POST", "/v1/links", "wrong", `{"target":"https://example.org"}`).Code; code != http.StatusUnauthorized {
		t.Errorf("answered %d", code)
	}
}

func TestABadTargetIsRefused(t *testing.T) {
	if code := ask(t, inMemory{}, "POST", "/v1/links", "k1", `{"target":"javascript:alert(1)"}`).Code; code != http.StatusUnprocessableEntity {
		t.Errorf("answered %d", code)
	}
}
