import type { EntityType, Finding } from "../core/finding.ts"
import type { DetectContext, Detector, OwnTerms } from "./context/detect-context.ts"
import { accountsTold } from "./detectors/accounts-told.ts"
import { acquaintances } from "./detectors/acquaintances.ts"
import { addresses } from "./detectors/addresses.ts"
import { addressesTold } from "./detectors/addresses-told.ts"
import { appointments } from "./detectors/appointments.ts"
import { answers } from "./detectors/answers.ts"
import { besideData } from "./detectors/beside-data.ts"
import { bank } from "./detectors/bank.ts"
import { beliefs } from "./detectors/beliefs.ts"
import { belongingTold } from "./detectors/belonging-told.ts"
import { birthDates, early } from "./detectors/birth-dates.ts"
import { boxedValues } from "./detectors/boxed-values.ts"
import { clinicalNotes } from "./detectors/clinical-notes.ts"
import { codeMessages, codeMessagesCritical } from "./detectors/code-messages.ts"
import { columns } from "./detectors/columns.ts"
import { complaintsTold } from "./detectors/complaints-told.ts"
import { conditions } from "./detectors/conditions.ts"
import { convictionsTold } from "./detectors/convictions-told.ts"
import { contactBlocks } from "./detectors/contact-blocks.ts"
import { credentialPairs } from "./detectors/credential-pairs.ts"
import { doctorsTold } from "./detectors/doctors-told.ts"
import { documentsTold } from "./detectors/documents-told.ts"
import { dosesTold } from "./detectors/doses-told.ts"
import { emails } from "./detectors/emails.ts"
import { entryCodes } from "./detectors/entry-codes.ts"
import { faithsTold } from "./detectors/faiths-told.ts"
import { fileNames } from "./detectors/file-names.ts"
import { handlesTold } from "./detectors/handles-told.ts"
import { health } from "./detectors/health.ts"
import { healthMessages } from "./detectors/health-messages.ts"
import { healthTold } from "./detectors/health-told.ts"
import { illnessTold } from "./detectors/illness-told.ts"
import { idsTold } from "./detectors/ids-told.ts"
import { labelled, labelledCritical } from "./detectors/labelled.ts"
import { labValues } from "./detectors/lab-values.ts"
import { loginsAnnounced } from "./detectors/logins-announced.ts"
import { loginsTold } from "./detectors/logins-told.ts"
import { machineLogins } from "./detectors/machine-logins.ts"
import { medicines } from "./detectors/medicines.ts"
import { memberships } from "./detectors/memberships.ts"
import { namesInLetters } from "./detectors/names-in-letters.ts"
import { namesAnnounced } from "./detectors/names-announced.ts"
import { nationalIds } from "./detectors/national-ids.ts"
import { network } from "./detectors/network.ts"
import { numbersByPhrase } from "./detectors/numbers-by-phrase.ts"
import { numbersByShape } from "./detectors/numbers-by-shape.ts"
import { numbersTold } from "./detectors/numbers-told.ts"
import { oneTimeCodes } from "./detectors/one-time-codes.ts"
import { ownHealthPages } from "./detectors/own-health-pages.ts"
import { ownTerms } from "./detectors/own-terms.ts"
import { pageCodes } from "./detectors/page-codes.ts"
import { peopleByValues } from "./detectors/people-by-values.ts"
import { peopleBeside } from "./detectors/people-beside.ts"
import { peopleIntroduced } from "./detectors/people-introduced.ts"
import { peopleTold } from "./detectors/people-told.ts"
import { persons } from "./detectors/persons.ts"
import { personalFields } from "./detectors/personal-fields.ts"
import { phones } from "./detectors/phones.ts"
import { platesTold } from "./detectors/plates-told.ts"
import { recordLists } from "./detectors/record-lists.ts"
import { recordTitles } from "./detectors/record-titles.ts"
import { resultsTold } from "./detectors/results-told.ts"
import { rolesTold } from "./detectors/roles-told.ts"
import { rows, rowsCritical } from "./detectors/rows.ts"
import { secrets } from "./detectors/secrets.ts"
import { secretsTold } from "./detectors/secrets-told.ts"
import { specialTold } from "./detectors/special-told.ts"
import { speakers } from "./detectors/speakers.ts"
import { spelledDigits } from "./detectors/spelled-digits.ts"
import { spokenDigits } from "./detectors/spoken-digits.ts"
import { sqlValues } from "./detectors/sql-values.ts"
import { symptomsTold } from "./detectors/symptoms-told.ts"
import { stackedFields } from "./detectors/stacked-fields.ts"
import { taskValues } from "./detectors/task-values.ts"
import { toldInSentences } from "./detectors/told-in-sentences.ts"
import { travelDocuments } from "./detectors/travel-documents.ts"
import { usernames } from "./detectors/usernames.ts"
import { vehicles } from "./detectors/vehicles.ts"
import { visitReasons } from "./detectors/visit-reasons.ts"
import { calledInMail } from "./detectors/called-in-mail.ts"
import { invertedNames } from "./detectors/inverted-names.ts"
import { patronymics } from "./detectors/patronymics.ts"
import { loginsBesideNames } from "./detectors/logins-beside-names.ts"
import { relatives } from "./detectors/relatives.ts"
import { wishesTold } from "./detectors/wishes.ts"
import { criticalTypes } from "./entity-groups.ts"
import { narrowly } from "./hints.ts"
import { fieldTypes, labelType } from "./context/field-type.ts"
import { hiddenViews } from "./text/hidden-views.ts"
import { isKept, isLaureate, isTown, isTownName, livedLongAgo } from "./detectors/no-person.ts"
import { memo } from "./memo.ts"
import { normalise } from "./text/normalise.ts"
import { overlaps } from "./overlaps.ts"
import { token } from "./screen/placeholder.ts"
import { plausible } from "./context/plausible.ts"
import { peopleIn } from "./context/somebody.ts"
import { saysNoValue, saysWhatToEnter } from "./context/no-value.ts"
import { isHousesNumber } from "./context/house-numbers.ts"
import { isPublication, toldInProse } from "./context/publication.ts"
import { isPublic } from "./context/publicity.ts"
import { isMask, isSaidExample, showsExample } from "./context/said-example.ts"
import { widenedSpecial } from "./context/special-extent.ts"
import { widened, withCauses } from "./context/health-extent.ts"
import { settle } from "./settle-findings.ts"

