import type { Metadata } from "next";
import type { ReactNode } from "react";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Notes", description: "Notes that only you can read" };
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-sentry-dsn={env().SENTRY_DSN}>
      <body>
        <main>{children}</main>
        <footer>
          <a href="mailto:support@notes.example">Help</a> · <a href="https://status.notes.example">Status</a>
        </footer>
      </body>
    </html>
  );
}
