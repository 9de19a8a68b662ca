import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type Seen = { method: string; path: string; query: URLSearchParams; body: string };
export type Answer = { status: number; body: unknown };

/** Answers on loopback as Supabase's gateway would, with what a test tells it, and keeps what it was asked. */
export class SupabaseStandIn {
  readonly seen: Seen[] = [];
  answer: (seen: Seen) => Answer = () => ({ status: 404, body: {} });

  private constructor(private readonly server: Server) {}

  static async start(): Promise<SupabaseStandIn> {
    const server = createServer();
    const standIn = new SupabaseStandIn(server);
    server.on("request", async (request, response) => {
      let body = "";
      for await (const chunk of request) {
        body += chunk;
      }
      const url = new URL(request.url ?? "/", "http://localhost");
      const seen = { method: request.method ?? "", path: url.pathname, query: url.searchParams, body };
      standIn.seen.push(seen);
      const answer = standIn.answer(seen);
      response.writeHead(answer.status, { "content-type": "application/json" });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
