import { fail, ok, type Result } from "../core/result.ts"
import { type Erasure, erasureSchema, problemSchema } from "../protocol/collector.ts"
import type { Withdrawal } from "../protocol/consent.ts"
import type { WithdrawalRow } from "./consent-database.ts"
import type { SenderOptions } from "./send-outbox.ts"
import { signRequest } from "./signed-request.ts"

export type WithdrawOptions = Pick<SenderOptions, "database" | "ledger" | "keys" | "door" | "now">
/** The collector's signed word, or nothing where it never knew of this donor. */
export type Withdrawn = Result<Erasure | undefined>

const unreachable = "The collector could not be reached: nothing more is sent to it, and it is asked to erase as soon as it can be reached."

/** Tells a collector of a withdrawal that it hasn't heard of. The row goes only when it has answered. */
export const sendWithdrawal = async (row: WithdrawalRow, { database, keys, door, now = Date.now }: WithdrawOptions): Promise<Withdrawn> => {
  const { audience, withdrawal, seq } = row
  const heard = async (): Promise<void> => {
    if (seq !== undefined) await database.withdrawals.delete(seq)
    if (withdrawal.scope === "subject") await keys.forget(audience)
  }
  try {
    const url = `${audience}/v1/withdrawals`
    const response = await door(url, await signRequest({ method: "POST", url, body: JSON.stringify(withdrawal) }, await keys.keyFor(audience), now()))
    const answer: unknown = await response.json().catch(() => undefined)
    const { data: erasure } = erasureSchema.safeParse(answer)
    if (response.ok && erasure) { await heard(); return ok(erasure) }
    if (problemSchema.safeParse(answer).data?.type === "unknown-subject") { await heard(); return ok(undefined) }
    return fail("collector.unreachable", unreachable, true)
  } catch { return fail("collector.unreachable", unreachable, true) }
}

/**
 * Takes back what was given. On this device it holds at once: what waits is deleted and the choice is written down. The
 * collector's part is kept until the collector has answered, and `createSender` goes on asking.
 */
export const withdraw = async (audience: string, withdrawal: Withdrawal, options: WithdrawOptions): Promise<Withdrawn> => {
  const { database, ledger, now = Date.now } = options
  const concerns = ({ id, consent }: { id: string; consent: string }): boolean => withdrawal.scope === "subject" || (withdrawal.scope === "consent" ? consent === withdrawal.consent : id === withdrawal.trajectory)
  const row: WithdrawalRow = { audience, withdrawal, askedAt: now() }
  await database.transaction("rw", database.outbox, database.receipts, database.withdrawals, async () => {
    row.seq = await database.withdrawals.add(row)
    await database.outbox.where("audience").equals(audience).filter(concerns).delete()
    await database.receipts.where("audience").equals(audience).filter(concerns).delete()
  })
  const consents = withdrawal.scope === "consent" ? [withdrawal.consent] : withdrawal.scope === "subject" ? new Set((await ledger.list()).filter((choice) => choice.audience === audience).map((choice) => choice.consent)) : []
  for (const consent of consents) await ledger.withdraw(consent)
  return sendWithdrawal(row, options)
}
