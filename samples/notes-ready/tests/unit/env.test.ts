import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const complete = {
  SUPABASE_URL: "http://localhost:54321",
  SUPABASE_PUBLISHABLE_KEY: "publishable",
  SITE_URL: "http://localhost:3000",
  SENTRY_DSN: "",
  LOG_LEVEL: "info",
};

test("complete settings are taken as they are", () => {
  expect(readEnv(complete)).toEqual(complete);
});

test.each(Object.keys(complete))("without %s nothing starts, and the error names it", (name) => {
  expect(() => readEnv({ ...complete, [name]: undefined })).toThrow(`missing or wrong settings: ${name}`);
});

test("an error names no value", () => {
  expect(() => readEnv({ ...complete, SUPABASE_URL: "hunter2" })).not.toThrow(/hunter2/);
});
