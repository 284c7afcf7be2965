// The measure of all things: Fastify, the body as JSON, one row. Nothing is checked; below /kept the row holds the body, else it is let go.
import Fastify from "fastify"
import { openPglite } from "../../../src/collector/database/pglite-database.ts"
import { openPostgres } from "../../../src/collector/database/postgres-database.ts"

const [, , kind = "pglite", where = ""] = process.argv
const start = async (): Promise<void> => {
  const database = kind === "pglite" ? await openPglite(where) : openPostgres(where)
  await database.script("create table if not exists bare (id text primary key, session text not null, at timestamptz not null default now()); create table if not exists kept (id text primary key, run jsonb not null, at timestamptz not null default now())")
  const app = Fastify({ bodyLimit: 2_000_000 })
  app.put<{ Params: { id: string }; Body: { session_id: string } }>("/v1/trajectories/:id", async (request, reply) => {
    await database.query("insert into bare (id, session) values ($1, $2)", [request.params.id, request.body.session_id])
    return reply.code(201).send({ id: request.params.id })
  })
  app.put<{ Params: { id: string } }>("/kept/v1/trajectories/:id", async (request, reply) => {
    await database.query("insert into kept (id, run) values ($1, $2::jsonb)", [request.params.id, JSON.stringify(request.body)])
    return reply.code(201).send({ id: request.params.id })
  })
  const url = await app.listen({ port: 0, host: "127.0.0.1" })
  process.stdout.write(`${new URL(url).port}\n`)
}
void start()
