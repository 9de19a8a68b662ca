// Package link says what a short link is.
package link

import (
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
)

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz"

// Length of a code. With 31 letters it leaves room for 27 thousand million links.
const Length = 7

// ErrTarget is what a target that is no public web address answers with.
var ErrTarget = errors.New("a target is an http or https address with a host")

// Link leads from a code to a target.
type Link struct {
	Code   string `json:"code"`
	Target string `json:"target"`
	Visits int64  `json:"visits"`
}

// Target gives an address back if a link may lead there.
func Target(text string) (string, error) {
	parsed, err := url.Parse(text)
	if err != nil || parsed.Host == "" || (parsed.Scheme != "http" && parsed.Scheme != "https") || len(text) > 2000 {
		return "", ErrTarget
	}
	return parsed.String(), nil
}

// NewCode draws a code that nobody can guess from the one before.
func NewCode() (string, error) {
	drawn := make([]byte, Length)
	if _, err := rand.Read(drawn); err != nil {
		return "", fmt.Errorf("draw a code: %w", err)
	}
	for i, b := range drawn {
		drawn[i] = alphabet[int(b)%len(alphabet)]
	}
	return string(drawn), nil
}
