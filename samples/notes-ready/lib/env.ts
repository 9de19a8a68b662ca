import { z } from "zod";

const schema = z.object({
  SUPABASE_URL: z.url(),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
  SITE_URL: z.url(),
  SENTRY_DSN: z.url().or(z.literal("")),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]),
});

export type Env = z.infer<typeof schema>;

/** The settings, or an error that names every setting that is missing or wrong and no value. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))].sort();
    throw new Error(`missing or wrong settings: ${names.join(", ")}`);
  }
  return parsed.data;
}

let known: Env | undefined;

export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
