import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** What the sink says to the nth request; `lose` cuts the connection before or after the batch was kept. */
export type Answer = (nth: number) => { status: number; headers?: Record<string, string>; lose?: "before" | "after" }

/** A sink as an organisation would run it: keeps each batch once, by its key, and answers as a test says. */
export const startSinkServer = async (answer: Answer = () => ({ status: 200 }), port = 0) => {
  const [batches, seen]: [Map<string, string>, string[]] = [new Map(), []]
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = ""
    request.on("data", (chunk) => { body += String(chunk) })
    request.on("end", () => {
      const key = String(request.headers["idempotency-key"]).replaceAll("\"", "")
      const told = answer(seen.push(key))
      if (told.lose === "before") { response.destroy(); return }
      if (told.status < 300) batches.set(key, body)
      if (told.lose === "after") { response.destroy(); return }
      response.writeHead(told.status, told.headers).end()
    })
  })
  await new Promise<void>((resolve) => { server.listen(port, "127.0.0.1", resolve) })
  const close = (): void => { server.close(); server.closeAllConnections() }
  return { close, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/audit`, batches, seen, lines: () => [...batches.values()].join("").trimEnd().split("\n") }
}
