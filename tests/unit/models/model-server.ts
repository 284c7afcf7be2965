import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export type ModelServer = {
  origin: string
  /** Bytes of bodies that were handed out, by path. */
  sent: Map<string, number>
  requests: { path: string; range: string | undefined }[]
  close(): Promise<void>
}
/** What happens to one answer: how many bytes of it go out before the connection breaks (all, if undefined), or another answer. */
export type Fate = { cutAfter?: number; status?: number; ignoreRange?: boolean; body?: Uint8Array; headers?: Record<string, string>; silent?: boolean }

/** Serves files with ranges, as model hosts do; `fate` may spoil each answer. */
export const startModelServer = async (files: Record<string, Uint8Array>, fate: (path: string, count: number) => Fate = () => ({})): Promise<ModelServer> => {
  const sent = new Map<string, number>()
  const requests: ModelServer["requests"] = []
  const answer = (path: string, range: string | undefined, response: ServerResponse) => {
    requests.push({ path, range })
    const what = fate(path, requests.length)
    if (what.silent) return
    const whole = what.body ?? files[path]
    if (!whole || what.status !== undefined) { response.writeHead(what.status ?? 404, what.headers).end(); return }
    const from = what.ignoreRange ? 0 : Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0)
    if (from >= whole.length) { response.writeHead(416).end(); return }
    const body = whole.subarray(from)
    response.writeHead(from > 0 ? 206 : 200, {
      "access-control-allow-origin": "*", "content-length": body.length, "content-type": "application/octet-stream",
      ...(from > 0 ? { "content-range": `bytes ${from}-${whole.length - 1}/${whole.length}` } : {})
    })
    const part = body.subarray(0, what.cutAfter ?? body.length)
    response.write(part, () => {
      sent.set(path, (sent.get(path) ?? 0) + part.length)
      if (part.length === body.length) response.end()
      // Ended rather than reset: what was written arrives, and then there is no more.
      else response.socket?.end()
    })
  }
  const server = createServer((request, response) => { answer(decodeURIComponent(request.url ?? "/"), request.headers.range, response) })
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, requests,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) })
  }
}
