import type { NextRequest } from "next/server";
import { asCaller } from "@/lib/handler";
import { log } from "@/lib/log";

const CHUNK = 500;

/** Everything that is kept about a person, one JSON document per line, sent as it is read. */
export async function GET(request: NextRequest): Promise<Response> {
  return asCaller(request, async ({ client, id }) => {
    const encoder = new TextEncoder();
    let offset = 0;
    const lines = new ReadableStream({
      async pull(controller) {
        const { data, error } = await client
          .from("notes")
          .select("id, body, created_at, updated_at")
          .eq("owner_id", id)
          .order("id")
          .range(offset, offset + CHUNK - 1);
        if (error) {
          log().error({ err: error }, "an export broke off");
          controller.error(new Error("the export broke off"));
          return;
        }
        for (const note of data) {
          controller.enqueue(encoder.encode(`${JSON.stringify(note)}\n`));
        }
        offset += data.length;
        if (data.length < CHUNK) {
          controller.close();
        }
      },
    });
    return new Response(lines, { headers: { "content-type": "application/x-ndjson" } });
  });
}

/** Deletes the account and, through foreign keys, everything that belongs to it. */
export async function DELETE(request: NextRequest): Promise<Response> {
  return asCaller(request, async ({ client }) => {
    const { error } = await client.rpc("delete_account");
    if (error) {
      throw new Error("the account could not be deleted", { cause: error });
    }
    await client.auth.signOut();
    return new Response(null, { status: 204 });
  });
}