export type { DetectContext, FieldContext, OwnTerms } from "./context/detect-context.ts"

const critical: readonly Detector[] = [secrets, credentialPairs, bank, nationalIds, numbersByShape, labelledCritical, rowsCritical, idsTold, columns, oneTimeCodes, codeMessagesCritical, travelDocuments, entryCodes, numbersByPhrase, accountsTold, documentsTold, sqlValues, boxedValues, answers, stackedFields]
const detectors: readonly Detector[] = [secrets, credentialPairs, bank, nationalIds, numbersByShape, spelledDigits, spokenDigits, emails, network, birthDates, labelled, rows, stackedFields, idsTold, columns, oneTimeCodes, codeMessages, phones, addresses, persons, peopleBeside, peopleTold, peopleIntroduced, usernames, health, clinicalNotes, toldInSentences, namesInLetters, illnessTold, medicines, ownHealthPages, conditions, beliefs, memberships, addressesTold, handlesTold, travelDocuments, speakers, contactBlocks, recordLists, recordTitles, visitReasons, fileNames, vehicles, secretsTold, loginsTold, machineLogins, pageCodes, platesTold, numbersTold, numbersByPhrase, accountsTold, documentsTold, entryCodes, convictionsTold, healthTold, resultsTold, labValues, dosesTold, healthMessages, sqlValues, belongingTold, acquaintances, boxedValues, answers, relatives, wishesTold, calledInMail, invertedNames, patronymics, loginsBesideNames, loginsAnnounced, appointments, doctorsTold, rolesTold, faithsTold, namesAnnounced, symptomsTold, complaintsTold, personalFields, specialTold]
const empty = /^(?:|select\b.*|choose\b.*|please\b.*|-+.*-+|n\/a|none|null|seçiniz|seçin|bitte (?:aus)?wählen|sélectionne[rz]|seleccione|selecciona|seleziona|selecione|kies|wybierz|vyberte|выберите|оберіть|välj|vælg|velg|valitse|válasszon|alegeți)$/iu
const route = /^\W*(?:from|to)\W*$/i
const masked = /^[*•·●\s]+$/u

