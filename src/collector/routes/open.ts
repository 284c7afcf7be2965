import type { FastifyPluginAsync } from "fastify"
import * as z from "zod"
import type { About, Removals } from "../../protocol/collector.ts"
import { trajectoryVersion } from "../../protocol/trajectory.ts"
import { maxBodyBytes } from "../body.ts"
import { openApiDocument } from "../openapi.ts"
import { createRecent } from "../recent.ts"
import { Refusal } from "../refusal.ts"
import type { Context } from "../server.ts"

const feedPage = 1_000
const sinceSchema = z.object({ since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0) })

/** What anyone may ask. */
export const openRoutes = ({ store, options }: Context): FastifyPluginAsync => async (app) => {
  const document = JSON.stringify(openApiDocument())
  app.get("/healthz", async (_request, reply) => reply.type("text/plain").send("ok\n"))
  app.get("/readyz", async (_request, reply) => {
    if (options.isDraining?.()) throw new Refusal("busy")
    await store.database.query("select 1")
    await store.objects.get("runs/ready")
    return reply.type("text/plain").send("ready\n")
  })
  app.get("/openapi.json", async (_request, reply) => reply.type("application/json").send(document))
  const passed = createRecent<"categories", string[]>(1, 1_000)
  /** By category and donors, so that nobody has to ask about a site by its name. Counting goes through all rows, so many who ask get one answer. */
  const passedCategories = async (): Promise<string[]> => {
    const known = passed.get("categories")
    if (known) return known
    const rows = await store.database.query<{ category: string }>("select category from trajectory where category <> 'named' group by category having count(distinct subject) >= $1 order by category", [options.about.threshold])
    const categories = rows.map(({ category }) => category)
    passed.set("categories", categories)
    return categories
  }
  app.get("/v1/about", async (): Promise<About> => ({ ...options.about, key: store.keys.publicKey, schemaVersions: [trajectoryVersion], maxBytes: maxBodyBytes, categories: await passedCategories() }))
  app.get("/v1/removals", async (request): Promise<Removals> => {
    const parsed = sinceSchema.safeParse(request.query)
    if (!parsed.success) throw new Refusal("bad-request", { field: "since" })
    const rows = await store.database.query<{ seq: string; trajectory: string; at: Date }>("select seq, content as trajectory, at from tombstone where seq > $1 and content is not null order by seq limit $2", [parsed.data.since, feedPage])
    const removals = rows.map(({ seq, trajectory, at }) => ({ seq: Number(seq), trajectory, at: at.toISOString() }))
    return { removals, next: removals.at(-1)?.seq ?? parsed.data.since }
  })
}
