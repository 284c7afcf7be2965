import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { BenchPage } from "./bench-page.ts"

export type Served = { url(page: BenchPage): string; close(): void }

/** Serves every page on its own path, from two origins: the second one is another site to the first. */
export const servePages = async (pages: readonly BenchPage[]): Promise<Served> => {
  let other = ""
  const start = async (): Promise<Server> => {
    const server = createServer((request, response) => {
      const [, name = "", path = ""] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? "") ?? []
      const document = pages.find((page) => page.name === name)?.documents[path]
      response.writeHead(document === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" })
      response.end(document?.replaceAll("{other}", `${other}/${name}`).replaceAll('src="/chat"', `src="/${name}/chat"`) ?? "nothing here")
    })
    await new Promise<void>((resolve) => { server.listen(0, resolve) })
    return server
  }
  const servers = [await start(), await start()]
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  other = `http://localhost:${ports[1]}`
  return {
    url: (page) => `http://127.0.0.1:${ports[0]}/${page.name}/`,
    close: () => { for (const server of servers) { server.closeAllConnections(); server.close() } }
  }
}
