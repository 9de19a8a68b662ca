import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";

export const LONGEST_BODY = 2000;
export const LARGEST_PAGE = 50;

export const newNote = z.strictObject({ body: z.string().trim().min(1).max(LONGEST_BODY) });
export const noteId = z.uuid();
export const page = z.strictObject({
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(20),
});

export type Note = { id: string; body: string; created_at: string };
export type Page = z.infer<typeof page>;

/** A page of the signed-in person's notes, newest first, and where the next page begins. */
export async function listNotes(client: SupabaseClient, owner: string, wanted: Page) {
  const { data, error } = await client
    .from("notes")
    .select("id, body, created_at")
    .eq("owner_id", owner)
    .order("created_at", { ascending: false })
    .order("id")
    .range(wanted.offset, wanted.offset + wanted.limit);
  if (error) {
    throw new Error("notes could not be listed", { cause: error });
  }
  const notes = data as Note[];
  return {
    notes: notes.slice(0, wanted.limit),
    next: notes.length > wanted.limit ? wanted.offset + wanted.limit : null,
  };
}

export async function addNote(client: SupabaseClient, owner: string, body: string): Promise<Note> {
  const { data, error } = await client
    .from("notes")
    .insert({ owner_id: owner, body })
    .select("id, body, created_at")
    .single();
  if (error) {
    throw new Error("the note could not be stored", { cause: error });
  }
  return data as Note;
}

/** Whether there was such a note of this person. */
export async function deleteNote(client: SupabaseClient, owner: string, id: string): Promise<boolean> {
  const { data, error } = await client
    .from("notes")
    .delete()
    .eq("id", id)
    .eq("owner_id", owner)
    .select("id");
  if (error) {
    throw new Error("the note could not be deleted", { cause: error });
  }
  return data.length > 0;
}
