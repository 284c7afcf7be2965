import { randomBytes, timingSafeEqual } from "node:crypto"
import { Readable } from "node:stream"
import type { FastifyPluginAsync, FastifyRequest } from "fastify"
import type * as z from "zod"
import { adminCounts } from "../admin-counts.ts"
import { adminPage } from "../admin-page.ts"
import { openDataset, readTrajectories, requestDataset } from "../datasets.ts"
import { choiceSchema, datasetSchema, tenantSchema } from "../endpoints.ts"
import { hashToken } from "../enrolment.ts"
import { Refusal } from "../refusal.ts"
import type { Context } from "../server.ts"

const read = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refusal("bad-request", { field: String(parsed.error.issues[0]?.path[0] ?? "") })
  return parsed.data
}
const json = (body: unknown): unknown => { try { return JSON.parse(String(body)) } catch { return undefined } }

/** The administrator's side, behind HTTP Basic (user "admin"). Each look at content is written down. */
export const adminRoutes = ({ store, metrics }: Context): FastifyPluginAsync => async (app) => {
  const right = Buffer.from(hashToken(`admin:${store.keys.adminToken}`))
  const audit = (act: string, about: string, tenant?: string): Promise<unknown> => store.database.query("insert into audit (tenant, actor, act, about) values ($1, 'admin', $2, $3)", [tenant ?? null, act, about])
  // A form on another site must not act with the password that the browser remembers.
  const fromHere = ({ method, headers }: FastifyRequest): boolean => method === "GET" || headers["sec-fetch-site"] === undefined || headers["sec-fetch-site"] === "same-origin"

  app.addHook("onRequest", async (request, reply) => {
    const given = /^Basic ([A-Za-z0-9+/=]+)$/.exec(request.headers.authorization ?? "")?.[1]
    const hash = Buffer.from(hashToken(given === undefined ? "" : Buffer.from(given, "base64").toString("utf8")))
    if (!timingSafeEqual(hash, right)) {
      reply.header("www-authenticate", "Basic realm=\"Symbiont collector\", charset=\"UTF-8\"")
      throw new Refusal("bad-token")
    }
    if (!fromHere(request)) throw new Refusal("bad-request")
    reply.header("cache-control", "no-store").header("referrer-policy", "no-referrer").header("x-content-type-options", "nosniff")
  })
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string", bodyLimit: 2_000 }, (_request, body, done) => { done(null, Object.fromEntries(new URLSearchParams(String(body)))) })

  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()))
  app.get("/admin", async (_request, reply) => reply.type("text/html; charset=utf-8").header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
    .send(adminPage(await adminCounts(store))))
  app.post("/admin/datasets", async (request, reply) => {
    const { tenant, purpose } = read(choiceSchema, request.body)
    await audit("dataset", await requestDataset(store, tenant, purpose), tenant)
    return reply.redirect("/admin", 303)
  })
  app.get("/admin/datasets/:id", async (request, reply) => {
    const { id } = read(datasetSchema, request.params)
    const parts = await openDataset(store, id)
    if (!parts) throw new Refusal("not-found")
    await audit("read", id)
    return reply.type("application/jsonl").send(Readable.from(parts))
  })
  app.post("/admin/tenants", async (request, reply) => {
    const { id, name } = read(tenantSchema, json(request.body))
    const token = randomBytes(24).toString("base64url")
    const made = await store.database.query("insert into tenant (id, name, enrolment) values ($1, $2, $3) on conflict do nothing returning id", [id, name, hashToken(token)])
    if (made.length === 0) throw new Refusal("conflict")
    await audit("tenant", id, id)
    return reply.code(201).send({ id, token })
  })
  app.get("/admin/export", async (request, reply) => {
    const { tenant, purpose } = read(choiceSchema, request.query)
    await audit("export", purpose, tenant)
    const lines = async function* () { for await (const { line } of readTrajectories(store, tenant, purpose)) { yield line; yield "\n" } }
    return reply.type("application/jsonl").send(Readable.from(lines()))
  })
}
