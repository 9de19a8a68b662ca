export type Decision = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** Lets each key through a number of times per window; bounded, so that strangers cannot fill the memory. */
export class RateLimit {
  private readonly windows = new Map<string, { startedAt: number; count: number }>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly now: () => number = Date.now,
    private readonly mostKeys = 10_000,
  ) {}

  take(key: string): Decision {
    const now = this.now();
    const window = this.windows.get(key);
    if (!window || now - window.startedAt >= this.windowMs) {
      this.forgetOldest();
      this.windows.delete(key);
      this.windows.set(key, { startedAt: now, count: 1 });
      return { allowed: true };
    }
    if (window.count < this.limit) {
      window.count += 1;
      return { allowed: true };
    }
    const left = this.windowMs - (now - window.startedAt);
    return { allowed: false, retryAfterSeconds: Math.ceil(left / 1000) };
  }

  private forgetOldest(): void {
    if (this.windows.size >= this.mostKeys) {
      const [oldest] = this.windows.keys();
      if (oldest !== undefined) {
        this.windows.delete(oldest);
      }
    }
  }
}
