import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { SupabaseStandIn, type Seen } from "../support/supabase-stand-in";

const owner = "00000000-0000-4000-8000-000000000001";
const token = [{ alg: "HS256" }, { sub: owner, exp: 4_102_444_800 }, "s"]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .join(".");
const session = { access_token: token, refresh_token: "r", expires_at: 4_102_444_800, token_type: "bearer", user: { id: owner } };
let jar: { name: string; value: string }[] = [];
let gateway: SupabaseStandIn;

// Outside a running server there is no request to read cookies from.
vi.mock("next/headers", () => ({ cookies: async () => ({ getAll: () => jar, set: () => undefined }) }));

beforeAll(async () => {
  gateway = await SupabaseStandIn.start();
  vi.stubEnv("SUPABASE_URL", gateway.url);
  vi.stubEnv("SUPABASE_PUBLISHABLE_KEY", "publishable");
  vi.stubEnv("SITE_URL", "http://localhost:3000");
  vi.stubEnv("SENTRY_DSN", "");
  vi.stubEnv("LOG_LEVEL", "error");
});
afterAll(() => gateway.stop());
beforeEach(() => {
  jar = [{ name: "sb-127-auth-token", value: `base64-${Buffer.from(JSON.stringify(session)).toString("base64url")}` }];
  gateway.answer = (seen) => (seen.path === "/auth/v1/user" ? { status: 200, body: { id: owner } } : rest(seen));
});

function rest(seen: Seen) {
  if (seen.method === "POST") {
    return { status: 201, body: { id: "n1", body: JSON.parse(seen.body).body, created_at: "2026-11-01T09:00:00Z" } };
  }
  return { status: 200, body: [] };
}

const request = (path: string, body?: string) =>
  new NextRequest(`http://localhost:3000${path}`, body === undefined ? {} : { method: "POST", body });

test("a signed-in person adds a note", async () => {
  const { POST } = await import("@/app/api/v1/notes/route");
  const answer = await POST(request("/api/v1/notes", JSON.stringify({ body: "bread" })));
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ body: "bread" });
});

test.each([["no JSON", "{", 400], ["no text", '{"body":""}', 400], ["far too long", "x".repeat(20_000), 413]])(
  "a note that is %s is refused",
  async (_name, body, status) => {
    const { POST } = await import("@/app/api/v1/notes/route");
    expect((await POST(request("/api/v1/notes", body))).status).toBe(status);
  },
);

test("a list is a page", async () => {
  const { GET } = await import("@/app/api/v1/notes/route");
  expect(await (await GET(request("/api/v1/notes"))).json()).toEqual({ notes: [], next: null });
  expect((await GET(request("/api/v1/notes?limit=100000"))).status).toBe(400);
});

test("without a session there is nothing to see", async () => {
  jar = [];
  const { GET } = await import("@/app/api/v1/notes/route");
  expect((await GET(request("/api/v1/notes"))).status).toBe(401);
});

test("somebody else's note is as good as none", async () => {
  const { DELETE } = await import("@/app/api/v1/notes/[id]/route");
  const params = Promise.resolve({ id: "11111111-1111-4111-8111-111111111111" });
  expect((await DELETE(request("/api/v1/notes/x"), { params })).status).toBe(404);
});

test("an error keeps its cause inside", async () => {
  gateway.answer = (seen) =>
    seen.path === "/auth/v1/user" ? { status: 200, body: { id: owner } } : { status: 500, body: { message: "relation notes" } };
  const { GET } = await import("@/app/api/v1/notes/route");
  const answer = await GET(request("/api/v1/notes"));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("relation");
});

test("an export holds everything, one document per line", async () => {
  gateway.answer = (seen) =>
    seen.path === "/auth/v1/user" ? { status: 200, body: { id: owner } } : { status: 200, body: [{ id: "n1" }, { id: "n2" }] };
  const { GET } = await import("@/app/api/v1/account/route");
  expect(await (await GET(request("/api/v1/account"))).text()).toBe('{"id":"n1"}\n{"id":"n2"}\n');
});

test("the health address says whether the gateway answers", async () => {
  const { GET } = await import("@/app/api/health/route");
  gateway.answer = () => ({ status: 200, body: {} });
  expect((await GET()).status).toBe(200);
  gateway.answer = () => ({ status: 500, body: {} });
  expect((await GET()).status).toBe(503);
});