/** The whole text, when the field around it says what it holds. */
const byField = (text: string, context: DetectContext): Finding[] => {
  const people = context.field?.people === true ? peopleIn(text) : []
  if (people.length > 0) return people.map(({ start, end }) => ({ start, end, type: "PERSON", score: 0.9, source: "field" }))
  const asked = context.field ? fieldTypes(context.field) : []
  const types = context.field?.people === true && context.field.control !== true ? asked.filter(type => type !== "PERSON") : asked
  const value = text.trim()
  const type = types.find(one => plausible(one, value)) ?? types[0]
  if (!type || empty.test(value) || context.field?.control !== true && type !== "PERSON" && type !== "USERNAME" && saysNoValue(value, type) || masked.test(value) || isMask(value, type) || showsExample(value, type) || value.length > 400) return []
  // A control may hold anything, but a sentence in a "Name" box is a sentence.
  // A journey goes from and to somewhere as well.
  const anywhere = type === "EMAIL" && !value.includes("@") && route.test(context.field?.label ?? context.field?.key ?? "")
  const held = context.field?.control === true && !anywhere && (criticalTypes.has(type) || type === "HEALTH" || type === "SPECIAL" || value.split(/\s+/).length <= (type === "ADDRESS" ? 12 : 5))
  if (!held && !plausible(type, value) || saysWhatToEnter(value, type)) return []
  const start = text.indexOf(value)
  return [{ start, end: start + value.length, type, score: context.field?.control ? 0.96 : 0.9, source: "field" }]
}

const firstTypes: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "OTP", "CARD_CVV"])

/** Replaced as a whole: what one of their parts says adds nothing. */
const wholeTypes: ReadonlySet<EntityType> = new Set<EntityType>(["JWT", "PRIVATE_KEY"])

const run = (text: string, context: DetectContext, families: readonly Detector[], take: (finding: Finding) => void): void => {
  for (const family of families) {
    try { for (const finding of family(text, context)) take(finding) } catch {
      // What it would have found nobody knows: then all of the text is private, whatever a policy says of kinds. The others still tell what they see.
      take({ start: 0, end: text.length, type: "SPECIAL", score: 1, source: "own" })
    }
  }
}

const search = (original: string, context: DetectContext, families: readonly Detector[]): Finding[] => {
  const { text, at } = normalise(original)
  const findings = byField(text, context)
  const take = (finding: Finding): void => { findings.push(finding) }
  const looking = context.own ? [ownTerms, ...families] : families
  const [toAll, nobodys]: [Finding[], Finding[]] = [[], []]
  let looked = 0
  /** Which of the new findings everybody may know. Asked before another reading of the text is looked at, for then its marks are written anew. */
  const look = (): void => {
    for (const finding of findings.slice(looked)) {
      if (isSaidExample(text, finding, context, findings) || isHousesNumber(text, finding, context, findings)) nobodys.push(finding)
      else if (!context.field && isPublic(text, finding, context, findings)) toAll.push(finding)
    }
    looked = findings.length
  }
  const sure = findings[0]?.source === "field" && firstTypes.has(findings[0].type)
  if (sure) { if (context.own) run(text, context, [ownTerms], take) } else {
    run(text, context, looking, take)
    look()
    if (families === detectors && !context.field && !isPublication(context)) run(text, context, [() => {
      const ours = toAll.length + nobodys.length === 0 ? findings : findings.filter(one => !toAll.includes(one) && !nobodys.includes(one))
      const people = peopleByValues(text, ours)
      return [...people, ...besideData(text, [...ours, ...people], context.page)]
    }], take)
    const keys = findings.filter(({ type }) => wholeTypes.has(type))
    for (const view of hiddenViews(text, (start, end) => keys.some(key => key.start <= start && end < key.end - 2))) run(view.text, context, looking, finding => {
      const place = view.place(finding.start, finding.end)
      if (place) findings.push({ ...finding, ...place, source: finding.source === "own" ? "own" : `${view.source}/${finding.source}` })
    })
    // What somebody asks an assistant to do is told in sentences of its own.
    if (context.task !== undefined && !context.field && context.url === undefined && context.page === undefined && families === detectors) findings.push(...taskValues(text))
  }
  if (findings.length === 0) return findings
  look()
  const open = overlaps(toAll)
  // What lies within a public address is a part of it: "Kenneth Cliff" is a street there.
  const hidden = ({ start, end, type, source }: Finding): boolean => source !== "own" && ((type === "TAX_ID" || !criticalTypes.has(type)) && open(start, end) || nobodys.some(one => one.start <= start && end <= one.end))
  /** "שם מלא", "성명": the head of a column is nobody, a town neither, and who was born two centuries ago is known to all. */
  const heads = ({ start, end, type, source }: Finding): boolean => type === "DOB" && source === "label" && early.test(text.slice(start, end)) && toldInProse(text, start) && !isKept(text, start, context.page) || type === "PERSON" && source !== "own" && source !== "field" && (livedLongAgo(text, end, context.page) || isLaureate(text, start, end, context.page) || notLatin.test(text.charAt(start)) && labelType(text.slice(start, end)) === "PERSON" || isTownName(text.slice(start, end)) || isTown(text, start))
  const counts = ({ type, source }: Finding): boolean => source === "own" || !context.clear?.has(type)
  const kept = findings.filter(finding => finding.end > finding.start && !hidden(finding) && counts(finding) && !heads(finding)).map(finding => finding.source === "own" ? finding : finding.type === "HEALTH" ? widened(text, beforeNumber(text, finding, findings)) : finding.type === "SPECIAL" ? widenedSpecial(text, beforeNumber(text, finding, findings)) : finding)
  return settle(besideTokens(text, [...kept, ...withCauses(text, kept)], families === detectors))
    .map(({ start, end, type, score, source }) => ({ start: at(start), end: at(end), type, score, source }))
    .filter(({ start, end }) => end > start)
}

