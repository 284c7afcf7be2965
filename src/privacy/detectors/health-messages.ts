import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"

/** What each field of a segment of an HL7 v2 message holds, by its number. */
const segments: Record<string, Partial<Record<number, EntityType>>> = {
  PID: { 2: "ACCOUNT_ID", 3: "ACCOUNT_ID", 4: "ACCOUNT_ID", 5: "PERSON", 6: "PERSON", 7: "DOB", 9: "PERSON", 10: "SPECIAL", 11: "ADDRESS", 13: "PHONE", 14: "PHONE", 17: "SPECIAL", 18: "ACCOUNT_ID", 19: "SSN", 20: "DRIVER_LICENSE", 22: "SPECIAL" },
  NK1: { 2: "PERSON", 4: "ADDRESS", 5: "PHONE", 16: "DOB" }, GT1: { 3: "PERSON", 5: "ADDRESS", 6: "PHONE", 8: "DOB", 12: "SSN" },
  IN1: { 16: "PERSON", 18: "DOB", 19: "ADDRESS", 36: "ACCOUNT_ID" }, DG1: { 3: "HEALTH", 4: "HEALTH" }, AL1: { 3: "HEALTH", 5: "HEALTH" }, RXE: { 2: "HEALTH" }, RXO: { 1: "HEALTH" }, OBX: { 3: "HEALTH", 5: "HEALTH" }
}
const lines = hintsOf("pid|nk1|gt1|in1|dg1|al1|rxe|rxo|obx")
const segment = /(?<=^|[\n\r])(PID|NK1|GT1|IN1|DG1|AL1|RXE|RXO|OBX)\|[^\n\r]{1,2000}/y
const content = /[\p{L}\p{N}]/u
const hl7 = (text: string): Finding[] => matchesAt(segment, text, lines(text)).flatMap(({ 0: line, 1: name = "", index }) => {
  const wanted = segments[name] ?? {}
  let at = index
  return line.split("|").flatMap((field, number) => {
    const start = at
    at += field.length + 1
    const type = wanted[number]
    return type !== undefined && content.test(field) ? [{ start, end: start + field.length, type, score: 0.9, source: "hl7" }] : []
  })
})

/** Kinds of FHIR resources that tell of somebody's health. */
const resources = hintsOf("\"condition\"|\"allergyintolerance\"|\"medicationrequest\"|\"medicationstatement\"|\"observation\"|\"procedure\"|\"diagnosticreport\"|\"immunization\"")
const kind = /"(?:Condition|AllergyIntolerance|MedicationRequest|MedicationStatement|Observation|Procedure|DiagnosticReport|Immunization)"/y
const declared = /"resourceType"\s{0,3}:\s{0,3}$/
const reach = 6_000
/** What they are coded as, and whose they are. */
const coded = /"(?:code|medicationCodeableConcept|vaccineCode|valueCodeableConcept|conclusion|manifestation|reasonCode)"\s{0,3}:\s{0,3}(?:\[\s{0,3})?\{(?:\s{0,3}"coding"\s{0,3}:\s{0,3}\[[^\]]{0,600}\]\s{0,3},?)?\s{0,3}"(?:text|display)"\s{0,3}:\s{0,3}"([^"\n]{2,200})"/dg
const display = /"display"\s{0,3}:\s{0,3}"([^"\n]{2,200})"/dg
const whose = /"(?:subject|patient)"\s{0,3}:\s{0,3}\{[^{}]{0,200}?"display"\s{0,3}:\s{0,3}"([^"\n]{2,120})"/dg
const fhir = (text: string): Finding[] => matchesAt(kind, text, resources(text)).filter(({ index }) => declared.test(text.slice(Math.max(0, index - 24), index))).flatMap(({ index }) => {
  const from = Math.max(0, index - 24)
  const near = text.slice(from, index + reach)
  const next = near.indexOf("\"resourceType\"", 40)
  const one = next < 0 ? near : near.slice(0, next)
  const put = (shape: RegExp, type: EntityType): Finding[] => [...one.matchAll(ready(shape, one))].flatMap(match => { const group = match.indices?.[1]; return group ? [{ start: from + group[0], end: from + group[1], type, score: 0.88, source: "fhir" }] : [] })
  const people = put(whose, "PERSON")
  const codes = put(coded, "HEALTH")
  return [...people, ...(codes.length > 0 ? codes : put(display, "HEALTH").filter(({ start }) => !people.some(other => other.start === start)))]
})

/** What messages between hospitals' machines tell of a patient: HL7's segments and FHIR's resources. */
export const healthMessages: Detector = text => [...hl7(text), ...fhir(text)]
