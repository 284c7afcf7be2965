import { readFile } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { bundleApps } from "./bundle-pages.ts"

const here = import.meta.dirname
const shell = (name: string, style: boolean): string =>
  `<!doctype html><html lang=en><meta charset=utf-8><title>${name}</title><script src=/check.js></script>${style ? `<link rel=stylesheet href=/apps/${name}.css>` : ""}<body><script src=/apps/${name}.js></script>`

export type PageServer = {
  /** The same pages under two names, so that a frame of the other one is another site. */
  home: string
  other: string
  close(): Promise<void>
}

/** Serves the pages on loopback. */
export async function startPageServer(): Promise<PageServer> {
  const apps = await bundleApps()
  const served: string[] = []
  let home = ""
  let other = ""
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", home)
    const send = (type: string, body: string, more: Record<string, string> = {}): void => { response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...more }).end(body) }
    const [, folder = "", file = ""] = url.pathname.split("/")
    if (folder === "check.js") return send("text/javascript", await readFile(join(here, "check.js"), "utf8"))
    if (folder === "served") return send("text/plain", served.join(","))
    if (folder === "slow") { await new Promise((resolve) => setTimeout(resolve, Number(url.searchParams.get("ms")))); return send("text/plain", "late") }
    if (folder === "file") {
      const name = url.searchParams.get("name") ?? ""
      served.push(`${new URL(request.headers.referer ?? home).search.slice(1)}:${name}`)
      return send("text/csv", "a,b\n", { "content-disposition": `attachment; filename="${name}.csv"` })
    }
    if (folder === "apps") {
      const text = apps.get(file)
      return text === undefined ? void response.writeHead(404).end() : send(file.endsWith(".css") ? "text/css" : "text/javascript", text)
    }
    if (folder === "app") return send("text/html", await readFile(join(here, "html/spa.html"), "utf8"))
    const name = folder.replace(/\.html$/, "")
    if (apps.has(`${name}.js`)) return send("text/html", shell(name, apps.has(`${name}.css`)))
    const html = /^[a-z0-9-]+$/.test(name) ? await readFile(join(here, `html/${name}.html`), "utf8").catch(() => null) : null
    if (html === null) return void response.writeHead(404).end()
    send("text/html", html.replaceAll("{{other}}", other).replaceAll("{{home}}", home))
  }
  const server = createServer((request, response) => { answer(request, response).catch(() => { response.writeHead(500).end() }) })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  home = `http://127.0.0.1:${port}`
  other = `http://localhost:${port}`
  return { home, other, close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections() }) }
}
