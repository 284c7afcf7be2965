import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"
import * as z from "zod"
import type { Finding } from "../core/finding.ts"
import { detect } from "../privacy/detect.ts"
import type { DetectContext } from "../privacy/context/detect-context.ts"
import { detectKept } from "../privacy/policy/detect-kept.ts"
import { readOptions } from "./read-options.ts"
import { readEitherPolicy } from "./read-policy.ts"
import { UsageError } from "./usage-error.ts"

const optionalText = z.string().nullish()
const fieldSchema = z.looseObject({ label: optionalText, type: optionalText, autocomplete: optionalText, key: optionalText, name: optionalText, role: optionalText, column: optionalText })
/** Fields that detection doesn't know are let through: a corpus may carry its own labels along. */
const contextSchema = z.looseObject({ field: z.union([z.string(), fieldSchema]).nullish(), url: optionalText, page: optionalText, task: optionalText, action: optionalText })
const lineSchema = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string(), context: contextSchema.nullish() })

const parseLine = (line: string, number: number): z.infer<typeof lineSchema> => {
  let json: unknown
  try { json = JSON.parse(line) } catch { throw new UsageError(`Line ${number} is not JSON: each line must be one object with "id" and "text".`) }
  const parsed = lineSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new UsageError(`Line ${number}, field "${issue?.path.join(".") || "line"}": ${(issue?.message ?? "is invalid").replace(/\.$/, "")}.`)
}
const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined

/** JSON lines `{id, text, context}` in, `{id, spans}` out, in order. Gives the exit code. */
export const runDetect = async (stdin: Readable, stdout: Writable, { stderr = process.stderr, find = detect }: { stderr?: Writable; find?: (text: string, context: DetectContext) => readonly Finding[] } = {}): Promise<number> => {
  let number = 0
  // Kept until the end: bad input must leave nothing half-written behind.
  const results: string[] = []
  try {
    for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
      number += 1
      if (line.trim() === "") continue
      const { id, text, context } = parseLine(line, number)
      const field = context?.field
      const spans = find(text, {
        url: given(context?.url), page: given(context?.page), task: given(context?.task), action: given(context?.action),
        field: field === null || field === undefined ? undefined : typeof field === "string" ? { label: field, control: true }
          : { label: given(field.label), type: given(field.type), autocomplete: given(field.autocomplete), key: given(field.key ?? field.name), role: given(field.role), column: given(field.column), control: !given(field.column) }
      })
      results.push(`${JSON.stringify({ id, spans })}\n`)
    }
    for (let at = 0; at < results.length; at += 500) stdout.write(results.slice(at, at + 500).join(""))
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    stderr.write(`${error.message}\n`)
    return 2
  }
}

/** `symbiont detect`: under a user's privacy policy, or an organisation's over that of a user who changed nothing. */
export const detectCommand = async (argv: string[]): Promise<number> => {
  const { policy } = readOptions(argv, { policy: { type: "string" } })
  if (policy === undefined) return runDetect(process.stdin, process.stdout)
  const file = await readEitherPolicy(policy)
  if (file.kind === "managed") for (const { message } of file.policy.problems) process.stderr.write(`${message}\n`)
  const { rules } = file
  return runDetect(process.stdin, process.stdout, { find: (text, context) => detectKept(text, context, rules) })
}
