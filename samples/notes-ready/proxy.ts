import { createServerClient } from "@supabase/ssr";
import { NextResponse, type NextRequest } from "next/server";
import { env } from "./lib/env";

function contentSecurityPolicy(nonce: string): string {
  const errors = env().SENTRY_DSN ? ` ${new URL(env().SENTRY_DSN).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self'${errors}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Gives every request an id, renews the session, and puts the headers on that protect people. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const requestId = request.headers.get("fly-request-id") ?? crypto.randomUUID();
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("content-security-policy", policy);
  let response = NextResponse.next({ request: { headers } });

  const secure = env().SITE_URL.startsWith("https:");
  const client = createServerClient(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    cookies: {
      getAll: () => request.cookies.getAll(),
      setAll: (changes) => {
        for (const { name, value } of changes) {
          request.cookies.set(name, value);
        }
        headers.set("cookie", request.cookies.toString());
        response = NextResponse.next({ request: { headers } });
        for (const { name, value, options } of changes) {
          response.cookies.set(name, value, { ...options, httpOnly: true, secure, sameSite: "lax" });
        }
      },
    },
  });
  await client.auth.getUser();

  response.headers.set("x-request-id", requestId);
  response.headers.set("content-security-policy", policy);
  response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|api/health).*)"] };
