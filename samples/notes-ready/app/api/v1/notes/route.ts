import type { NextRequest } from "next/server";
import { asCaller, problem } from "@/lib/handler";
import { addNote, listNotes, newNote, page } from "@/lib/notes";

const LARGEST_REQUEST = 16_384;

export async function GET(request: NextRequest): Promise<Response> {
  return asCaller(request, async ({ client, id }) => {
    const wanted = page.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!wanted.success) {
      return problem(400, "offset is from 0 to 10000, limit from 1 to 50");
    }
    return Response.json(await listNotes(client, id, wanted.data));
  });
}

export async function POST(request: NextRequest): Promise<Response> {
  return asCaller(request, async ({ client, id }) => {
    const text = await request.text();
    if (text.length > LARGEST_REQUEST) {
      return problem(413, "a note is at most 2000 characters long");
    }
    const note = newNote.safeParse(json(text));
    if (!note.success) {
      return problem(400, "send a body of 1 to 2000 characters");
    }
    return Response.json(await addNote(client, id, note.data.body), { status: 201 });
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON fails the schema.
    return undefined;
  }
}
