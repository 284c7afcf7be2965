import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** One request as it left the browser, byte for byte. */
export type Sent = { host: string; url: string; head: string; body: string }
/** What the server plays at the moment. */
export type Play = {
  /** The page at an address, or nothing for a missing one; it may be kept waiting. */
  page(url: URL): string | undefined | Promise<string | undefined>
  /** The model's message for the text of a request. */
  model(content: string): string
}
export const cloudUrl = "http://127.0.0.1:11434/v1"
const cloudHost = new URL(cloudUrl).host

const chunk = (choice: object): string => `data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", created: 1, model: "test", choices: [choice] })}\n\n`
const tell = (response: ServerResponse, text: string): void => {
  response.writeHead(200, { "content-type": "text/event-stream" })
  response.end(`${chunk({ index: 0, delta: { content: text }, finish_reason: null })}${chunk({ index: 0, delta: {}, finish_reason: "stop" })}data: [DONE]\n\n`)
}
const lastMessage = (body: string): string => (JSON.parse(body) as { messages: { content: string }[] }).messages.at(-1)?.content ?? ""

/** The browser asks its maker for updates, with and without an extension. */
const browsersOwn = /(?:^|\.)(?:google|googleapis|gvt\d|gstatic|googleusercontent)\.com(?::\d+)?$/

/**
 * The whole network of a browser: a proxy that plays every site and the cloud model itself, passes nothing on and keeps
 * each request that reaches it.
 */
export const startNet = async (sites: readonly string[]) => {
  const hosts = new Set(sites.map(site => new URL(site).host))
  let play: Play | undefined
  let sent: Sent[] = []
  const strays: string[] = []

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "none"}`)
    const headers = request.rawHeaders.flatMap((part, index, all) => (index % 2 === 0 ? `${part}: ${all[index + 1] ?? ""}` : []))
    const kept = { host: url.host, url: url.href, head: `${[`${request.method ?? ""} ${request.url ?? ""} HTTP/${request.httpVersion}`, ...headers].join("\r\n")}\r\n\r\n`, body: Buffer.concat(pieces).toString("latin1") }
    if (url.host === cloudHost) {
      sent.push(kept)
      tell(response, play?.model(lastMessage(Buffer.concat(pieces).toString("utf8"))) ?? "")
      return
    }
    if (!hosts.has(url.host)) { if (!browsersOwn.test(url.host)) strays.push(url.href); response.writeHead(502).end(); return }
    sent.push(kept)
    const page = url.pathname === "/favicon.ico" ? undefined : await play?.page(url)
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    response.end(page === undefined ? "" : `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><style>* { font: 15px monospace }</style>${page}`)
  }
  const server = createServer((request, response) => { serve(request, response).catch(() => { response.destroy() }) })
  server.on("connect", (request, socket) => { if (!browsersOwn.test(request.url ?? "")) strays.push(request.url ?? ""); socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n") })
  await new Promise<void>(resolve => { server.listen(0, "127.0.0.1", resolve) })

  return {
    /** Switches of a browser that can reach nothing but this server. */
    args: [`--proxy-server=http://127.0.0.1:${(server.address() as AddressInfo).port}`, "--proxy-bypass-list=<-loopback>"],
    /** Plays something else from now on, with a clean record. */
    begin: (next: Play): void => { play = next; sent = [] },
    toCloud: (): Sent[] => sent.filter(({ host }) => host === cloudHost),
    toSite: (site: string): Sent[] => sent.filter(({ host }) => host === new URL(site).host),
    /** Addresses of requests to anybody else. */
    strays,
    close: (): void => { server.closeAllConnections(); server.close() }
  }
}
