import { withSentryConfig } from "@sentry/nextjs";
import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  // What these libraries start has to be the same instance everywhere.
  serverExternalPackages: ["pino"],
};

export default withSentryConfig(config, { silent: true, telemetry: false, sourcemaps: { disable: true } });
