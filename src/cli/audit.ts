import { hash } from "node:crypto"
import { stat } from "node:fs/promises"
import { parseArgs } from "node:util"
import { type ChainReport, verifyChain } from "../privacy/ledger/verify-chain.ts"
import { readLineBlocks } from "../runner/read-lines.ts"
import { UsageError } from "./usage-error.ts"

export const digest = (text: string): string => hash("sha256", text, "hex")
const usage = "Name one ledger or audit trail to verify: symbiont audit verify FILE [--device FINGERPRINT] [--head HASH]."

const readArguments = (argv: string[]): { file: string; device: string | undefined; head: string | undefined } => {
  const { values, positionals } = (() => {
    try { return parseArgs({ args: argv, allowPositionals: true, options: { device: { type: "string" }, head: { type: "string" } } }) } catch { throw new UsageError(usage) }
  })()
  const [verb, file, ...more] = positionals
  if (verb !== "verify" || file === undefined || more.length > 0) throw new UsageError(usage)
  if (values.device !== undefined && !/^[0-9a-f]{32}$/.test(values.device)) throw new UsageError("--device must be the fingerprint of 32 hex digits that an earlier check printed.")
  if (values.head !== undefined && !/^[0-9a-f]{64}$/.test(values.head)) throw new UsageError("--head must be the hash of 64 hex digits that the last entry has.")
  return { file, device: values.device, head: values.head }
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const tell = (report: Extract<ChainReport, { ok: true }>): string => {
  const since = report.from.seq === 0 ? "" : ` from number ${report.from.seq + 1} on`
  const what = report.kind === "ledger" ? `The ledger is whole: ${counted(report.entries, "request", "requests")}${since}, ${report.bytes} bytes sent` : `The audit trail is whole: ${counted(report.entries, "entry", "entries")}${since}`
  return `${what}, last hash ${report.head}, ${report.fingerprint === undefined ? "signed by no device" : `device ${report.fingerprint}`}.\n`
}

/** `symbiont audit verify FILE`: exit code 0 if the ledger or the trail is whole, 1 with its first broken line if it isn't. */
export const auditCommand = async (argv: string[]): Promise<number> => {
  const { file, device, head } = readArguments(argv)
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new UsageError(`The file ${file} can't be read: check its name.`)
  const report = await verifyChain(readLineBlocks(file), { digest, fingerprint: device, head })
  if (!report.ok) {
    process.stderr.write(`Line ${report.line} is broken: ${report.problem}.\n`)
    return 1
  }
  process.stdout.write(tell(report))
  return 0
}
