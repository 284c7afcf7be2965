import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as z from "zod"
import { fail, ok, type Result } from "../core/result.ts"
import { createDemo, plainSeed, type Demo, type DemoState } from "./demo-seed.ts"

export type DemoVisit = {
  /** Opening this address makes the browser that visitor. */
  url: string
  /** The shop's own state for the visitor, now. */
  state(): DemoState
}
export type DemoServer = {
  url: string
  visit(seed: number): DemoVisit
  close(): Promise<void>
}

const folder = fileURLToPath(new URL("../../public/demo/", import.meta.url))
const types: Record<string, string> = { ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml" }
const pages = /^\/(overview|orders|orders\/\d+|address|messages|payments|help|terms|offer)$/
const cookieName = "fernway"

const line = z.string().trim().min(1).max(200)
/** What the pages may send. */
const writes = {
  "PUT /api/address": { body: z.strictObject({ name: line, street: line, city: line, postcode: line, country: line, phone: z.string().trim().max(60) }),
    apply: (state: DemoState, address: DemoState["address"]) => { state.address = address; state.addressSaves += 1 } },
  "POST /api/messages": { body: z.strictObject({ topic: line, subject: line, text: z.string().trim().min(1).max(4_000) }),
    apply: (state: DemoState, message: DemoState["messages"][number]) => { state.messages.push(message) } },
  "PUT /api/autopay": { body: z.strictObject({ on: z.boolean() }), apply: (state: DemoState, { on }: { on: boolean }) => { state.payment.autopay = on } },
  "POST /api/newsletter": { body: z.strictObject({ email: line }), apply: (state: DemoState) => { state.newsletter = true } }
} satisfies Record<string, { body: z.ZodType; apply(state: DemoState, body: never): void }>

/** Serves the demo shop on loopback. Every visitor has a state of their own, kept in memory. */
export const startDemoServer = async (port = 0): Promise<Result<DemoServer>> => {
  const visitors = new Map<string, Demo>()
  const server = createServer((request, response) => {
    answer(visitors, request, response).catch(() => { send(response, 500, "text/plain", "Something went wrong.") })
  })
  const failure = await listen(server, port)
  if (failure) return fail("internal", failure)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return ok({
    url,
    visit: seed => {
      const id = randomUUID()
      const demo = createDemo(seed)
      visitors.set(id, demo)
      return { url: `${url}/?visit=${id}`, state: () => demo.state }
    },
    close: () => new Promise(resolve => { server.close(() => { resolve() }); server.closeAllConnections() })
  })
}

const listen = (server: Server, port: number): Promise<string | undefined> => new Promise(resolve => {
  server.once("error", (error: NodeJS.ErrnoException) => {
    resolve(error.code === "EADDRINUSE"
      ? `Port ${port} is taken by another program: name another --port, or leave it out to get a free one.`
      : `The demo site could not listen on port ${port} (${error.code ?? error.message}): name another --port.`)
  })
  server.listen(port, "127.0.0.1", () => { resolve(undefined) })
})

const answer = async (visitors: Map<string, Demo>, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? "/", "http://127.0.0.1")
  if (url.pathname === "/") { enter(visitors, url, response); return }
  if (url.pathname.startsWith("/static/")) { await sendStatic(response, url.pathname.slice("/static/".length)); return }
  const visitor = visitors.get(cookieOf(request)) ?? welcome(visitors, response, plainSeed)
  if (request.method === "GET" && pages.test(url.pathname)) { await sendPage(response, visitor); return }
  const action = `${request.method ?? ""} ${url.pathname}`
  if (action === "GET /api/account") { send(response, 200, "application/json", JSON.stringify(visitor)); return }
  if (Object.hasOwn(writes, action)) { await write(visitor, action as keyof typeof writes, request, response); return }
  send(response, 404, "text/plain", "There is no such page.")
}

/** `/` makes a visitor: `?seed=N` picks the site, `?visit=ID` takes up one that was made before. */
const enter = (visitors: Map<string, Demo>, url: URL, response: ServerResponse): void => {
  const visit = url.searchParams.get("visit") ?? ""
  const seed = Number(url.searchParams.get("seed") ?? plainSeed)
  if (visitors.has(visit)) remember(response, visit)
  else welcome(visitors, response, Number.isSafeInteger(seed) ? seed : plainSeed)
  response.writeHead(302, { location: "/overview" }).end()
}

const welcome = (visitors: Map<string, Demo>, response: ServerResponse, seed: number): Demo => {
  const id = randomUUID()
  const demo = createDemo(seed)
  visitors.set(id, demo)
  remember(response, id)
  return demo
}
// Lax: the first visit comes from a browser's new tab or a program, not from a link of our own.
const remember = (response: ServerResponse, id: string): void => { response.setHeader("set-cookie", `${cookieName}=${id}; HttpOnly; SameSite=Lax; Path=/`) }

const cookieOf = (request: IncomingMessage): string =>
  new RegExp(`(?:^|; )${cookieName}=([^;]+)`).exec(request.headers.cookie ?? "")?.[1] ?? ""

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store", "content-security-policy": "default-src 'self'; frame-ancestors 'none'" }).end(body)
}

/** The visitor's data travel with the page, so that it is complete once it has loaded. */
const sendPage = async (response: ServerResponse, visitor: Demo): Promise<void> => {
  const shell = await readFile(join(folder, "index.html"), "utf8")
  const data = JSON.stringify(visitor).replace(/</g, "\\u003c")
  send(response, 200, "text/html; charset=utf-8", shell.replace("<!--account-->", () => `<script type="application/json" id="account">${data}</script>`))
}

const sendStatic = async (response: ServerResponse, name: string): Promise<void> => {
  const type = types[extname(name)]
  if (!type || !/^[a-z-]+(\/[a-z-]+)?\.[a-z]+$/.test(name)) { send(response, 404, "text/plain", "There is no such file."); return }
  const body = await readFile(join(folder, name)).catch(() => undefined)
  if (body) send(response, 200, type, body)
  else send(response, 404, "text/plain", "There is no such file.")
}

const write = async (visitor: Demo, action: keyof typeof writes, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { body: schema, apply } = writes[action]
  const body = schema.safeParse(await readJson(request))
  if (!body.success) {
    send(response, 422, "application/json", JSON.stringify({ field: body.error.issues[0]?.path.join(".") ?? "" }))
    return
  }
  apply(visitor.state, body.data as never)
  send(response, 200, "application/json", JSON.stringify({ saved: true }))
}

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  let text = ""
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 20_000) return undefined
  }
  try { return JSON.parse(text) as unknown } catch { return undefined }
}
