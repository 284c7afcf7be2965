import { stdnum } from "stdnum"
import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"
import { announcedPublic, announcedType } from "../left-context.ts"

/**
 * Numbers that a state gives to a person. `strong`: shape and checksum are enough; the others also need a word before
 * them that says what they are, for a plain run of nine or eleven digits passes one check digit too easily.
 */
type Id = { type: EntityType; shape: RegExp; check: [country: string, name: string] | undefined; strong: boolean }
const bounded = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}.-])(?:${source})(?![\\p{L}\\p{N}]|[-.]\\d)`, "giu")
const ids: Id[] = [
  { type: "SSN", shape: bounded("\\d{3}[- ]\\d{2}[- ]\\d{4}"), check: ["US", "ssn"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("\\d{8}-?[A-HJ-NP-TV-Z]"), check: ["ES", "dni"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("[XYZ]-?\\d{7}-?[A-HJ-NP-TV-Z]"), check: ["ES", "nie"], strong: true },
  { type: "TAX_ID", shape: bounded("[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]"), check: ["IT", "codicefiscale"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]"), check: ["GB", "nino"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}"), check: ["BR", "cpf"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("\\d{11}"), check: ["BR", "cpf"], strong: false },
  { type: "SSN", shape: bounded("[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}"), check: ["FR", "nir"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("[1-9]\\d{5}(?:19|20)\\d{9}[\\dX]"), check: ["CN", "ric"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("\\d{6}-[1-8]\\d{6}"), check: ["KR", "rrn"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("(?:19|20)?\\d{6}[-+]\\d{4}"), check: ["SE", "personnummer"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("\\d{6}[-+A]\\d{3}[\\dA-FHJ-NPR-Y]"), check: ["FI", "hetu"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("756\\.?\\d{4}\\.?\\d{4}\\.?\\d{2}"), check: ["CH", "ssn"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("\\d{2}\\.?\\d{2}\\.?\\d{2}-?\\d{3}[-.]\\d{2}"), check: ["BE", "nn"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d"), check: ["MX", "curp"], strong: true },
  { type: "TAX_ID", shape: bounded("[A-Z&Ñ]{4}\\d{6}[A-Z\\d]{3}"), check: ["MX", "rfc"], strong: true },
  { type: "TAX_ID", shape: bounded("[A-Z]{3}[ABCFGHLJPTK][A-Z]\\d{4}[A-Z]"), check: ["IN", "pan"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("[2-9]\\d{3} \\d{4} \\d{4}"), check: ["IN", "aadhaar"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("\\d{11}"), check: ["PL", "pesel"], strong: false },
  { type: "NATIONAL_ID", shape: bounded("[1-9]\\d{10}"), check: ["TR", "tckimlik"], strong: false },
  { type: "NATIONAL_ID", shape: bounded("[1-9]\\d{12}"), check: ["RO", "cnp"], strong: true },
  { type: "NATIONAL_ID", shape: bounded("\\d{13}"), check: ["ZA", "idnr"], strong: false },
  { type: "SSN", shape: bounded("\\d{3} \\d{3} \\d{3}"), check: ["CA", "sin"], strong: false },
  { type: "TAX_ID", shape: bounded("\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}"), check: ["DE", "idnr"], strong: false }
]
/** No id has fewer digits than this: most texts are done with after one look. */
const hint = /\d(?:[ .-]?\d){5}|[A-Z]{3,6}\d{2}/i
const announcing: ReadonlySet<EntityType> = new Set<EntityType>(["SSN", "NATIONAL_ID", "TAX_ID", "HEALTH_ID"])

const passes = ([country, name]: [string, string], value: string): boolean => { try { return stdnum[country]?.[name]?.validate(value).isValid ?? false } catch { return false } }

/** National, tax and social-security numbers by shape, checksum and, where those are weak, the words before them. */
export const nationalIds: Detector = text => {
  if (!hint.test(text)) return []
  const found: Finding[] = []
  for (const { type, shape, check, strong } of ids) for (const match of text.matchAll(shape)) {
    if (check && !passes(check, match[0])) continue
    const announced = announcedType(text, match.index)
    const named = announced !== undefined && announcing.has(announced)
    if (named || (strong && announced !== "PHONE" && !announcedPublic(text, match.index)))
      found.push({ start: match.index, end: match.index + match[0].length, type: named ? announced : type, score: named ? 0.97 : 0.88, source: `id-${check?.join("-") ?? "shape"}` })
  }
  return found
}
