import { once } from "node:events"
import { createServer, request as httpRequest, type IncomingHttpHeaders, type ServerResponse } from "node:http"

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
export type Faults = Record<"passed" | "dropped before" | "dropped after" | "answered 500" | "answered 429" | "half a body" | "sent twice" | "delayed", number>

const forward = (port: number, path: string, method: string, headers: IncomingHttpHeaders, body: Buffer, half = false): Promise<Answer | undefined> => new Promise((resolve) => {
  const upstream = httpRequest({ host: "127.0.0.1", port, path, method, headers: { ...headers, "content-length": String(body.length), connection: "close" } }, (response) => {
    const chunks: Buffer[] = []
    response.on("data", (chunk: Buffer) => { chunks.push(chunk) })
    response.on("end", () => { resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(chunks) }) })
    response.on("error", () => { resolve(undefined) })
  })
  upstream.on("error", () => { resolve(undefined) })
  if (half) { upstream.write(body.subarray(0, body.length >> 1), () => { upstream.destroy(); resolve(undefined) }) }
  else upstream.end(body)
})

/** A network between a device and a collector that does all that a network can do to a request. `random` decides, so that a run can be had again. */
export const startChaos = async (port: () => number, random: () => number): Promise<{ url: string; faults: Faults; calm(): void; stop(): Promise<void> }> => {
  const faults: Faults = { passed: 0, "dropped before": 0, "dropped after": 0, "answered 500": 0, "answered 429": 0, "half a body": 0, "sent twice": 0, delayed: 0 }
  let wild = true
  const answer = (response: ServerResponse, given: Answer | undefined): void => {
    if (!given) { response.destroy(); return }
    response.writeHead(given.status, { "content-type": given.headers["content-type"] ?? "application/json", ...(given.headers["retry-after"] === undefined ? {} : { "retry-after": given.headers["retry-after"] }) })
    response.end(given.body)
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    try { for await (const chunk of request) chunks.push(chunk as Buffer) } catch { return }
    const send = (half = false): Promise<Answer | undefined> => forward(port(), request.url ?? "/", request.method ?? "GET", request.headers, Buffer.concat(chunks), half)
    const dice = wild ? random() : 1
    const count = (name: keyof Faults): void => { faults[name] += 1 }
    if (dice < 0.06) { count("dropped before"); response.destroy() }
    else if (dice < 0.14) { count("dropped after"); await send(); response.destroy() }
    else if (dice < 0.19) { count("answered 500"); answer(response, { status: 500, headers: {}, body: Buffer.from("{}") }) }
    else if (dice < 0.24) { count("answered 429"); answer(response, { status: 429, headers: { "retry-after": "0" }, body: Buffer.from("{}") }) }
    else if (dice < 0.29) { count("half a body"); await send(true); response.destroy() }
    else if (dice < 0.37) {
      count("sent twice")
      const [first, second] = await Promise.all([send(), send()])
      answer(response, random() < 0.5 ? first : second)
    } else {
      // The later overtakes the earlier.
      if (dice < 0.6) { count("delayed"); await new Promise((resolve) => { setTimeout(resolve, random() * 60) }) } else count("passed")
      answer(response, await send())
    }
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`, faults, calm: () => { wild = false }, stop: async () => { server.closeAllConnections(); server.close(); await once(server, "close") } }
}