/** "Religion: Buddhist, passport no. Y0080504": what somebody is ends where another value begins with its label, if that was found by itself. */
const beforeNumber = (text: string, finding: Finding, all: readonly Finding[]): Finding => {
  if (!among.test(text.slice(finding.start, finding.end))) return finding
  const next = all.find(({ start, end, type, source }) => criticalTypes.has(type) && source !== "own" && start > finding.start && start < finding.end + 4 && end >= finding.end)
  if (!next) return finding
  const head = text.slice(finding.start, next.start)
  const comma = head.search(lastComma)
  const label = comma > 0 ? labelType(head.slice(comma + 1).replace(/[\s.:：#]+$/u, "").trim()) : undefined
  return label !== undefined && criticalTypes.has(label) ? { ...finding, end: finding.start + comma } : finding
}
const [among, lastComma] = [/[,،、;]/, /[,،、;][^,،、;]*$/]
const notLatin = /[^\u0000-\u024f]/
const said = /[\p{L}\p{N}]{3}/u
/** What is left of findings beside placeholders. `pieces`: a value that somebody wrote right beside one is a value still. */
const besideTokens = (text: string, findings: Finding[], pieces: boolean): Finding[] => {
  const tokens = text.includes("‹") ? [...text.matchAll(token)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })) : []
  if (tokens.length === 0) return findings
  return findings.flatMap(finding => {
    const within = tokens.filter(({ start, end }) => start < finding.end && finding.start < end)
    if (within.length === 0) return [finding]
    if (!pieces || !(finding.source === "own" || criticalTypes.has(finding.type))) return []
    return [...within, { start: finding.end, end: finding.end }].map(({ start }, index) => ({ ...finding, start: index === 0 ? finding.start : within[index - 1]?.end ?? start, end: start }))
      .filter(({ start, end }) => said.test(text.slice(start, end)))
  })
}

const lists = new WeakMap<OwnTerms, number>()
let made = 0
/** Own terms are told apart by their list: it is written once and handed around. */
const ownKey = (own: OwnTerms | undefined): number => {
  if (!own) return 0
  const known = lists.get(own) ?? (made += 1)
  lists.set(own, known)
  return known
}

/**
 * Private values in a text: pure, on the device, no model. Structure speaks before text: what stands in an "E-mail" field
 * is an e-mail. Spans don't overlap and count UTF-16 units of the text as given. Never throws.
 */
export const detect = (text: string, context: DetectContext = {}): readonly Finding[] => (text === "" || (text.length < 2 && !context.own)) && !context.field ? []
  : text.length > longestSeen ? search(text, context, detectors)
  : seen(`${context.url ?? ""}\n${context.page ?? ""}\n${context.task === undefined ? 0 : 1}${ownKey(context.own)}${context.clear ? [...context.clear].join() : ""}${JSON.stringify(context.field) ?? ""}\n${text}`, () => search(text, context, detectors))
const longestSeen = 4_000
const seen = memo<readonly Finding[]>(4_000, longestSeen)

/** Only the critical families, for the second look at a text that was screened before. */
export const detectCritical = (text: string): readonly Finding[] => seenCritical(text, () => narrowly(() => search(text, {}, critical)).filter(({ type }) => criticalTypes.has(type)))
const seenCritical = memo<readonly Finding[]>(1_000)
/** What no donated run may hold: these kinds and e-mail addresses, however their sign is written. Looked for together, for most of the time goes into making a text ready. */
export const detectRefused = (text: string): readonly Finding[] => seenRefused(text, () => narrowly(() => search(text, {}, refused)).filter(({ type }) => type === "EMAIL" || criticalTypes.has(type)))
const refused = [...critical, emails]
const seenRefused = memo<readonly Finding[]>(1_000)
