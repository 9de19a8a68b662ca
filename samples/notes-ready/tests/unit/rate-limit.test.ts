import { expect, test } from "vitest";
import { RateLimit } from "@/lib/rate-limit";

test("a burst is refused, and told when to come back", () => {
  let now = 0;
  const limit = new RateLimit(2, 60_000, () => now);
  expect(limit.take("a").allowed).toBe(true);
  expect(limit.take("a").allowed).toBe(true);
  now = 20_000;
  expect(limit.take("a")).toEqual({ allowed: false, retryAfterSeconds: 40 });
});

test("another key is not affected", () => {
  const limit = new RateLimit(1, 60_000, () => 0);
  limit.take("a");
  expect(limit.take("b").allowed).toBe(true);
});

test("a new window lets in again", () => {
  let now = 0;
  const limit = new RateLimit(1, 60_000, () => now);
  limit.take("a");
  now = 60_000;
  expect(limit.take("a").allowed).toBe(true);
});

test("strangers cannot fill the memory", () => {
  const limit = new RateLimit(1, 60_000, () => 0, 2);
  limit.take("a");
  limit.take("b");
  limit.take("c");
  expect(limit.take("c").allowed).toBe(false);
  expect(limit.take("a").allowed).toBe(true);
});
