import { expect, test } from "@playwright/test";
import { createClient } from "@supabase/supabase-js";
import { Client } from "pg";

const settings = {
  supabase: process.env.SUPABASE_URL ?? "http://localhost:54321",
  // Keys of the local stack: `npx supabase status` prints them.
  service: process.env.E2E_SERVICE_KEY ?? "",
  database: process.env.E2E_DATABASE_URL ?? "",
};

test("a person signs in by a link, writes a note, finds it again and deletes it", async ({ page }) => {
  const email = `e2e-${crypto.randomUUID()}@notes.example`;
  const body = `Buy bread ${crypto.randomUUID()}`;
  const admin = createClient(settings.supabase, settings.service, { auth: { persistSession: false } });
  const { data, error } = await admin.auth.admin.generateLink({ type: "magiclink", email });
  expect(error).toBeNull();
  const database = new Client({ connectionString: settings.database });
  await database.connect();

  await page.goto("/");
  await expect(page).toHaveURL(/\/login$/);

  await page.goto(`/auth/confirm?type=email&token_hash=${data.properties?.hashed_token}`);
  await page.getByLabel("New note").fill(body);
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("listitem")).toContainText(body);
  const stored = await database.query("select owner_id from notes where body = $1", [body]);
  expect(stored.rows).toEqual([{ owner_id: data.user?.id }]);

  await page.reload();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(0);
  const left = await database.query("select from notes where body = $1", [body]);
  expect(left.rowCount).toBe(0);
  await database.end();
});
