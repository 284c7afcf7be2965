import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"

/** "my car (AB12 CDE)": a plate right behind the word for what carries it. */
const plated = /(?:car|van|truck|vehicle|motorbike|scooter|reg(?:istration)?|auto|wagen|voiture|coche|carro|macchina|bil) ?[([,:]? ?((?=[A-Z\d -]*\d)(?=[A-Z\d -]*[A-Z])[A-Z\d]{1,4}[ -]?[A-Z\d]{2,4}(?:[ -]?[A-Z\d]{1,4})?)(?![\p{L}\p{N}])/uy
const words = hintsOf("car|van|truck|vehicle|motorbike|scooter|reg|auto|wagen|voiture|coche|carro|macchina|bil")

/** Number plates by the words before them. Those with a label are found by it. */
export const vehicles: Detector = text => matchesAt(plated, text, words(text).filter(place => !isLetter(codeAt(text, place - 1)))).flatMap(match => {
  const plate = match[1] ?? ""
  const end = match.index + match[0].length
  // A company's number in the register of Germany or Austria.
  if (/^(?:HR[AB]|FN|GnR|VR) ?\d/.test(plate)) return []
  return plate.replace(/[ -]/g, "").length >= 5 && /[A-Z].*\d|\d.*[A-Z]/.test(plate) ? [{ start: end - plate.length, end, type: "VEHICLE" as const, score: 0.7, source: "plate" }] : []
})
