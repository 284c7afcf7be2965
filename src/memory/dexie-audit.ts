import { auditEntrySchema, type AuditEvent, type AuditOut, type ChainPlace, chainStart } from "../protocol/audit.ts"
import { ledgerEntrySchema } from "../protocol/ledger.ts"
import { fingerprintOf, publicKeyOf, signEnd } from "../privacy/ledger/ledger-signature.ts"
import { endKind } from "../privacy/ledger/verify-chain.ts"
import { withoutCritical } from "../privacy/ledger/without-critical.ts"
import { appendChained, type AuditRow, deviceKey, oneByOne, openProofDatabase } from "./proof-database.ts"
import { storageFailure } from "./storage-failure.ts"

/** Who did it and under which policy; see the fields of an entry. */
export type AuditedBy = { actor: string; policy: number }

/** The trail of what was done: nothing in it can be changed, and entries leave it only from its old end. */
export type AuditTrail = {
  /** Durable when it resolves; a rejection means that the entry is not there, and what it tells of must not be done. */
  append(event: AuditEvent, by: AuditedBy): Promise<void>
  /** Signed JSON Lines: the whole trail, or from the first entry of a task on. */
  export(task?: string): Promise<string>
  /** Entries after that number, the oldest first, as lines. */
  after(seq: number, limit: number): Promise<{ seq: number; line: string }[]>
  /** Up to where a sink has them, by its address; 0 for one that is new. */
  delivered(sink: string): Promise<number>
  deliver(sink: string, seq: number): Promise<void>
  /** Lets the oldest go beyond the newest `most` and those older than `before` (Unix milliseconds), but none after `until`. */
  retire(limits: { most: number; before: number; until: number }): Promise<void>
  close(): void
}

const timeOf = ({ line }: AuditRow): number => (JSON.parse(line) as { at: number }).at

const chosenByOthers = ["origin", "to", "path", "model", "subject"] as const satisfies (keyof AuditEvent)[]
const named = (event: AuditEvent): AuditEvent => ({ ...event, ...Object.fromEntries(chosenByOthers.flatMap((key) => { const text = event[key]; return text === undefined ? [] : [[key, withoutCritical(text)]] })) })

/** A step's requests are read back from the ledger's newest entries of its task. */
const lookBack = 40

export const createDexieAudit = (name?: string, now: () => number = Date.now): AuditTrail => {
  const database = openProofDatabase(name)
  const stored = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work() } catch (error) { throw storageFailure(error) } }
  const inTurn = oneByOne()
  let device: Promise<string> | undefined
  const ownDevice = (): Promise<string> => {
    device ??= deviceKey(database).then(publicKeyOf).then((key) => fingerprintOf(key))
    device.catch(() => { device = undefined })
    return device
  }

  /** What left for this step, as the ledger has it. */
  const outOf = async ({ activity, task, step }: AuditEvent): Promise<AuditOut | undefined> => {
    if (task === undefined || step === undefined || (activity !== "step.begun" && activity !== "step.refused")) return undefined
    const rows = await database.entries.where("run").equals(task).reverse().limit(lookBack).toArray()
    const sent = rows.reverse().flatMap(({ line }) => ledgerEntrySchema.safeParse(JSON.parse(line)).data ?? []).filter((entry) => entry.step === step)
    if (sent.length === 0) return undefined
    const replaced: AuditOut["replaced"] = {}
    // The same value stands in each request of a step again: the fullest counts.
    for (const entry of sent) for (const [type, count] of Object.entries(entry.replaced) as [keyof typeof replaced, number][]) replaced[type] = Math.max(replaced[type] ?? 0, count)
    const bytes: Record<string, number> = {}
    for (const { destination, bytes: sentBytes } of sent) { const to = withoutCritical(destination); bytes[to] = (bytes[to] ?? 0) + sentBytes }
    return { bytes, replaced, ledger: sent.map(({ hash }) => hash) }
  }
  const append = async (event: AuditEvent, { actor, policy }: AuditedBy): Promise<void> => {
    const [id, out] = await Promise.all([ownDevice(), outOf(event)])
    await appendChained(database.audit, [], "event", { at: now(), actor, device: id, policy, ...named(event), ...(out ? { out } : {}) }, async (sealed) => {
      // What no reader would take for an entry must not get in.
      auditEntrySchema.parse(JSON.parse(sealed.line))
      await database.audit.add({ ...sealed, task: event.task ?? "" })
    })
  }
  const signed = async (rows: readonly AuditRow[], from: ChainPlace): Promise<string> => {
    const pair = await deviceKey(database)
    const end = await signEnd(pair, { at: now(), count: rows.length, last: rows.at(-1)?.hash ?? from.hash }, endKind("audit", from))
    return `${[JSON.stringify({ type: "audit", version: 1, key: await publicKeyOf(pair), from }), ...rows.map(({ line }) => line), JSON.stringify(end)].join("\n")}\n`
  }
  const before = async ({ seq, line }: AuditRow): Promise<ChainPlace> => ({ seq: seq - 1, hash: auditEntrySchema.parse(JSON.parse(line)).prev })

  return {
    append: (event, by) => inTurn(() => stored(() => append(event, by))),
    export: (task) => stored(async () => {
      const begin = task === undefined ? 0 : (await database.audit.where("task").equals(task).first())?.seq ?? Number.POSITIVE_INFINITY
      const rows = begin === Number.POSITIVE_INFINITY ? [] : await database.audit.where("seq").aboveOrEqual(begin).toArray()
      const [first] = rows
      return signed(rows, first ? await before(first) : chainStart)
    }),
    after: (seq, limit) => stored(async () => (await database.audit.where("seq").above(seq).limit(limit).toArray()).map((row) => ({ seq: row.seq, line: row.line }))),
    delivered: (sink) => stored(async () => (await database.places.get(sink))?.seq ?? 0),
    deliver: (sink, seq) => stored(async () => { await database.places.put({ id: sink, seq }) }),
    retire: ({ most, before: oldest, until }) => inTurn(() => stored(async () => {
      const last = await database.audit.orderBy("seq").last()
      if (!last) return
      // From the old end only, or there would be a gap. Called at each start of the worker, so no more is read than goes.
      const end = Math.min(until, last.seq - 1)
      let cut = Math.min(end, last.seq - most)
      for (let row = await database.audit.where("seq").above(cut).first(); row && row.seq <= end && timeOf(row) < oldest; row = await database.audit.where("seq").above(cut).first()) cut = row.seq
      await database.audit.where("seq").belowOrEqual(cut).delete()
    })),
    close: () => database.close()
  }
}
