import { pino, type DestinationStream, type Logger } from "pino";
import { env } from "./env";

/** Lines of JSON with time, level, message and service; what identifies people is left out. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { service: "notes" },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ["email", "*.email", "cookie", "authorization"], remove: true },
    },
    destination,
  );
}

let known: Logger | undefined;

export function log(): Logger {
  known ??= createLog(env().LOG_LEVEL);
  return known;
}
