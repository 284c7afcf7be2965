import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const bin = fileURLToPath(new URL("../../src/cli/symbiont.mjs", import.meta.url))
export type CliLine = Record<string, unknown> & { type?: string }

/** Runs the `symbiont` command as its users do. */
export const runCli = (args: readonly string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...process.env, ...env } })
  let [out, err] = ["", ""]
  const waiting = new Set<() => void>()
  child.stdout.on("data", chunk => { out += String(chunk); for (const look of waiting) look() })
  child.stderr.on("data", chunk => { err += String(chunk) })
  const lines = (): CliLine[] => out.trim().split("\n").filter(line => line.startsWith("{")).map(line => JSON.parse(line) as CliLine)
  return {
    interrupt: () => { child.kill("SIGINT") },
    /** Resolves once a line of the output is of that type. */
    seen: (type: string) => new Promise<void>(resolve => {
      const look = () => { if (lines().some(line => line.type === type)) { waiting.delete(look); resolve() } }
      waiting.add(look)
      look()
    }),
    ended: new Promise<{ code: number | null; out: string; err: string; lines: CliLine[] }>(resolve => {
      child.on("close", code => { resolve({ code, out, err, lines: lines() }) })
    })
  }
}

/** What a command said on stderr but for "Starting the browser … 10 s", which a busy machine makes it say. */
export const withoutProgress = (err: string): string => err.replace(/^.*(?:…(?: \d+ s)?|: ended after \d+ s)\n/gm, "")
