import type { ObservedNode } from "../core/observation.ts"
import { walk } from "../core/observation.ts"
import type { Verdict } from "../core/step.ts"
import type { GuardContext } from "./guard-context.ts"
import { phraseTest } from "./phrases.ts"
import { amount } from "./risk-class.ts"
import { captionOf, groupAround } from "./surroundings.ts"

const payees = phraseTest("payee|beneficiary|recipient|to|iban|empfänger|beneficiario|bénéficiaire|destinataire|destinatario|begunstigde|ontvanger|odbiorca|alıcı|宛先|振込先|收款人|받는 사람|المستفيد|получатель|mottagare|modtager")
const sums = phraseTest("amount|sum|total|betrag|summe|importe|montant|importo|valor|bedrag|kwota|tutar|金額|金额|금액|المبلغ|сумма|belopp|beløb")
const valueOf = (fields: readonly ObservedNode[], named: (name: string) => boolean): string | undefined => fields.find(({ name, value }) => value && named(name))?.value

/** What a person should see beside a question, as the page has it: how much, to whom, and whose frame it is. */
export const toldOf = ({ target, targetPath, landing, url, observation }: GuardContext): Pick<Verdict, "amount" | "payee" | "frame"> => {
  const group = targetPath && groupAround(targetPath, observation.nodes)
  const fields = group ? [...walk(group.children ?? [])].filter(({ field }) => field !== undefined) : []
  const much = valueOf(fields, sums) ?? amount.exec(`${target?.name ?? ""} ${group ? captionOf(group) : ""}`)?.[0]
  const whom = valueOf(fields, payees)
  const framed = landing !== undefined && URL.canParse(url) && new URL(url).origin !== landing
  return { ...(much ? { amount: much.trim().slice(0, 100) } : {}), ...(whom ? { payee: whom.slice(0, 200) } : {}), ...(framed ? { frame: landing.slice(0, 300) } : {}) }
}
