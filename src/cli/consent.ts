import { readFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { askAbout } from "../consent/collector-word.ts"
import { verifyRecords } from "../consent/verify-records.ts"
import { readUrl } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

const usage = "Name the file of choices and receipts that the extension's settings gave you: symbiont consent verify FILE [--collector URL]."

const readArguments = (argv: string[]): { file: string; collector: string | undefined } => {
  const { values, positionals } = (() => {
    try { return parseArgs({ args: argv, allowPositionals: true, options: { collector: { type: "string" } } }) } catch { throw new UsageError(usage) }
  })()
  const [verb, file, ...more] = positionals
  if (verb !== "verify" || file === undefined || more.length > 0) throw new UsageError(usage)
  return { file, collector: values.collector === undefined ? undefined : new URL(readUrl("collector", values.collector)).origin }
}

/** `symbiont consent verify FILE`: exit code 0 if what a user kept is whole, 1 with its first broken line if it isn't. With `--collector`, its receipts are checked by its key. */
export const consentCommand = async (argv: string[]): Promise<number> => {
  const { file, collector } = readArguments(argv)
  const text = await readFile(file, "utf8").catch(() => { throw new UsageError(`The file ${file} can't be read: check its name.`) })
  const about = collector === undefined ? undefined : await askAbout(collector, fetch)
  if (about && !about.ok) throw new UsageError(about.error.message)
  const report = await verifyRecords(text, about?.value.key)
  if (!report.ok) {
    process.stderr.write(`Line ${report.line} is broken: ${report.problem}.\n`)
    return 1
  }
  const { choices, notices, receipts, signed } = report
  process.stdout.write(`The file is whole: ${choices} choices, ${notices} texts, ${receipts} receipts, ${about ? `${signed} of them signed by this collector` : "whose signatures were not checked (give --collector URL)"}.\n`)
  return 0
}
