import rateLimit from "@fastify/rate-limit"
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from "fastify"
import type { About } from "../protocol/collector.ts"
import { maxBodyBytes } from "./body.ts"
import { methodsAt } from "./endpoints.ts"
import type { Enrolment, Membership } from "./enrolment.ts"
import type { Inspection } from "./inspection/inspection-pool.ts"
import { createMetrics, type Metrics } from "./metrics.ts"
import { Refusal, refusalOf } from "./refusal.ts"
import { adminRoutes } from "./routes/admin.ts"
import { openRoutes } from "./routes/open.ts"
import { signedRoutes, uploadRoute } from "./routes/signed.ts"
import type { Store } from "./store.ts"
import { createSubjects } from "./subjects.ts"
import { createUploads } from "./uploads.ts"
import { createWithdrawals } from "./withdrawals.ts"

export type ServerOptions = {
  /** What is told of this collector, besides what it counts itself. */
  about: Pick<About, "name" | "contact" | "retentionDays" | "threshold">
  enrolment: Enrolment
  /** Asked at each upload, where donors belong to an organisation; withdrawals are taken from whoever holds the key. */
  membership?: Membership | undefined
  /** Requests a minute from one address. */
  rateLimit: number
  /** Requests under way at once; beyond, they are asked to come back. */
  maxInFlight: number
  /** How long (ms) an upload may have to wait for those before it; one that would wait longer is asked to come back then. Ten seconds unless told. */
  maxWaitMs?: number | undefined
  /** Where the log goes: one JSON object a line. `false` for none. */
  log: boolean | { level: string; stream?: { write(line: string): void } }
  /** Addresses of proxies in front, whose X-Forwarded-For counts. */
  trustProxy?: string | undefined
  /** Whether it is about to stop: it goes on answering, and says that it isn't ready. */
  isDraining?: () => boolean
  now?: () => number
}
export type Context = { store: Store; metrics: Metrics; options: ServerOptions; now: () => number; inspection: Inspection; subjects: ReturnType<typeof createSubjects>; uploads: ReturnType<typeof createUploads>; withdrawals: ReturnType<typeof createWithdrawals> }

/** The route as it is written down, so that no id gets into a log or a figure. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? "unknown"

/** What tells whether a collector is well must be answered when it is busy, too. */
const isProbe = ({ url }: FastifyRequest): boolean => url === "/healthz" || url === "/readyz"

const answerProblem = (reply: FastifyReply, { problem }: Refusal): FastifyReply => reply.code(problem.status).type("application/problem+json").send(JSON.stringify(problem))

/** Extensions ask from an origin of their own, and only they may. */
const allowExtensions = (app: FastifyInstance): void => {
  app.addHook("onRequest", async (request, reply) => {
    const { origin } = request.headers
    if (origin === undefined || !/^[a-z-]+-extension:\/\/[\w-]+$/.test(origin) || !request.url.startsWith("/v1/")) return
    reply.header("access-control-allow-origin", origin).header("vary", "origin").header("access-control-expose-headers", "retry-after")
    if (request.method === "OPTIONS") {
      await reply.header("access-control-allow-methods", "GET, PUT, POST").header("access-control-allow-headers", "content-type, content-digest, consent-id, schema-version, site-kind, signature, signature-input, authorization")
        .header("access-control-max-age", "600").code(204).send()
    }
  })
}

/** The collector's HTTP side, over a store that is ready. It holds no state but caches. */
export const createServer = async (store: Store, inspection: Inspection, options: ServerOptions): Promise<FastifyInstance> => {
  const now = options.now ?? Date.now
  const app = Fastify({ bodyLimit: maxBodyBytes, logger: options.log, logController: new LogController({ disableRequestLogging: true }), trustProxy: options.trustProxy ?? false, requestTimeout: 60_000, connectionTimeout: 90_000, forceCloseConnections: "idle", frameworkErrors: (_error, _request, reply) => answerProblem(reply, new Refusal("bad-request")), routerOptions: { maxParamLength: 100 } })
  const metrics = createMetrics(() => store.jobs.waiting())
  const subjects = createSubjects(store)
  const context: Context = { store, metrics, options, now, inspection, subjects, uploads: createUploads(store), withdrawals: createWithdrawals(store, subjects) }

  let inFlight = 0
  const perAddress = new Map<string, number>()
  app.addHook("onRequest", async (request, reply) => {
    if (isProbe(request)) return
    const { ip } = request
    const mine = (perAddress.get(ip) ?? 0) + 1
    perAddress.set(ip, mine)
    inFlight += 1
    reply.raw.once("close", () => {
      inFlight -= 1
      const left = (perAddress.get(ip) ?? 1) - 1
      if (left === 0) perAddress.delete(ip)
      else perAddress.set(ip, left)
    })
    // One who sends drop by drop must not take all places.
    if (inFlight > options.maxInFlight || mine > Math.ceil(options.maxInFlight / 2)) throw new Refusal("busy")
  })
  allowExtensions(app)
  // Before anything is asked of the database, and of whatever is refused, too: who tries keys and passwords is stopped by nothing else.
  await app.register(rateLimit, { global: false, max: options.rateLimit, timeWindow: 60_000, errorResponseBuilder: () => new Refusal("rate-limited"), allowList: isProbe })
  const limit = app.rateLimit()
  app.addHook("onRequest", async function (request, reply) {
    // Who has gone already has no address, and is no trouble of ours.
    if (request.raw.socket.remoteAddress === undefined) throw new Refusal("bad-request")
    await limit.call(this, request, reply)
  })
  // Before a body is read of which nothing can come.
  app.addHook("onRequest", async (request, reply) => {
    if (!request.is404) return
    const methods = methodsAt(request.url.split("?")[0] ?? "")
    if (methods.length === 0) throw new Refusal("not-found")
    reply.header("allow", methods.join(", "))
    throw new Refusal("bad-method")
  })
  app.addHook("onResponse", async (request, reply) => {
    metrics.answered(routeOf(request), reply.statusCode, reply.elapsedTime)
    request.log.info({ method: request.method, route: routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered")
  })
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error)
    if (!refusal) request.log.error({ route: routeOf(request), error: error instanceof Error ? { name: error.name, code: "code" in error ? error.code : undefined, message: error.message } : "unknown" }, "failed")
    const { problem } = refusal ?? new Refusal("unavailable")
    // An upload may be refused by whoever looks at it, and long before its body is read.
    if (routeOf(request) === uploadRoute) metrics.uploaded(refusal ? problem.type : "failed", 0)
    if (problem.type === "bad-token" && !reply.hasHeader("www-authenticate")) reply.header("www-authenticate", "Bearer error=\"invalid_token\"")
    if (problem.status === 503 && !reply.hasHeader("retry-after")) reply.header("retry-after", "2")
    // A body that was refused unread would hold the connection until it has all come.
    if (!request.raw.complete) reply.header("connection", "close")
    return answerProblem(reply, refusal ?? new Refusal("unavailable"))
  })
  // Bodies are looked at by our own hands: the digest is of bytes, not of what they mean.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => { done(null, body) })
  await app.register(openRoutes(context))
  await app.register(signedRoutes(context))
  await app.register(adminRoutes(context))
  return app
}
