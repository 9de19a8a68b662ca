package link

import (
	"strings"
	"testing"
)

func TestTargetsAreWebAddresses(t *testing.T) {
	for _, good := range []string{"https://example.org", "http://example.org/a?b=c"} {
		if got, err := Target(good); err != nil || got != good {
			t.Errorf("Target(%q) = %q, %v", good, got, err)
		}
	}
	for _, bad := range []string{"", "example.org", "javascript:alert(1)", "ftp://example.org", "https://" + strings.Repeat("x", 2000)} {
		if _, err := Target(bad); err == nil {
			t.Errorf("Target(%q) was taken", bad)
		}
	}
}

func TestCodesDiffer(t *testing.T) {
	seen := map[string]bool{}
	for i := 0; i < 1000; i++ {
		code, err := NewCode()
		if err != nil {
			t.Fatal(err)
		}
		if len(code) != Length || seen[code] {
			t.Fatalf("code %q is short, or was drawn before", code)
		}
		seen[code] = true
	}
}
