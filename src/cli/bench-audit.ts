import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { once } from "node:events"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sealLine } from "../privacy/ledger/seal-entry.ts"
import { verifyChain } from "../privacy/ledger/verify-chain.ts"
import { type ChainPlace, chainStart } from "../protocol/audit.ts"
import { digest } from "./audit.ts"
import { readLineBlocks } from "../runner/read-lines.ts"
import { readNumber, readOptions } from "./read-options.ts"

/** A trail as a day of work leaves it: every tenth step is asked about, every third was sent to a cloud model. */
const eventAt = (at: number) => ({
  at: 1_700_000_000_000 + at, actor: "0123456789abcdef", device: "0123456789abcdef0123456789abcdef", policy: 4, activity: at % 2 ? "step.ended" : "step.begun", task: `run-${Math.floor(at / 30)}`, step: at % 30,
  action: { verb: "click", risk: at % 10 ? "none" : "send" }, origin: "https://shop.example", decision: at % 10 ? "allow" : "confirm", rule: at % 10 ? "default" : "send.confirm", approver: at % 10 ? "none" : "user", model: "student-r0",
  ...(at % 2 ? { status: "ok" } : {}), ...(at % 3 ? {} : { out: { bytes: { "https://api.example.com": 4_000 }, replaced: { EMAIL: 1 }, ledger: [chainStart.hash] } })
})

const writeTrail = async (file: string, entries: number): Promise<string> => {
  const out = createWriteStream(file)
  let before: ChainPlace = chainStart
  for (let at = 0; at < entries; at += 1) {
    const sealed = sealLine("event", eventAt(at), before, digest)
    before = sealed
    if (!out.write(`${sealed.line}\n`)) await once(out, "drain")
  }
  out.end()
  await once(out, "close")
  return before.hash
}

/** `symbiont bench audit`: how fast a trail is verified, from the file on. Exit code 0 if it held. */
export const benchAuditCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { entries: { type: "string" }, json: { type: "boolean" } })
  const entries = readNumber("entries", values.entries, 200_000, 1, 10_000_000)
  const folder = await mkdtemp(join(tmpdir(), "symbiont-audit-"))
  try {
    const file = join(folder, "trail.jsonl")
    const head = await writeTrail(file, entries)
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    const report = await verifyChain(readLineBlocks(file), { digest, head })
    const { user, system } = process.cpuUsage(cpu)
    const told = { type: "end", ok: report.ok, entries, ms: Math.round(performance.now() - began), cpuMs: Math.round((user + system) / 1000), perSecond: Math.round(entries / (performance.now() - began) * 1000), perCpuSecond: Math.round(entries / (user + system) * 1e6) }
    process.stdout.write(values.json ? `${JSON.stringify(told)}\n` : `${entries} entries verified in ${told.ms} ms: ${told.perSecond} a second (${told.perCpuSecond} a CPU-second)\n`)
    return report.ok ? 0 : 1
  } finally { await rm(folder, { recursive: true }) }
}
