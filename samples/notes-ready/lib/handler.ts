import * as Sentry from "@sentry/nextjs";
import type { SupabaseClient } from "@supabase/supabase-js";
import type { NextRequest } from "next/server";
import { log } from "./log";
import { RateLimit } from "./rate-limit";
import { supabase } from "./supabase";

const perPerson = new RateLimit(60, 60_000);

export type Caller = { client: SupabaseClient; id: string };

export function problem(status: number, title: string, headers: Record<string, string> = {}): Response {
  return Response.json({ title, status }, { status, headers: { "content-type": "application/problem+json", ...headers } });
}

/**
 * Runs a handler for a signed-in person: 401 without a session, 429 after a burst, and a 500 that tells the
 * client nothing but the request's id, while the log and the tracker get the error.
 */
export async function asCaller(request: NextRequest, handle: (caller: Caller) => Promise<Response>): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  const started = performance.now();
  const line = log().child({ requestId, method: request.method, path: request.nextUrl.pathname });
  try {
    const client = await supabase();
    const { data } = await client.auth.getUser();
    if (!data.user) {
      return problem(401, "sign in first");
    }
    const decision = perPerson.take(data.user.id);
    if (!decision.allowed) {
      line.warn("rate limit reached");
      return problem(429, "too many requests", { "retry-after": String(decision.retryAfterSeconds) });
    }
    const response = await handle({ client, id: data.user.id });
    line.info({ status: response.status, ms: Math.round(performance.now() - started) }, "answered");
    return response;
  } catch (error) {
    line.error({ err: error }, "failed");
    Sentry.captureException(error, { tags: { requestId } });
    return problem(500, `something went wrong; tell us this number: ${requestId}`);
  }
}
