import type { Detector } from "../context/detect-context.ts"
import { hintsOf, isNear } from "../hints.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isPublication } from "../context/publicity.ts"
import { isSaidOfAll } from "../context/said-of-somebody.ts"
import { namesIllness } from "../words/illness-words.ts"
import { after, frameReader, type SentenceFrame, within } from "./sentence-frame.ts"

/** Up to a sign or a word that leads on, at most five words. */
const what = "((?:\\p{L}[\\p{L}\\p{M}\\d-]*)(?: (?!(?:and|und|et|y|e|i|or|in|im|en|el|on|at|am|last|this|since|seit|depuis|desde|dal|od|w|who|which|so|but)[ ])[\\p{L}\\p{M}\\d'’-]+){0,4})(?=['’]s(?!\\p{L})|[.,;:)\\n!?]|$| )"
const medical = hintsOf("doctor|diagnos|clinic|hospital|biops|test came|scan|specialist|consultant|gp |arzt|ärztin|klinik|médecin|hôpital|médico|médica|medico|dottor|lekarz|врач|лікар|doktor|hastane")
const expecting = "attend un bébé|attend un enfant|attendons un bébé|attends un bébé|espera un bebé|esperando un bebé|esperamos un bebé|aspetta un bambino|aspettiamo un bambino|spodziewa się dziecka|spodziewam się dziecka|spodziewamy się dziecka|erwarte ein kind|erwartet ein kind|erwarten ein kind|ждёт ребёнка|ждет ребенка|жду ребёнка|ждём ребёнка|expecting a baby|expecting our first|expecting our second|expecting twins|esperando um bebê|espera um bebê|verwacht een kind|in verwachting|väntar barn|venter barn|bebek bekliyor\\p{L}*"
const frames: readonly SentenceFrame[] = [
  // "Turns out it's lupus", where a doctor, a test or a clinic is told of.
  after("it's|it’s|it was|turns out to be|turned out to be|c'est|c’est|es ist", " (?:an? |the |eine?n? |une? |una? |la |le |un )?" + what, ["HEALTH"], 0.72, (value, text, end) => namesIllness(value) && isNear(medical(text), end - 110, end + 60) && !isSaidOfAll(text, end - value.length, end)),
  after("operaron de|operado de|operada de|operarán de|opéré de|opérée de|operato di|operata di|operado a|operada a|operowany na|operowana na|operiert an|operated on for", " (?:la |el |los |las |il |lo |les? |l['’]|my |his |her |the |einer |einem |seine[rmn]? |ihre[rmn]? |meine[rmn]? )?" + what, ["HEALTH"], 0.73, value => /\p{L}{4}/u.test(value) && !saysNoValue(value, "HEALTH")),
  within(expecting.replaceAll("\\p{L}*", ""), `(${expecting})(?!\\p{L})`, ["HEALTH"], 0.7)
]
const readFrames = frameReader(frames, "health-told")
/** Illnesses, operations and pregnancies, as people tell them to one another. */
export const healthTold: Detector = (text, context) => isPublication(context) ? [] : readFrames(text)
