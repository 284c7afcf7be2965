import type { Detector } from "../context/detect-context.ts"
import { hintsOf, isNear } from "../hints.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll } from "../context/said-of-somebody.ts"
import { namesIllness } from "../words/illness-words.ts"
import { after, before, frameReader, type SentenceFrame, within } from "./sentence-frame.ts"

/** Up to a sign or a word that leads on, at most five words. */
const what = "((?:\\p{L}[\\p{L}\\p{M}\\d-]*)(?: (?!(?:and|und|et|y|e|i|or|in|im|en|el|on|at|am|last|this|since|seit|depuis|desde|dal|od|w|who|which|so|but)[ ])[\\p{L}\\p{M}\\d'’-]+){0,4})(?=['’]s(?!\\p{L})|[.,;:)\\n!?]|$| )"
const medical = hintsOf("doctor|diagnos|clinic|hospital|biops|test came|scan|specialist|consultant|gp |arzt|ärztin|klinik|médecin|hôpital|médico|médica|medico|dottor|lekarz|врач|лікар|doktor|hastane")
const expecting = "attend un bébé|attend un enfant|attendons un bébé|attends un bébé|espera un bebé|esperando un bebé|esperamos un bebé|aspetta un bambino|aspettiamo un bambino|spodziewa się dziecka|spodziewam się dziecka|spodziewamy się dziecka|erwarte ein kind|erwartet ein kind|erwarten ein kind|ждёт ребёнка|ждет ребенка|жду ребёнка|ждём ребёнка|expecting a baby|expecting our first|expecting our second|expecting twins|esperando um bebê|espera um bebê|verwacht een kind|in verwachting|väntar barn|venter barn|bebek bekliyor\\p{L}*"
/** Of a body, what breaks. */
const bones = "collar ?bone|arm|leg|wrist|ankle|hip|foot|toe|fingers?|thumb|ribs?|nose|jaw|pelvis|neck|shoulder|knee|elbow|hand|acl|achilles(?: tendon)?|hamstring|meniscus|femur|tibia|Arm|Unterarm|Oberarm|Bein|Handgelenk|Knöchel|Sprunggelenk|Hüfte|Fuß|Zeh|Finger|Daumen|Rippen?|Nase|Kiefer|Becken|Schulter|Knie|Ellenbogen|Hand|Schlüsselbein|Oberschenkel\\p{L}*|Kreuzband|Meniskus|been|pols|enkel|heup|voet|teen|vinger|duim|neus|kaak|bekken|schouder|elleboog|sleutelbeen|bras|jambe|poignet|cheville|hanche|pied|orteil|doigt|pouce|côtes?|nez|mâchoire|bassin|épaule|genou|coude|main|clavicule|col du fémur|fémur|tibia|brazo|pierna|muñeca|tobillo|cadera|pie|dedo|costillas?|nariz|mandíbula|pelvis|hombro|rodilla|codo|mano|clavícula|fémur|braccio|gamba|polso|caviglia|anca|piede|dito|costola|costole|naso|mandibola|bacino|spalla|ginocchio|gomito|clavicola|femore|braço|perna|pulso|tornozelo|quadril|pé|dedo|costelas?|nariz|ombro|joelho|cotovelo|mão|clavícula|fêmur|rękę|nogę|nadgarstek|kostkę|biodro|stopę|palec|żebro|żebra|nos|bark|kolano|łokieć|obojczyk|руку|ногу|запястье|лодыжку|бедро|стопу|палец|ребро|рёбра|ребра|нос|плечо|колено|локоть|ключицу|шейку бедра|щиколотку|armen|benet|handleden|fotleden|höften|foten|fingret|revbenet|näsan|axeln|knät|armbågen|nyckelbenet|håndleddet|håndleddet|ankelen|hofta|hoften|anklen|håndleddet|næsen|nesen|skulderen|jalkansa|kätensä|ranteensa|nilkkansa|lonkkansa|ruku|nohu|zápěstí|kotník|kyčel|prst|rameno|koleno|mâna|piciorul|brațul|glezna|șoldul|karját|lábát|csuklóját|bokáját|csípőjét|nogu|ruku|zglob|kuk|το πόδι|το χέρι|τον αστράγαλο|το ισχίο|kolunu|bacağını|bileğini|kalçasını|kaki|tangan|lengan"
const frames: readonly SentenceFrame[] = [
  // "Turns out it's lupus", where a doctor, a test or a clinic is told of.
  after("it's|it’s|it was|turns out to be|turned out to be|c'est|c’est|es ist", " (?:an? |the |eine?n? |une? |una? |la |le |un )?" + what, ["HEALTH"], 0.72, (value, text, end) => namesIllness(value) && isNear(medical(text), end - 110, end + 60) && !isSaidOfAll(text, end - value.length, end)),
  after("operaron de|operado de|operada de|operarán de|opéré de|opérée de|operato di|operata di|operado a|operada a|operowany na|operowana na|operiert an|operated on for", " (?:la |el |los |las |il |lo |les? |l['’]|my |his |her |the |einer |einem |seine[rmn]? |ihre[rmn]? |meine[rmn]? )?" + what, ["HEALTH"], 0.73, value => /\p{L}{4}/u.test(value) && !saysNoValue(value, "HEALTH")),
  // A physician's key and what it stands for: "BNO: J45 asztma", and how much somebody is disabled: "GdB 60".
  after("bno|icd|icd-10|icd10|mkn|mkb|мкб|мкб-10|мкх|мкх-10|cie|cie-10|cim-10|cid|cid-10|dg|dg.|dx|rozpoznanie|diagnoosi", "[ :-]{1,3}([A-Z]\\d{2}(?:\\.\\d{1,2})?[GVZ]?(?: [-–]? ?\\p{Ll}[\\p{L}\\p{M} -]{3,40})?)(?=[,.;)\\n]|$)", ["HEALTH"], 0.76),
  within("gdb|grad der behinderung", "(?<!\\p{L})(?:gdb|grad der behinderung)(?: von)?:? (\\d{2,3})(?! ?(?:€|euro|mb|gb)|\\d)(?=[,.;)\\n]|$| )", ["HEALTH"], 0.74, value => Number(value) >= 20 && Number(value) <= 100 && Number(value) % 10 === 0),
  // What was prescribed, by its dose: a kitchen's recipe has grams.
  after("resept|recept|rezept|prescription|ordonnance|receta|ricetta|receita|reçete|рецепт|recepta|rețetă|συνταγή|resep|verordnung|ordination", ": ?(\\p{Lu}\\p{L}{3,20}(?: \\p{L}{2,12})? \\d{1,4}(?:[.,]\\d{1,2})? ?(?:mg|µg|mcg|mikrog\\p{L}*|microg\\p{L}*|мкг|мг|IE|IU|UI|NE))(?![\\p{L}\\d])", ["HEALTH"], 0.76),
  // What somebody broke of themselves.
  after("broke|broken|fractured|tore|torn|dislocated|sprained", ` (?:his|her|their|my|the) ((?:left |right )?(?:${bones}))(?!\\p{L})`, ["HEALTH"], 0.72),
  after("s'est cassé|s’est cassé|s'est fracturé|me suis cassé|s'est cassée|s'est foulé|se rompió|se ha roto|me rompí|se fracturó|se quebró|si è rotto|si è rotta|si è fratturato|si è fratturata|mi sono rotto|mi sono rotta|quebrou|fraturou|partiu|quebrei|złamał|złamała|złamałem|złamałam|skręcił|skręciła|сломал|сломала|вывихнул|вывихнула|зламав|зламала|brøt|brakk|brækkede|bröt|mursi|zlomil|zlomila|zlomil si|zlomila si|și-a rupt|mi-am rupt|eltörte|slomio|slomila|έσπασε|kırdı|patah", ` (?:le |la |les |el |los |il |lo |o |a |il |si |l['’])?((?:${bones})(?: (?:gauche|droite?|izquierd[oa]|derech[oa]|sinistr[oa]|destr[oa]|esquerd[oa]|direit[oa]))?)(?!\\p{L})`, ["HEALTH"], 0.72),
  before(" gebrochen| gerissen| verrenkt| verstaucht| gebroken| gescheurd| verstuikt", `(?:den|das|die|sein|seinen|seine|ihr|ihren|ihre|mein|meinen|meine|zijn|haar|mijn|de|het) ((?:${bones}))`, ["HEALTH"], 0.72),
  within(expecting.replaceAll("\\p{L}*", ""), `(${expecting})(?!\\p{L})`, ["HEALTH"], 0.7)
]
const readFrames = frameReader(frames, "health-told")
/** Illnesses, operations and pregnancies, as people tell them to one another. */
export const healthTold: Detector = (text, context) => isPublication(context) ? [] : readFrames(text)
