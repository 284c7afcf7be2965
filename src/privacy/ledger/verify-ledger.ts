import { type ChainLines, type ChainReport, verifyChain, type VerifyOptions } from "./verify-chain.ts"

export { fingerprintOf } from "./ledger-signature.ts"
export type LedgerReport = Exclude<ChainReport, { kind: "audit" }>

/** Checks an exported ledger line by line, offline: the order, every hash, every body that was kept, and the signed end. */
export const verifyLedger = async (lines: ChainLines, options: VerifyOptions): Promise<LedgerReport> => {
  const report = await verifyChain(lines, options)
  return report.ok && report.kind === "audit" ? { ok: false, line: 1, problem: "it is not the head of a ledger" } : report as LedgerReport
}
