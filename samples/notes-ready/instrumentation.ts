import * as Sentry from "@sentry/nextjs";
import { env, type Env } from "./lib/env";

/** Runs once before the first request: a missing setting ends the start, and errors have somewhere to go. */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== "nodejs") {
    return;
  }
  const { SENTRY_DSN } = settings();
  if (SENTRY_DSN) {
    Sentry.init({ dsn: SENTRY_DSN, release: process.env.RELEASE, sendDefaultPii: false, tracesSampleRate: 0.1 });
  }
}

function settings(): Env {
  try {
    return env();
  } catch (error) {
    // The framework would keep an instance alive that can answer nothing.
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

export const onRequestError = Sentry.captureRequestError;
