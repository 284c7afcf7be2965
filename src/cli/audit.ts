import { hash } from "node:crypto"
import { stat } from "node:fs/promises"
import { parseArgs } from "node:util"
import { crossCheck } from "../privacy/ledger/cross-check.ts"
import { type ChainReport, verifyChain } from "../privacy/ledger/verify-chain.ts"
import { readLineBlocks } from "../runner/read-lines.ts"
import { UsageError } from "./usage-error.ts"

export const digest = (text: string): string => hash("sha256", text, "hex")
const usage = "Name one ledger or audit trail to verify: symbiont audit verify FILE [--ledger LEDGER] [--device FINGERPRINT] [--head HASH]."

const readArguments = (argv: string[]): { file: string; ledger: string | undefined; device: string | undefined; head: string | undefined } => {
  const { values, positionals } = (() => {
    try { return parseArgs({ args: argv, allowPositionals: true, options: { ledger: { type: "string" }, device: { type: "string" }, head: { type: "string" } } }) } catch { throw new UsageError(usage) }
  })()
  const [verb, file, ...more] = positionals
  if (verb !== "verify" || file === undefined || more.length > 0) throw new UsageError(usage)
  if (values.device !== undefined && !/^[0-9a-f]{32}$/.test(values.device)) throw new UsageError("--device must be the fingerprint of 32 hex digits that an earlier check printed.")
  if (values.head !== undefined && !/^[0-9a-f]{64}$/.test(values.head)) throw new UsageError("--head must be the hash of 64 hex digits that the last entry has.")
  return { file, ledger: values.ledger, device: values.device, head: values.head }
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const tell = (report: Extract<ChainReport, { ok: true }>): string => {
  const since = report.from.seq === 0 ? "" : ` from number ${report.from.seq + 1} on`
  const what = report.kind === "ledger" ? `The ledger is whole: ${counted(report.entries, "request", "requests")}${since}, ${report.bytes} bytes sent` : `The audit trail is whole: ${counted(report.entries, "entry", "entries")}${since}`
  return `${what}, last hash ${report.head}, ${report.fingerprint === undefined ? "signed by no device" : `device ${report.fingerprint}`}.\n`
}

/** The device's key stands in the file itself, so that alone shows nothing of whose it is; and an older export has an end as well. */
const unknown = (device: string | undefined, head: string | undefined): string => {
  if (head !== undefined) return ""
  const end = "that nothing came after it (--head with the hash of the last entry, as a sink or a later export has it)"
  return `Not shown: ${device === undefined ? `that it is of a device you know (--device with its fingerprint), nor ${end}` : end}.\n`
}

const verify = async (file: string, options: { device?: string | undefined; head?: string | undefined }): Promise<ChainReport> => {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new UsageError(`The file ${file} can't be read: check its name.`)
  return verifyChain(readLineBlocks(file), { digest, fingerprint: options.device, head: options.head })
}

/** That a trail and the ledger whose hashes it names tell of the same requests. */
const compare = async (file: string, ledger: string, device: string | undefined): Promise<number> => {
  const report = await verify(ledger, { device })
  if (!report.ok) { process.stderr.write(`The ledger's line ${report.line} is broken: ${report.problem}.\n`); return 1 }
  if (report.kind !== "ledger") throw new UsageError("--ledger must name a ledger, as \"symbiont run --ledger\" or the panel writes it.")
  process.stdout.write(tell(report))
  const crossed = await crossCheck(readLineBlocks(file), readLineBlocks(ledger))
  if (!crossed.ok) { process.stderr.write(`Trail and ledger don't fit: ${crossed.problem}.\n`); return 1 }
  const { named, undecided, others } = crossed
  const more = [...(undecided > 0 ? [`${undecided} of steps that ended before they were decided`] : []), ...Object.entries(others).map(([of, count]) => `${count} of ${of}`)]
  process.stdout.write(`Trail and ledger fit: each request that the trail names is in the ledger, and each that left for a step in the trail is named (${named}).${more.length === 0 ? "" : ` Besides, the ledger has ${more.join(", ")}.`}\n`)
  return 0
}

/** `symbiont audit verify FILE [--ledger LEDGER]`: exit code 0 if the ledger or the trail is whole (and fits the ledger), 1 with its first broken line if it isn't. What isn't shown is said on stderr. */
export const auditCommand = async (argv: string[]): Promise<number> => {
  const { file, ledger, device, head } = readArguments(argv)
  const report = await verify(file, { device, head })
  if (!report.ok) {
    process.stderr.write(`Line ${report.line} is broken: ${report.problem}.\n`)
    return 1
  }
  if (ledger !== undefined && report.kind !== "audit") throw new UsageError("--ledger is compared with an audit trail: name the trail first.")
  process.stdout.write(tell(report))
  process.stderr.write(unknown(device, head))
  return ledger === undefined ? 0 : compare(file, ledger, report.fingerprint)
}
