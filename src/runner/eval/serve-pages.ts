import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize, sep } from "node:path"

export type ServedPages = {
  /** Address of the folder, without a slash at its end. */
  origin: string
  close(): Promise<void>
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json",
  ".png": "image/png", ".gif": "image/gif", ".jpg": "image/jpeg", ".svg": "image/svg+xml"
}

/** Serves a folder of static pages on loopback, and nothing outside of it. */
export const servePages = async (root: string): Promise<ServedPages> => {
  const home = normalize(root + sep)
  const server = createServer((request, response) => {
    void (async () => {
      const path = join(home, decodeURIComponent(new URL(request.url ?? "/", "http://pages").pathname))
      const body = path.startsWith(home) ? await readFile(path).catch(() => undefined) : undefined
      if (body) response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream", "cache-control": "max-age=3600" }).end(body)
      else response.writeHead(404, { "content-type": "text/plain" }).end("There is no such file.")
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve) })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve() }) })
  }
}
