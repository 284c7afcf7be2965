import { execFile } from "node:child_process"
import { availableParallelism, cpus, platform, release, totalmem } from "node:os"
import { promisify } from "node:util"
import type { Machine } from "../../symbiosis/round/loop/loop-machine.ts"

const run = promisify(execFile)
const said = async (program: string, ...argv: string[]): Promise<string | undefined> => run(program, argv, { maxBuffer: 1 << 26 }).then(({ stdout }) => stdout.trim(), () => undefined)

/** The tree that this runs from. What loops write of themselves is no change of it. */
const codeHere = async (): Promise<Machine["code"]> => {
  const [commit, changed] = [await said("git", "rev-parse", "HEAD"), await said("git", "status", "--porcelain", "--", ".", ":!models/rounds")]
  return commit !== undefined && /^[0-9a-f]{40}$/.test(commit) && changed !== undefined ? { commit, clean: changed === "" } : undefined
}

/** What a loop that is begun now runs on, with the Python that trains. */
export const thisMachine = async (python: string): Promise<Machine> => {
  const [version = "unknown", torch = "unknown"] = (await said(python, "-c", "import platform, importlib.metadata as m; print(platform.python_version(), m.version('torch'))"))?.split(" ") ?? []
  const code = await codeHere()
  return {
    node: process.versions.node, python: version, torch, system: `${platform()} ${release()}`, cpu: cpus()[0]?.model.trim() ?? "unknown", cores: availableParallelism(), memoryGiB: Math.round(totalmem() / 2 ** 30), ...(code ? { code } : {})
  }
}
