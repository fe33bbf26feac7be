import { Hono } from "hono";
import { LinearRouter } from "hono/router/linear-router";
import { isSameText } from "../feishu/door/verify.ts";
import { metricsContentType } from "../metrics.ts";
import type { HttpDeps } from "./deps.ts";
import { createWebhook } from "./webhook.ts";

/** Builds the HTTP edge: the platform's calls, health, metrics, and a pointer or the pages mounted. */
export function createApp(deps: HttpDeps): Hono {
  // On Workers it is built for every call: this router costs nothing to build, and there are few routes to try.
  const app = deps.mount ? new Hono() : new Hono({ router: new LinearRouter() });
  const webhook = createWebhook(deps);
  for (const path of ["/webhook/event", "/webhook/card"]) {
    app.post(path, webhook);
    app.all(path, (c) => {
      c.header("allow", "POST");
      return c.text("only POST is taken here\n", 405);
    });
  }

  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    const state = await deps.ready().catch((error: unknown) => {
      deps.log.error("readiness_failed", { error });
      return { ok: false as const, reason: "cannot tell: the check failed" };
    });
    return c.json(state, state.ok ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    const { metrics } = deps;
    if (!metrics?.token) return c.notFound();
    const given = /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (given === undefined || !isSameText(given, metrics.token)) {
      c.header("www-authenticate", "Bearer");
      return c.text("the bearer token is missing or wrong\n", 401);
    }
    return c.body(await metrics.text(), 200, { "content-type": metricsContentType });
  });

  if (deps.mount) app.route("/", deps.mount);
  else
    app.get("/", (c) =>
      c.text("不过夜 (Buguoye): a Feishu bot; its events go to /webhook/event\n"),
    );

  app.notFound((c) => c.text("there is nothing here\n", 404));
  app.onError((error, c) => {
    deps.log.error("call_failed", { path: c.req.path, error });
    return c.text("something went wrong here\n", 500);
  });
  return app;
}
