import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { furtherPage, pageOf, strangersPage } from "./page-of.ts"
import { type Case, homeOf } from "./read-cases.ts"

export const cloudUrl = "http://127.0.0.1:11434/v1"
/** What a site was told: its host, and the address and body as a person would read them. */
export type Told = { host: string; path: string; text: string }
export type Play = { one: Case; model(request: { messages: { content: string }[] }): string }

const chunk = (choice: object): string => `data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", created: 1, model: "test", choices: [choice] })}\n\n`
const readable = (text: string): string => { try { return decodeURIComponent(text.replaceAll("+", " ")) } catch { return text } }
const browsersOwn = /(?:^|\.)(?:google|googleapis|gvt1|gstatic)\.com$/

/** The whole network of a browser: a proxy that plays the cloud model and every site of a case, and keeps what each was told. */
export const startNet = async () => {
  let play: Play | undefined
  let told: Told[] = []
  const pages = (url: URL, one: Case): string => url.origin !== homeOf(one) ? strangersPage(url.pathname) : url.pathname === "/" ? pageOf(one) : furtherPage
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces).toString("utf8")
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "none"}`)
    if (url.host === new URL(cloudUrl).host) {
      response.writeHead(200, { "content-type": "text/event-stream" })
      response.end(`${chunk({ index: 0, delta: { content: play?.model(JSON.parse(body) as never) ?? "" }, finish_reason: null })}${chunk({ index: 0, delta: {}, finish_reason: "stop" })}data: [DONE]\n\n`)
      return
    }
    if (!play || browsersOwn.test(url.hostname)) { response.writeHead(502).end(); return }
    if (url.pathname !== "/favicon.ico") told.push({ host: url.host, path: url.pathname, text: `${url.host} ${readable(`${url.pathname}${url.search}`)} ${url.href} ${readable(body)}` })
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    response.end(/^\/(?:did|typed)/.test(url.pathname) ? "" : pages(url, play.one))
  }
  const server = createServer((request, response) => { serve(request, response).catch(() => { response.destroy() }) })
  server.on("connect", (_, socket) => { socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n") })
  await new Promise<void>(resolve => { server.listen(0, "127.0.0.1", resolve) })
  return {
    /** Switches of a browser that can reach nothing but this server. */
    args: [`--proxy-server=http://127.0.0.1:${(server.address() as AddressInfo).port}`, "--proxy-bypass-list=<-loopback>"],
    begin: (next: Play): void => { play = next; told = [] },
    told: (): readonly Told[] => told,
    close: (): void => { server.closeAllConnections(); server.close() }
  }
}
