import type { Finding } from "../../core/finding.ts"
import { isCarePage, isPricedWare } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll, isSaidOfSomebody } from "../context/said-of-somebody.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"
import { placesByDigits } from "../text/text-marks.ts"
import { doseUnit } from "../words/medicine-words.ts"
import { isPlainWord } from "../words/word-kinds.ts"

const dose = new RegExp(`\\d{1,4}(?:[.,]\\d{1,3})?(?:/\\d{1,4})?[ \\u00a0]?(?:${doseUnit}|micrograms?|milligrams?)(?![\\p{Lu}\\p{Ll}\\d])`, "uy")
/** What is taken: a word, or a run of a script without spaces, right before its dose. */
const name = /(?:(?<![\p{L}\p{M}\p{N}])(?:\p{L}[\p{L}\p{M}-]{2,24}|\p{Lu}\d)[ \u00a0]|[\p{Script=Katakana}ー]{3,14} ?|(?<!\p{Script=Hangul})[\p{Script=Hangul}]{2,10} ?|[\p{Script=Han}]{2,6} ?)$/u
const doses = (text: string): number[] => placesByDigits(text, (start, end, put) => { if (end - start < 5) put(start) })

/** Whose an allergy is, and what it is to: "your penicillin allergy", "Nussallergie". */
const allergyWords = hintsOf("allergy|allergies|intolerance|allergie|allergi|alergi")
const allergyEnd = /(?:allerg(?:y|ies)|intolerances?|allergien?|allergi[aen]?|alergi[aieę]?)(?!\p{L})/iuy
const owned = /(?<!\p{L})(?:your|my|his|her|their|has an?|have an?|['’]s|severe|known)[ ](?:(?:severe|known|bad) )?((?:\p{L}[\p{L}-]{2,20} ){1,3})$/iu
const compound = /(?<!\p{L})\p{L}{3,20}-?$/u

const allergies: Detector = (text, context) => matchesAt(allergyEnd, text, allergyWords(text)).flatMap(({ index, 0: word }) => {
  // "AllergyIntolerance": a kind of record.
  if (text[index + word.length] === "\"" && /"\w{0,16}$/.test(text.slice(Math.max(0, index - 18), index))) return []
  const left = text.slice(Math.max(0, index - 64), index)
  const end = index + word.length
  const lead = ready(owned, left).exec(left)?.[1]
  if (lead !== undefined) return isSaidOfAll(text, index, end) ? [] : [{ start: index - lead.length, end, type: "HEALTH" as const, score: 0.73, source: "allergy" }]
  const joined = compound.exec(left)?.[0]
  if (joined === undefined || /^(?:anti|poly|multi)/i.test(joined) || isSaidOfAll(text, index, end) || !(isCarePage(context) || isSaidOfSomebody(text, index, end))) return []
  return [{ start: index - joined.length, end, type: "HEALTH" as const, score: 0.72, source: "allergy" }]
})

/** Medicines that no list need know, by the dose beside them, on pages of practices and pharmacies, and what somebody is allergic to. */
export const dosesTold: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = allergies(text, context)
  if (!isCarePage(context)) return found
  for (const { index, 0: amount } of matchesAt(dose, text, doses(text))) {
    const taken = name.exec(text.slice(Math.max(0, index - 32), index))?.[0]
    const end = index + amount.length
    if (taken === undefined || (/^\p{Ll}/u.test(taken) && isPlainWord(taken.trim())) || isSaidOfAll(text, index, end) || isPricedWare(text, index - taken.length, end, context)) continue
    found.push({ start: index - taken.length, end, type: "HEALTH", score: 0.72, source: "dose" })
  }
  return found
}
