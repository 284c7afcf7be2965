import { serveSite } from "./serve-site.ts"

export type Seen = { method: string; path: string; body: string; head: string }
/** Stands before a collector: keeps every byte that a browser sends to it, and plays a network that hangs or is down, or a collector that is busy. */
export const startRelay = async (collectorPort: () => number) => {
  const seen: Seen[] = []
  const weather = { now: "fair" as "fair" | "hanging" | "down" | "busy" }
  /** Ends the requests that hang, as a network does that goes down. */
  let hangUp: (() => void)[] = []
  const { address, close } = await serveSite((request, response) => {
    const pieces: Buffer[] = []
    request.on("data", (piece: Buffer) => { pieces.push(piece) })
    request.on("end", () => {
      const body = Buffer.concat(pieces)
      seen.push({ method: request.method ?? "", path: request.url ?? "", body: body.toString("utf8"), head: request.rawHeaders.join("\n") })
      if (weather.now === "hanging") { hangUp.push(() => response.destroy()); return }
      if (weather.now === "down") { response.destroy(); return }
      if (weather.now === "busy" && request.method === "PUT") {
        response.writeHead(503, { "retry-after": "7200", "access-control-allow-origin": request.headers.origin ?? "*", "access-control-expose-headers": "retry-after", "content-type": "application/problem+json" })
        response.end(JSON.stringify({ type: "busy", title: "Later.", status: 503 }))
        return
      }
      const { host: _host, connection: _connection, "content-length": _length, ...headers } = request.headers as Record<string, string>
      void fetch(`http://127.0.0.1:${collectorPort()}${request.url}`, { method: request.method ?? "GET", headers, ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) })
        .then(async (answer) => {
          const kept = [...answer.headers].filter(([name]) => !["content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive"].includes(name))
          response.writeHead(answer.status, Object.fromEntries(kept)).end(Buffer.from(await answer.arrayBuffer()))
        }, () => response.destroy())
    })
  })
  return { address, close, seen, weather, hanging: () => hangUp.length, hangUp: () => { for (const end of hangUp) end(); hangUp = [] }, uploads: () => seen.filter(({ method, path }) => method === "PUT" && path.startsWith("/v1/trajectories/")) }
}
