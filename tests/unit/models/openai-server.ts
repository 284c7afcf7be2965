import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import type { AddressInfo, Socket } from "node:net"

/** How the server answers one request. `text` is the model's message. */
export type Turn =
  | { mode: "stream"; text: string; usage?: boolean; pieces?: number; everyMs?: number; finish?: string | null }
  | { mode: "json"; text: string; usage?: boolean }
  | { mode: "status"; status: number; message?: string; headers?: Record<string, string> }
  | { mode: "broken-json" }
  | { mode: "web-page" }
  | { mode: "drop"; afterPieces: number; text: string }
  | { mode: "silent"; afterPieces: number; text: string }

export type ReceivedBody = {
  model: string; stream?: boolean; stream_options?: { include_usage?: boolean }
  messages: { role: string; content: string }[]
  response_format?: { type: string; json_schema?: { name: string; strict?: boolean; schema: unknown } }
}
export type Received = { path: string; headers: IncomingHttpHeaders; raw: string; body: ReceivedBody }
export type Answering = (request: Received, index: number) => Turn | Promise<Turn>
/** The answers in turn (the last one repeats), or a function of the request. */
export type Script = readonly [Turn, ...Turn[]] | Answering

const usage = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150, prompt_tokens_details: { cached_tokens: 64 } }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const cut = (text: string, pieces: number): string[] => {
  const size = Math.max(1, Math.ceil(text.length / pieces))
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size))
}
const chunk = (content: string | undefined, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", created: 1, model: "test", choices: [{ index: 0, delta: content === undefined ? {} : { content }, finish_reason: finish }] })}\n\n`

const answer = async (turn: Turn, body: ReceivedBody, response: ServerResponse): Promise<void> => {
  if (turn.mode === "status") {
    response.writeHead(turn.status, { "content-type": "application/json", ...turn.headers })
    response.end(JSON.stringify({ error: { message: turn.message ?? "refused", type: "test" } }))
    return
  }
  if (turn.mode === "json") {
    response.writeHead(200, { "content-type": "application/json" })
    response.end(JSON.stringify({
      id: "c1", object: "chat.completion", created: 1, model: "test", ...(turn.usage ? { usage } : {}),
      choices: [{ index: 0, message: { role: "assistant", content: turn.text }, finish_reason: "stop" }]
    }))
    return
  }
  if (turn.mode === "web-page") {
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Welcome</title>")
    return
  }
  response.writeHead(200, { "content-type": "text/event-stream" })
  response.flushHeaders()
  if (turn.mode === "broken-json") {
    response.end(`${chunk("{")}data: {"choices": [{"delta"\n\ndata: [DONE]\n\n`)
    return
  }
  const pieces = cut(turn.text, turn.mode === "stream" ? turn.pieces ?? 4 : 4)
  for (const [index, piece] of pieces.entries()) {
    if (turn.mode === "drop" && index === turn.afterPieces) {
      response.destroy()
      return
    }
    if (turn.mode === "silent" && index === turn.afterPieces) return
    response.write(chunk(piece))
    await pause(turn.mode === "stream" ? turn.everyMs ?? 0 : 5)
    if (response.destroyed) return
  }
  if (turn.mode !== "stream") return
  if (turn.finish !== null) response.write(chunk(undefined, turn.finish ?? "stop"))
  if (turn.usage && body.stream_options?.include_usage) response.write(`data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", created: 1, model: "test", choices: [], usage })}\n\n`)
  response.end("data: [DONE]\n\n")
}

/** A real HTTP server on loopback that speaks the chat-completions protocol after a script, and keeps what it was sent. */
export const startOpenAiServer = async ({ script, port = 0 }: { script: Script; port?: number }) => {
  const requests: Received[] = []
  const sockets = new Set<Socket>()
  let closedEarly = 0
  const server = createServer(async (request, response) => {
    let raw = ""
    for await (const piece of request) raw += String(piece)
    const received: Received = { path: request.url ?? "", headers: request.headers, raw, body: JSON.parse(raw || "{}") as ReceivedBody }
    requests.push(received)
    response.on("close", () => { if (!response.writableEnded) closedEarly++ })
    const index = requests.length - 1
    const turn = typeof script === "function" ? await script(received, index) : script[Math.min(index, script.length - 1)]!
    await answer(turn, received.body, response)
  })
  server.on("connection", (socket) => { sockets.add(socket); socket.on("close", () => sockets.delete(socket)) })
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    /** Answers that the client didn't wait for. */
    closedEarly: () => closedEarly,
    close: () => new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    })
  }
}
