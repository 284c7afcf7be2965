import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { chown, mkdtemp, readdir, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

/** Folder of Postgres' programs, as Debian lays them out; nothing where it isn't installed. */
export const findPostgres = async (): Promise<string | undefined> => {
  const versions = (await readdir("/usr/lib/postgresql").catch(() => [])).sort((a, b) => Number(b) - Number(a))
  return versions[0] === undefined ? undefined : `/usr/lib/postgresql/${versions[0]}/bin`
}
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  return typeof address === "object" && address !== null ? address.port : 0
}

export type Cluster = { url: string; folder: string; /** As a machine that goes down and comes back. */ restart(): Promise<void>; stop(): Promise<void> }

/** A Postgres server of its own in a temporary folder, as a user without rights: Postgres refuses to run as root. */
export const startPostgres = async (bin: string): Promise<Cluster> => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-postgres-"))
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid)
  const data = join(folder, "data")
  await run(join(bin, "initdb"), ["-D", data, "-U", "collector", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"], user)
  const port = await freePort()
  const start = async (): Promise<ReturnType<typeof spawn>> => {
    const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`], { ...user, stdio: "ignore" })
    for (let attempt = 1; attempt <= 200; attempt += 1) {
      if (await run(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port), "-U", "collector"]).then(() => true, () => false)) return server
      await new Promise((resolve) => { setTimeout(resolve, 50) })
    }
    throw new Error("The test's Postgres did not start.")
  }
  let server = await start()
  // SIGINT is Postgres' fast shutdown, SIGQUIT its immediate one: what was under way is cut off and recovered at the next start.
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null) return
    const exit = once(server, "exit")
    server.kill(signal)
    await exit
  }
  return {
    url: `postgres://collector@127.0.0.1:${port}/postgres`, folder,
    restart: async () => { await end("SIGQUIT"); server = await start() },
    stop: async () => { await end("SIGINT"); await rm(folder, { recursive: true, force: true }) }
  }
}
