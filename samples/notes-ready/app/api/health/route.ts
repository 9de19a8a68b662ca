import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** 200 when this instance can serve, 503 when it cannot reach its database's gateway. */
export async function GET(): Promise<Response> {
  const started = performance.now();
  try {
    const answer = await fetch(new URL("/auth/v1/health", env().SUPABASE_URL), {
      headers: { apikey: env().SUPABASE_PUBLISHABLE_KEY },
      signal: AbortSignal.timeout(2_000),
      cache: "no-store",
    });
    if (answer.ok) {
      return Response.json({ status: "up", ms: Math.round(performance.now() - started) });
    }
    log().error({ status: answer.status }, "supabase is not healthy");
  } catch (error) {
    log().error({ err: error }, "supabase cannot be reached");
  }
  return Response.json({ status: "down" }, { status: 503 });
}
