import type { NextRequest } from "next/server";
import { z } from "zod";
import { env } from "@/lib/env";
import { supabase } from "@/lib/supabase";

const link = z.object({ token_hash: z.string().min(1).max(200), type: z.literal("email") });

export async function GET(request: NextRequest): Promise<Response> {
  const parsed = link.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (parsed.success) {
    const { error } = await (await supabase()).auth.verifyOtp(parsed.data);
    if (!error) {
      return Response.redirect(new URL("/", env().SITE_URL), 303);
    }
  }
  return Response.redirect(new URL("/login?expired", env().SITE_URL), 303);
}
