"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { RateLimit } from "@/lib/rate-limit";
import { supabase } from "@/lib/supabase";

const perAddress = new RateLimit(5, 15 * 60_000);
const form = z.object({ email: z.email().max(254) });

/** Mails a link that signs in once. The answer is the same whether or not the address is known. */
export async function sendLink(_before: string, data: FormData): Promise<string> {
  const parsed = form.safeParse({ email: data.get("email") });
  if (!parsed.success) {
    return "That is not a mail address.";
  }
  const from = (await headers()).get("fly-client-ip") ?? "local";
  if (!perAddress.take(from).allowed || !perAddress.take(parsed.data.email.toLowerCase()).allowed) {
    return "Too many tries. Wait a quarter of an hour.";
  }
  const { error } = await (await supabase()).auth.signInWithOtp({
    email: parsed.data.email,
    options: { emailRedirectTo: env().SITE_URL },
  });
  if (error) {
    log().error({ err: error }, "the sign-in link could not be sent");
    return "The link could not be sent. Try again in a minute.";
  }
  return "Look into your mail for the link.";
}
