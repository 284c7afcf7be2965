import type { EntityType } from "../../core/finding.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { foldLabel } from "../text/fold-label.ts"
import { memo, remembered } from "../memo.ts"
import { bareNames, peopleWords, personalHeads, thingHeads } from "../words/people-words.ts"
import { labelTypes } from "./field-type.ts"

type Words = { spaced: string; dense: string }
const mark = "(?![\\p{L}\\p{M}])"
const within = ({ spaced, dense }: Words): ((text: string) => boolean) => caselessTest(`(?<![\\p{L}\\p{M}])(?:${spaced})${mark}|${dense}`)
/** As a whole, perhaps with a number, a unit or a sign behind. */
const whole = ({ spaced, dense }: Words): ((text: string) => boolean) => caselessTest(`^[^\\p{L}]*(?:${spaced})(?:[^\\p{L}\\p{M}]*| (?:no|nr|num|number)\\.?|\\s?[(\\[/].*)$|^.{0,4}(?:${dense}).{0,4}$`)
const [tellPeople, headOfPeople, headOfSomebody, headOfThings] = [within(peopleWords), whole(peopleWords), whole(personalHeads), whole(thingHeads)]

const bare = new Set(bareNames.split("|").map(foldLabel))
/** "Name": of a person or of a thing. */
export const isBareName = remembered((head: string): boolean => bare.has(foldLabel(head)))
/** Labels of people that lists of other things have as well: how one is reached, who travels. */
const loose = /^(?:contacts?|kontakte?|contact[oi]s?|contatt[oi]|guests?|passengers?|travell?ers?|users?)$/iu
/** Whether a label says that whatever stands under it is somebody. */
export const namesPeople = remembered((label: string): boolean => { const text = label.trim().replace(/[:：*]+$/, ""); return text.length <= 60 && !isBareName(text) && (labelTypes(text).includes("PERSON") || headOfPeople(text)) })
/** The same, but for labels that a choice of other things has too. */
export const asksForSomebody = (label: string): boolean => namesPeople(label) && !loose.test(label.trim())

/** What of a row is somebody's, and never a thing's; and what is somebody's unless a thing stands beside it. */
const ofSomebody: ReadonlySet<EntityType> = new Set<EntityType>(["EMAIL", "PHONE", "DOB", "ADDRESS", "USERNAME", "ACCOUNT_ID", "HEALTH_ID", "IBAN", "BANK_ACCOUNT", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "CARD"])
const ofSomebodyAlone: ReadonlySet<EntityType> = new Set<EntityType>(["HEALTH", "SPECIAL"])
export const isSomebodys = (type: EntityType): boolean => ofSomebody.has(type) || ofSomebodyAlone.has(type)
/** What is told of everybody who is known to all. */
const toldOfAll: ReadonlySet<EntityType> = new Set<EntityType>(["DOB", "ADDRESS", "SPECIAL"])
/** Labels of a journey's ends. */
const route = /^\W*(?:from|to)\W*$/i
/** Whether a title, a caption or a heading says that what it stands over are people. */
export const tellsOfPeople = remembered((text: string): boolean => text.length <= 200 && tellPeople(text))

const where = "today|now|tomorrow|tonight|yesterday|list|waiting|present|on|in|at|of|for|heute|auf|im|der|des|vom|am|aujourd|du|de|del|di|da|do|dos|van|vandaag|dziś|dzisiaj|na|w|dnes|v|idag|i|på|tänään|ma|azi|din|bugün|сегодня|на|в|сьогодні|у|днес|σήμερα|στο|danas|danes|اليوم|في|היום|امروز|आज|hôm nay|hari ini"
const overPeople = caselessTest(`(?<![\\p{L}\\p{M}])(?:${peopleWords.spaced})(?:[^\\p{L}\\p{M}]*| (?:${where})(?![\\p{L}\\p{M}]).*)$|(?:${peopleWords.dense})(?:一覧|リスト|名单|列表|名簿|목록|명단)?[^\\p{L}]*$`)
/** Whether a heading stands over a list of people: "Visitors today", and not "Customers also bought". */
export const listsPeople = remembered((heading: string): boolean => heading.length <= 60 && heading.split(/\s+/).length < 8 && !/(?<!\p{L})(?:also|our|your)(?!\p{L})/iu.test(heading) && overPeople(heading))

export type Column = { types: readonly EntityType[]; /** Each cell names somebody. */ people: boolean }
/** `sure`: what stands under another head is private even of people whom all know. `open`: columns that hold names of people if something of their row is somebody's. */
export type Columns = { columns: readonly Column[]; sure: boolean; open: readonly number[] }

const read = (heads: readonly string[], about: readonly string[]): Columns => {
  const things = heads.some(headOfThings)
  const firsts = heads.flatMap(head => isBareName(head) || namesPeople(head) || route.test(head) ? [] : labelTypes(head).slice(0, 1))
  const hard = firsts.some(type => ofSomebody.has(type)) || !things && firsts.some(type => ofSomebodyAlone.has(type))
  const somebodys = hard || !things && (heads.some(headOfSomebody) || about.some(tellsOfPeople))
  const columns = heads.map((head): Column => isBareName(head) ? { types: somebodys ? ["PERSON"] : [], people: somebodys } : { types: labelTypes(head), people: namesPeople(head) })
  return { columns, sure: hard && firsts.some(type => isSomebodys(type) && !toldOfAll.has(type)), open: somebodys || things ? [] : heads.flatMap((head, at) => isBareName(head) ? [at] : []) }
}
const known = memo<Columns>(300)
/** What the columns of a table hold, by their heads and by what is said over it. The one reader of heads: for tables on pages and for those that are written as text. */
export const columnsOf = (heads: readonly string[], about: readonly string[]): Columns => known(`${heads.join("\u0001")}\u0002${about.join("\u0001")}`, () => read(heads, about))

/** Whether the labels of a form are a thing's: its "Name" is none of anybody. */
export const areOfThing = (labels: readonly string[]): boolean => labels.some(headOfThings) && !columnsOf(labels, []).columns.some(({ people }) => people)
/** Whether a line may be one of heads: short, without numbers and addresses, and one of them known. */
export const areHeads = (heads: readonly string[]): boolean =>
  heads.length > 0 && heads.every(head => head.length <= 60 && !/\d{3}|@/.test(head)) && heads.some(isHead)
export const isHead = (text: string): boolean => isBareName(text) || namesPeople(text) || labelTypes(text).length > 0 || headOfSomebody(text) || headOfThings(text)
