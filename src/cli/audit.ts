import { createHash } from "node:crypto"
import { stat } from "node:fs/promises"
import { verifyLedger } from "../privacy/ledger/verify-ledger.ts"
import { readLines } from "./read-lines.ts"
import { UsageError } from "./usage-error.ts"

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")
const usage = "Name one ledger to verify: symbiont audit verify FILE [--device FINGERPRINT]."

/** `symbiont audit verify FILE`: exit code 0 if the ledger is whole, 1 with its first broken line if it isn't. */
export const auditCommand = async (argv: string[]): Promise<number> => {
  const [verb, file, flag, fingerprint, ...more] = argv
  if (verb !== "verify" || file === undefined || file.startsWith("--") || more.length > 0) throw new UsageError(usage)
  if (flag !== undefined && (flag !== "--device" || !/^[0-9a-f]{32}$/.test(fingerprint ?? ""))) throw new UsageError("--device must be the fingerprint of 32 hex digits that an earlier check printed.")
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new UsageError(`The ledger ${file} can't be read: check its name.`)
  const report = await verifyLedger(readLines(file), { digest, fingerprint })
  if (!report.ok) {
    process.stderr.write(`Line ${report.line} is broken: ${report.problem}.\n`)
    return 1
  }
  process.stdout.write(`The ledger is whole: ${report.entries} ${report.entries === 1 ? "request" : "requests"}, ${report.bytes} bytes sent, device ${report.fingerprint}.\n`)
  return 0
}
