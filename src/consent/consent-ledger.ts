import { type Choice, choiceSchema, type Consent, firstChoiceHash, type Notice, type Purpose, type Study } from "../protocol/consent.ts"
import type { Standing } from "../protocol/donation.ts"
import { sha256Hex, splitLine } from "../privacy/ledger/seal-entry.ts"
import type { ConsentDatabase } from "./consent-database.ts"
import { uuidV7 } from "./uuid-v7.ts"

/** What the user was shown, and where. */
export type Asked = {
  /** Origin of the collector; "device" for recording. */
  audience: string
  notice: Notice
  retentionDays: number
  study?: Study | undefined
  /** How the choice was made, e.g. "checkbox". */
  mechanism: string
  build: string
}

export type ConsentLedger = {
  /** Writes down the choices of one dialog. Durable when it resolves; gives the id of the consent. */
  choose(answers: Readonly<Partial<Record<Purpose, "given" | "refused">>>, asked: Asked): Promise<string>
  /** How the newest choice stands. One made to another text counts for nothing new; the same text in another language is the same. */
  standing(purpose: Purpose, asked: Pick<Asked, "audience" | "notice" | "study">): Promise<Standing>
  /** The consent that the newest choice of a purpose is part of, where it was given. */
  given(purpose: Purpose, audience: string): Promise<string | undefined>
  /**
   * The consent that covers a donation to this collector now, as the collector is told of it; nothing without one. `id` asks for an
   * earlier one, under which something was given: it holds as long as the newest answer is yes and it wasn't taken back itself.
   */
  donation(audience: string, subject: string, id?: string): Promise<Consent | undefined>
  /** All consents to donating to this collector that were not taken back, the oldest first. */
  consents(audience: string): Promise<string[]>
  /** Takes back every purpose of a consent. Those of other consents stay. */
  withdraw(consent: string): Promise<void>
  list(): Promise<Choice[]>
  /** All choices as JSON Lines: what the user keeps, and what can be checked. */
  export(): Promise<string>
}

export const createConsentLedger = ({ database, now = Date.now }: { database: ConsentDatabase; now?: () => number }): ConsentLedger => {
  const append = async (told: Omit<Choice, "type" | "seq" | "at" | "prev" | "hash">): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      const tail = await database.choices.orderBy("seq").last()
      const seq = (tail?.seq ?? 0) + 1
      const open = JSON.stringify({ type: "choice", seq, at: now(), ...told, prev: tail ? splitLine(tail.line)?.hash : firstChoiceHash })
      const line = `${open.slice(0, -1)},"hash":"${await sha256Hex(open)}"}`
      choiceSchema.parse(JSON.parse(line))
      // `add` refuses a number that another page of ours has just taken.
      try { await database.choices.add({ seq, line }); return } catch (error) { if (attempt === 5 || !(error instanceof Error && error.name === "ConstraintError")) throw error }
    }
  }
  const list = async (): Promise<Choice[]> => (await database.choices.orderBy("seq").toArray()).flatMap(({ line }) => { const { data } = choiceSchema.safeParse(JSON.parse(line)); return data ? [data] : [] })
  const lastOf = (choices: readonly Choice[], purpose: Purpose, audience: string, study: string | undefined): Choice | undefined =>
    choices.findLast((choice) => choice.purpose === purpose && choice.audience === audience && choice.study?.id === study)
  const isOver = (study: Study | undefined): boolean => {
    const today = new Date(now()).toISOString().slice(0, 10)
    return study !== undefined && (today < study.from || today > study.until)
  }
  return {
    choose: async (answers, { audience, notice, retentionDays, study, mechanism, build }) => {
      const consent = uuidV7(now())
      for (const purpose of ["recording", "donation", "release"] as const) {
        const answer = answers[purpose]
        if (answer) await append({ consent, purpose, answer, audience, notice, retentionDays, ...(study ? { study } : {}), mechanism, build })
      }
      return consent
    },
    standing: async (purpose, { audience, notice, study }) => {
      const last = lastOf(await list(), purpose, audience, study?.id)
      if (!last) return "ask"
      if (last.answer === "withdrawn") return "withdrawn"
      if (last.notice.version !== notice.version || (last.notice.locale === notice.locale && last.notice.sha256 !== notice.sha256)) return "ask"
      return last.answer === "given" && isOver(last.study) ? "over" : last.answer
    },
    given: async (purpose, audience) => {
      const last = (await list()).findLast((choice) => choice.purpose === purpose && choice.audience === audience)
      return last?.answer === "given" ? last.consent : undefined
    },
    consents: async (audience) => {
      const last = new Map((await list()).filter((choice) => choice.purpose === "donation" && choice.audience === audience).map(({ consent, answer }) => [consent, answer]))
      return [...last].flatMap(([consent, answer]) => (answer === "given" ? [consent] : []))
    },
    donation: async (audience, subject, wanted) => {
      const choices = await list()
      const newest = choices.findLast((choice) => choice.purpose === "donation" && choice.audience === audience)
      const last = wanted === undefined ? newest : choices.findLast((choice) => choice.purpose === "donation" && choice.audience === audience && choice.consent === wanted)
      if (!last || newest?.answer !== "given" || last.answer !== "given" || isOver(last.study)) return undefined
      const mine = choices.filter((choice) => choice.consent === last.consent)
      const agreed = (["donation", "release"] as const).filter((purpose) => mine.findLast((choice) => choice.purpose === purpose)?.answer === "given")
      const { consent: id, notice, retentionDays, study, mechanism, build, at, hash } = last
      return { schema: "symbiont-consent-1", id, subject, purposes: agreed, notice, retentionDays, ...(study ? { study } : {}), mechanism, build, givenAt: new Date(at).toISOString(), ledger: hash }
    },
    withdraw: async (consent) => {
      const mine = (await list()).filter((choice) => choice.consent === consent)
      for (const purpose of new Set(mine.map((choice) => choice.purpose))) {
        const last = mine.findLast((choice) => choice.purpose === purpose)
        if (last?.answer !== "given") continue
        const { type: _type, seq: _seq, at: _at, prev: _prev, hash: _hash, ...told } = last
        await append({ ...told, answer: "withdrawn" })
      }
    },
    list,
    export: async () => (await database.choices.orderBy("seq").toArray()).map(({ line }) => `${line}\n`).join("")
  }
}
