import { createServerClient } from "@supabase/ssr";
import type { SupabaseClient } from "@supabase/supabase-js";
import { cookies } from "next/headers";
import { env } from "./env";

/** A client that acts as whoever sent the request; the session lives in cookies that scripts cannot read. */
export async function supabase(): Promise<SupabaseClient> {
  const jar = await cookies();
  return createServerClient(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    cookies: {
      getAll: () => jar.getAll(),
      setAll: (changes) => {
        try {
          for (const { name, value, options } of changes) {
            jar.set(name, value, { ...options, httpOnly: true, secure: env().SITE_URL.startsWith("https:"), sameSite: "lax" });
          }
        } catch {
          // A page cannot set cookies while it renders; proxy.ts has renewed the session before it.
        }
      },
    },
  });
}
