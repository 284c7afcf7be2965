import { createHash } from "node:crypto"
import { mkdir, realpath, rm } from "node:fs/promises"
import { connect, createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const answers = (place: string): Promise<boolean> => new Promise((resolve) => {
  const call = connect(place, () => { call.destroy(); resolve(true) }).on("error", () => { resolve(false) })
})
const listen = (place: string): Promise<Server | undefined> => new Promise((resolve, reject) => {
  const server = createServer((call) => { call.destroy() })
  server.once("error", (error: NodeJS.ErrnoException) => { if (error.code === "EADDRINUSE") resolve(undefined); else reject(error) })
  server.listen(place, () => { server.unref(); resolve(server) })
})

/**
 * Holds a folder (made where it isn't there) for this process; nothing where another of this user's processes on this machine holds it. A process that
 * ended, in whatever way, holds nothing: it is asked whether it answers, since a number in a file may by now be another process's.
 */
export const holdFolder = async (folder: string): Promise<(() => Promise<void>) | undefined> => {
  await mkdir(folder, { recursive: true })
  // A socket's whole path may have some hundred letters, and a folder's has more.
  const place = join(tmpdir(), `symbiont-${createHash("sha256").update(await realpath(folder)).digest("hex").slice(0, 16)}.sock`)
  let server = await listen(place)
  if (!server && !await answers(place)) {
    await rm(place, { force: true })
    server = await listen(place)
  }
  const held = server
  return held && (() => new Promise((resolve) => { held.close(() => { resolve() }) }))
}
