import * as z from "zod"
import { type Digest, sha256Hex } from "../privacy/ledger/seal-entry.ts"
import { type PublicKey, receiptSchema, thumbprintText } from "../protocol/collector.ts"
import { toBase64Url } from "../protocol/request-signature.ts"
import { isCollectorsWord } from "./collector-word.ts"
import { verifyChoices } from "./verify-choices.ts"

export type RecordsReport =
  | { ok: true; choices: number; notices: number; receipts: number; /** Receipts that the given key signed. */ signed: number }
  | { ok: false; /** From 1. */ line: number; problem: string }

/** A receipt in a user's file also tells at whom and of which run it is. */
const keptReceiptSchema = receiptSchema.extend({ audience: z.string().optional(), runId: z.string().optional() })
const read = (line: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === "object" && value !== null ? { ...value } : {}
  } catch { return {} }
}

/**
 * Checks the file that a user keeps of all choices: their chain, the texts that they were made to by their hashes, and receipts by the
 * key of the collector that gave them, where it is known. Receipts of other collectors are only counted.
 */
export const verifyRecords = async (text: string, key?: PublicKey, digest: Digest = sha256Hex): Promise<RecordsReport> => {
  const lines = text.split("\n").filter((line) => line !== "")
  const types = lines.map((line) => read(line)["type"])
  const end = types.findIndex((type) => type !== "choice")
  const count = end === -1 ? lines.length : end
  const choices = await verifyChoices(lines.slice(0, count).join("\n"), digest)
  if (!choices.ok) return choices
  const collector = key && toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(thumbprintText(key)))))
  const report = { ok: true as const, choices: count, notices: 0, receipts: 0, signed: 0 }
  for (let index = count; index < lines.length; index += 1) {
    const broken = (problem: string): RecordsReport => ({ ok: false, line: index + 1, problem })
    const line = read(lines[index] ?? "")
    if (line["type"] === "notice") {
      if (await digest(String(line["text"])) !== line["sha256"]) return broken("its text was changed: the hash doesn't fit")
      report.notices += 1
    } else if (line["type"] === "receipt") {
      const { data } = keptReceiptSchema.safeParse(line)
      if (!data) return broken("it is not a receipt")
      const { audience: _audience, runId: _run, ...receipt } = data
      report.receipts += 1
      if (!key || receipt.collector !== collector) continue
      if (!await isCollectorsWord(receipt, key)) return broken("the collector didn't sign it so")
      report.signed += 1
    } else return broken("it is not a choice, a text or a receipt")
  }
  return report
}
