"use client";

import * as Sentry from "@sentry/nextjs";
import { useEffect } from "react";

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => {
    Sentry.captureException(error);
  }, [error]);
  return (
    <html lang="en">
      <body>
        <h1>Something went wrong</h1>
        <p>Reload the page. If it happens again, tell us this number: {error.digest}</p>
      </body>
    </html>
  );
}
