import type { NextRequest } from "next/server";
import { asCaller, problem } from "@/lib/handler";
import { deleteNote, noteId } from "@/lib/notes";

export async function DELETE(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return asCaller(request, async ({ client, id: owner }) => {
    const id = noteId.safeParse((await params).id);
    if (!id.success || !(await deleteNote(client, owner, id.data))) {
      return problem(404, "there is no such note");
    }
    return new Response(null, { status: 204 });
  });
}
