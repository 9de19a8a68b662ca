import type { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { as, freshDatabase } from "./database";

const first = "00000000-0000-4000-8000-000000000001";
const second = "00000000-0000-4000-8000-000000000002";
let database: Client;

beforeAll(async () => {
  database = await freshDatabase("notes_rows");
  await database.query("insert into auth.users values ($1, 'first@notes.example'), ($2, 'second@notes.example')", [first, second]);
  await database.query("insert into notes (owner_id, body) values ($1, 'bread'), ($2, 'plumber')", [first, second]);
});
afterAll(() => database.end());

const count = async (sql: string) => (await database.query(sql)).rowCount;

test("every table has row level security", async () => {
  const { rows } = await database.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity",
  );
  expect(rows).toEqual([]);
});

test("people read their own notes and no others", async () => {
  const { rows } = await as(database, first, () => database.query("select body from notes"));
  expect(rows).toEqual([{ body: "bread" }]);
});

test("nobody changes or deletes what somebody else wrote", async () => {
  expect(await as(database, second, () => count("update notes set body = 'mine' where body = 'bread'"))).toBe(0);
  expect(await as(database, second, () => count("delete from notes where body = 'bread'"))).toBe(0);
});

test("nobody writes in another's name, or gives a note away", async () => {
  const insert = () => database.query("insert into notes (owner_id, body) values ($1, 'x')", [second]);
  await expect(as(database, first, insert)).rejects.toThrow(/row-level security/);
  const give = () => database.query("update notes set owner_id = $1", [second]);
  await expect(as(database, first, give)).rejects.toThrow(/permission denied/);
});

test.each(["select * from notes", "delete from notes", "select * from note_deletions", "select delete_account()"])(
  "without a session the database refuses: %s",
  async (sql) => {
    await expect(as(database, null, () => database.query(sql))).rejects.toThrow(/permission denied/);
  },
);

test("a deletion leaves a record that its owner can read and nobody can change", async () => {
  const seen = await as(database, first, async () => {
    await database.query("delete from notes");
    return count("select * from note_deletions");
  });
  expect(seen).toBe(1);
  await expect(as(database, first, () => database.query("delete from note_deletions"))).rejects.toThrow(/permission denied/);
});

test("an account takes everything along that belongs to it, and nothing else", async () => {
  await as(database, first, async () => {
    await database.query("select delete_account()");
    await database.query("reset role");
    expect((await database.query("select owner_id from notes")).rows).toEqual([{ owner_id: second }]);
    expect(await count("select * from auth.users")).toBe(1);
    expect(await count("select * from note_deletions")).toBe(0);
  });
});
