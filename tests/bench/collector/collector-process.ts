import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { createInterface } from "node:readline"

const root = join(import.meta.dirname, "../../..")
export type CollectorProcess = { port(): number; pid(): number; /** As if the power of its machine went, and came back. */ kill(): Promise<void>; admin(path: string): Promise<Response>; stop(): Promise<void> }

/** `symbiont collect` as a process of its own, that can be killed. Starts again on the port that it had. */
export const startProcess = async (data: string, flags: readonly string[] = [], environment: Record<string, string> = {}): Promise<CollectorProcess> => {
  let port = 0
  let child: ChildProcess
  const start = async (): Promise<ChildProcess> => {
    for (let attempt = 1; ; attempt += 1) {
      const process_ = spawn(process.execPath, [join(root, "src/cli/symbiont.mjs"), "collect", "--name", "Test", "--contact", "test@example.org", "--port", String(port), "--data", data, "--rate-limit", "10000000", "--quiet", ...flags], { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment } })
      let complaint = ""
      process_.stderr.on("data", (chunk: Buffer) => { complaint = (complaint + chunk.toString()).slice(-2_000) })
      const line = await Promise.race([once(createInterface({ input: process_.stdout }), "line"), once(process_, "exit").then(() => undefined)])
      if (line) {
        port = Number(new URL((JSON.parse(String(line[0])) as { url: string }).url).port)
        return process_
      }
      // Its database may be starting again itself.
      if (attempt === 20) throw new Error(`The collector did not start: ${complaint}`)
      await new Promise((resolve) => { setTimeout(resolve, 250) })
    }
  }
  child = await start()
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, "exit")
    child.kill(signal)
    await exit
  }
  const token = (JSON.parse(await readFile(join(data, "keys.json"), "utf8")) as { admin: string }).admin
  return {
    port: () => port, pid: () => child.pid ?? 0,
    kill: async () => { await end("SIGKILL"); child = await start() },
    admin: (path) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Basic ${Buffer.from(`admin:${token}`).toString("base64")}` } }),
    stop: () => end("SIGTERM")
  }
}
