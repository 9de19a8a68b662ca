import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addNote, deleteNote, LARGEST_PAGE, listNotes, newNote, page } from "@/lib/notes";
import { SupabaseStandIn } from "../support/supabase-stand-in";

const owner = "00000000-0000-4000-8000-000000000001";
const note = (id: number) => ({ id: `n${id}`, body: `note ${id}`, created_at: "2026-11-01T09:00:00Z" });
let gateway: SupabaseStandIn;

beforeAll(async () => {
  gateway = await SupabaseStandIn.start();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.seen.length = 0;
});

const client = () => createClient(gateway.url, "publishable", { auth: { persistSession: false } });

test("a note is 1 to 2000 characters of text, without blanks around it", () => {
  expect(newNote.parse({ body: "  bread " })).toEqual({ body: "bread" });
  expect(newNote.safeParse({ body: "   " }).success).toBe(false);
  expect(newNote.safeParse({ body: "x".repeat(2001) }).success).toBe(false);
  expect(newNote.safeParse({ body: "x", owner_id: "someone else" }).success).toBe(false);
});

test("a page has an upper bound", () => {
  expect(page.parse({})).toEqual({ offset: 0, limit: 20 });
  expect(page.safeParse({ limit: String(LARGEST_PAGE + 1) }).success).toBe(false);
  expect(page.safeParse({ offset: "-1" }).success).toBe(false);
});

test("a list asks for one more than a page, to know whether there is another", async () => {
  gateway.answer = () => ({ status: 200, body: [note(1), note(2), note(3)] });
  expect(await listNotes(client(), owner, { offset: 4, limit: 2 })).toEqual({ notes: [note(1), note(2)], next: 6 });
  expect(gateway.seen[0]?.query.get("owner_id")).toBe(`eq.${owner}`);
  expect(gateway.seen[0]?.query.get("limit")).toBe("3");
});

test("the last page has no next one", async () => {
  gateway.answer = () => ({ status: 200, body: [note(1)] });
  expect((await listNotes(client(), owner, { offset: 0, limit: 2 })).next).toBeNull();
});

test("a note is stored for the person who wrote it", async () => {
  gateway.answer = () => ({ status: 201, body: note(1) });
  expect(await addNote(client(), owner, "note 1")).toEqual(note(1));
  expect(JSON.parse(gateway.seen[0]?.body ?? "")).toEqual({ owner_id: owner, body: "note 1" });
});

test("deleting says whether there was such a note", async () => {
  gateway.answer = () => ({ status: 200, body: [] });
  expect(await deleteNote(client(), owner, "n1")).toBe(false);
  gateway.answer = () => ({ status: 200, body: [{ id: "n1" }] });
  expect(await deleteNote(client(), owner, "n1")).toBe(true);
  expect(gateway.seen.every((seen) => seen.query.get("owner_id") === `eq.${owner}`)).toBe(true);
});

test("a failure of the database is an error and never an empty list", async () => {
  gateway.answer = () => ({ status: 500, body: { message: "no" } });
  await expect(listNotes(client(), owner, { offset: 0, limit: 2 })).rejects.toThrow("notes could not be listed");
  await expect(addNote(client(), owner, "x")).rejects.toThrow("the note could not be stored");
  await expect(deleteNote(client(), owner, "n1")).rejects.toThrow("the note could not be deleted");
});
