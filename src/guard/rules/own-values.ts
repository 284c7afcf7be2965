import type { ObservedNode } from "../../core/observation.ts"
import type { Verdict } from "../../core/step.ts"
import { confirm, type GuardContext, placeOf, quoted, type Rule, saidBy } from "../guard-context.ts"
import { isControl } from "../control-effect.ts"
import { keysOf } from "../keys.ts"
import { foldPhrase, phraseTest } from "../phrases.ts"
import { isSearchField } from "../reading-acts.ts"
import { groupAround, purposeOf } from "../surroundings.ts"

/** Fields that say who gets something, or how an account is reached. */
const reaches = phraseTest("e mail|email|recipient|recipients|cc|bcc|forward|forward to|forward all mail to|recovery|phone|payee|beneficiary|iban|account number|wallet|webhook|webhook url|callback url|redirect url|reply to|empfänger|weiterleiten an|telefon|kontonummer|destinatario|correo|reenviar a|teléfono|beneficiario|destinataire|courriel|transférer à|téléphone|bénéficiaire|destinatário|telefone|encaminhar para|ontvanger|doorsturen naar|telefoon|begunstigde|odbiorca|alıcı|telefono|宛先|転送先|電話番号|口座番号|收件人|转发|电话|收款人|받는 사람|전화번호|المستلم|الهاتف|получатель|телефон|кому|mottagare|modtager|vastaanottaja|příjemce")
const addressed = phraseTest("to|an|à|para|a|naar|do|kime|til|till")
const amounts = phraseTest("amount|sum|quantity|betrag|importe|cantidad|montant|importo|valor|bedrag|kwota|tutar|金額|金额|금액|المبلغ|сумма|belopp|beløb|částka")
/** Something that names a person, an account or a place on the net. */
const pointer = /[^\s@]+@[^\s@]+\.\p{L}{2,}|\bhttps?:\/\/\S+|\bwww\.\S+|\b[A-Z]{2}\d{2}[A-Z0-9 ]{11,30}\b|\b(?:0x[0-9a-f]{40}|bc1[a-z0-9]{20,})\b|(?<!\p{L})[\p{L}\d-]+\.(?:com|net|org|io|co|info|biz|xyz|top|example)(?!\p{L})/giu
/** The same without mere addresses of pages, which stand in many an address. */
const reached = /[^\s@]+@[^\s@]+\.\p{L}{2,}|\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b|\b(?:0x[0-9a-f]{40}|bc1[a-z0-9]{20,})\b/giu
const tight = (text: string): string => foldPhrase(text).replaceAll(" ", "")

const type = (node: ObservedNode): string => node.field?.type ?? ""
const pointsAt = (node: ObservedNode): boolean => ["email", "tel", "url"].includes(type(node)) || /(?:^|\s)(?:email|tel|url)/.test(node.field?.autocomplete ?? "") || reaches(node.name)

/** An address may be a command with somebody else's address or account in it. */
const inAddress = (address: string, context: GuardContext): Verdict | undefined => {
  const url = URL.canParse(address, context.url) ? new URL(address, context.url) : undefined
  if (!url || context.shown?.(url.href) === true) return undefined
  const said = tight(saidBy(context))
  const rest = [url.pathname, ...url.searchParams.values()].map(part => { try { return decodeURIComponent(part) } catch { return part } }).join(" ").replaceAll("/", " ")
  const foreign = (rest.match(reached) ?? []).find(one => !said.includes(tight(one)))
  return foreign === undefined ? undefined : confirm("value.not-yours", `Open an address on ${url.host} that tells ${quoted(foreign)}? It is not in your task.`)
}

/**
 * Whom something goes to, how an account is reached and how much is paid come from the user: a page could have said any other. A
 * name, a note or a search may come from anywhere.
 */
export const ownValues: Rule = (action, context) => {
  const { target } = context
  const address = action.verb === "goto" || action.verb === "tab" ? action.url : undefined
  if (address !== undefined) return inAddress(address, context)
  if (!target || isSearchField(target)) return undefined
  const typed = action.verb === "type" ? action.text : keysOf(action).text && (target.value ?? "") + keysOf(action).text
  if (typed.trim() === "" || (action.verb !== "type" && isControl(target))) return undefined
  const said = tight(saidBy(context))
  const told = (text: string): boolean => said.includes(tight(text))
  const group = context.targetPath && groupAround(context.targetPath, context.observation.nodes)
  const pointers = typed.match(pointer) ?? []
  const foreign = pointsAt(target) || (addressed(target.name) && pointers.length > 0) ? !told(typed) : pointers.some(one => !told(one))
  const paid = amounts(target.name) && group !== undefined && purposeOf(group) === "money" && !told(typed.replace(/[.,]0+$/, ""))
  return foreign || paid ? confirm("value.not-yours", `Type ${quoted(typed)} into ${quoted(target.name)} on ${placeOf(context)}? It is not in your task.`) : undefined
}
