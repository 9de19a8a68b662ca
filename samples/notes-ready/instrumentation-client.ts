import * as Sentry from "@sentry/nextjs";

// One image serves every environment, so the address comes with the page and not with the build.
const dsn = document.documentElement.dataset.sentryDsn;
if (dsn) {
  Sentry.init({ dsn, sendDefaultPii: false });
}

export const onRouterTransitionStart = Sentry.captureRouterTransitionStart;
