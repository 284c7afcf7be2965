import type { Finding } from "../../core/finding.ts"
import { ailmentWords } from "../words/ailment-words.ts"
import { conditionWords } from "../words/condition-words.ts"
import type { Detector } from "../context/detect-context.ts"
import { hitsOf } from "../hints.ts"
import { namesIllness } from "../words/illness-words.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll, isSaidOfSomebody, isThing, sentenceAround } from "../context/said-of-somebody.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"
import { ready } from "../text/match-at.ts"
import { nameWord } from "./name-words.ts"
import { namesSomebody } from "./named-subject.ts"
import { after, before, frameReader } from "./sentence-frame.ts"

const all = `${conditionWords}|${ailmentWords}`
const words = hitsOf([...new Set([...all.split("|"), ...all.normalize("NFC").split("|")])].join("|"))
/** What stands before an illness's name and belongs to it, and what behind. */
const ahead = /(?:(?<![\p{L}\d])(?:(?:chronic|chroni\p{L}{2,5}|cróni\p{L}{2,4}|crôni\p{L}{2,3}|croni\p{L}{2,4}|kroni\p{L}{2,5}|krooninen|хронич\p{L}{2,5}|хроніч\p{L}{2,4}|przewlekł\p{L}{1,2}|recent|beginnend\p{L}{1,2}|leichte\p{L}?|schwere\p{L}?|mittelschwere\p{L}?|incipient\p{L}?|débutante?|légère?|sévère|grave|leve|lieve|sever[ao]|moderad[oa]|moderat[oa]|lichte|ernstige|matige|begynnende|lätt|svår|svær|alvorlig|lievä|vaikea|počínající|začínajúc\p{L}|těžk\p{L}{1,2}|ťažk\p{L}{1,2}|łagodn\p{L}{1,3}|ciężk\p{L}{1,3}|umiarkowan\p{L}{1,3}|początkow\p{L}{1,3}|начальн\p{L}{2,3}|л[её]гк\p{L}{2,3}|тяж[её]л\p{L}{2,3}|тяжк\p{L}{2,3}|ușoară|severă|enyhe|súlyos|hafif|ağır|zespół|zespołu|zespołem|syndrom\p{L}?|síndrome de|síndrome do|syndrome de|sindrome di|syndroom van|ziekte van|maladie de|maladie d|malattia di|enfermedad de|doença de|choroba|chorobę|morbus|синдром\p{L}?|болезнь|хвороба|σύνδρομο|νόσος|sindrom|acute|akut\p{L}{0,2}|aigu\p{L}{0,2}|остр\p{L}{2,3}|гостр\p{L}{2,3}|ostr\p{L}{1,2}|severe|mild|early|advanced|recurrent|stage \d|type [12]|typ [12]|tipo [12]|rheumat\p{L}*|reumat\p{L}*|ревмат\p{L}*|multiple|bronchial\p{L}*|бронхіальн\p{L}*|бронхиальн\p{L}*|ішемічн\p{L}*|ишемическ\p{L}*|сахарн\p{L}*|цукров\p{L}*|deep vein|basal cell|squamous cell|breast|lung|prostate|colon|ovarian|cervical|skin|kidney|liver|heart|bowel|coronary|peptic|bipolar|major|generali[sz]ed|eating|post-traumatic|congenital|essential|arterial|idiopathic|autoimmune|metastatic|non-small cell|\p{Lu}\p{L}+(?:'s|’s)|\p{L}+ova|\p{L}+owa|рассеянн\p{L}*|розсіян\p{L}*|артериальн\p{L}*|артеріальн\p{L}*|rozsian\p{L}*|gestational|kotitekoinen|نقص|قصور|התקף|מחלת|दीर्घकालिक)[ -]){1,3})$/iu
const behind = /^(?:[ -](?:disease|disorder|syndrome|positive|reactive|failure|attack|carcinoma|cancer|tumou?r|mellitus|arthritis|sclerosis|thrombosis|fibrosis|bronchiale|pulmonary|de type [12]|di tipo [12]|de tipo [12]|van het type [12]|type [12]|typ [12]|tipo [12]|tip [12]|[12]\.? типу?|[12]\. typu|multiple|múltiple|multipla|múltipla|rozsiane|hastası|hastalığı|de [\p{Lu}]\p{L}+|di \p{Lu}\p{L}+|серця|сердца|почек|нирок|легких|легень|печени|crónic[ao]|cr[oô]nic[ao]|chroni\p{L}{2,4}|mạn(?: tính)?|kronis|ringan|berat|renal|renale|rénale|cardíaca|cardiaca|cardiaque|rheumatoid|reumatoide|reumatoïde|reumatoidalne|[ABCDE](?![\p{L}\d])|الشرياني|الثاني|النوع الثاني|المزمن|التصلبي|المتعدد|נפוצה|سوم|رोग|रोग|রোগ|病|증|I{1,3}(?![\p{L}]))){1,3}/iu
/** "Illness" alone names none. */
const onlyIllness = /^(?:doença|enfermedad|maladie|malattia|bệnh|betegség|penyakit|chorob|хвороб|болезн|boala|nemoc|sindrom|syndrom|синдром|insuffisance|insuficienc|недостаточност|недостатніст)\p{L}{0,4}$/iu
const vietnamese = /^(?:tiểu|đái|cao|động|ung|trầm|viêm|mang|đột|bại|hen|sỏi|xơ|suy|rối)$/iu
const longNames = new Set("tiểu đường|đái tháo|cao huyết|động kinh|ung thư|trầm cảm|viêm gan|mang thai|đột quỵ|bại não|hen suyễn|sỏi thận|xơ gan|suy thận|suy tim".split("|"))
/** An inflammation, a fracture or a stone is of something: "zapalenie płuc", "התלקת". */
const organ = /^(?:zapaleni|złaman|воспален|запален|перелом|upal[aueo]|vnetj|zánět|zápal|التهاب|كسر|ورم|סרטן|דלקת|شكستگی|φλεγμον|κάταγμα|φλεγμον|fractur|fratura|frattura|viêm|tulehdus|радикул|камн|ból|گ)/iu
const ofOrgan = /^ [\p{L}\p{M}]{3,16}(?![\p{L}\p{M}])/u
const restOf = /^[\p{L}\p{M}'’-]+/u
const letters = /[\p{L}\p{M}'’-]{0,30}/uy

const term = "((?:\\p{L}[\\p{L}\\p{M}'’-]+|\\d)(?: (?!(?:and|und|et|y|e|en|i|и|і|a|ve|and)[ ])[\\p{L}\\p{M}\\d'’-]+){0,4})(?=[.,;:)\\n!?]|$| (?:and|und|et|y|e|en|i|и|і|ve|a|och|og) )"
const named = (value: string): boolean => /\p{L}{4}/u.test(value) && !/^(?:your|that|this|the|nothing|no |normal|all|it |we |you |они|это|keine? )/i.test(value)
/** Tests and scans are made of programs and machines too: an illness is told by its name, or by whose it is. */
const ofBody = (value: string, text: string, end: number): boolean => named(value) && (namesIllness(value) || bodily.test(value) || (!ofMachines.test(value) && isSaidOfSomebody(text, end - value.length, end)))
const bodily = /(?<!\p{L})(?:tumour|lesion|nodule|fracture|(?:gall|kidney )stones?|cysts?(?!\p{L})|blood clot|polyp|infection|inflam|lungs?(?!\p{L})|liver|kidney|spine|spinal|brain|tissue|hernia|h[ae]morrh)/iu
const ofMachines = /(?<!\p{L})(?:fail|pass(?:ed|es)|error|open|clos|valid|invalid|success|timeout|warning|port|bug|server|file|network|unavailable|expected|fine|empty|missing|broken|virus-?free|malware|vulnerab|results?(?!\p{L})|match|page|item|slow|fast|wrong|true|false|good|bad|better)/iu
const frames = [
  after("biopsy shows|biopsy showed|biopsy confirms|gp confirmed|doctor thinks it's", " (?:an? )?" + term, ["HEALTH"], 0.73, named),
  after("scan shows|scan confirms|results show|result shows|tests show|they confirmed|turned out to be|after they found|came back as|test came back", " (?:as )?(?:an? )?" + term, ["HEALTH"], 0.73, ofBody),
  after("trpí onemocněním|trpí nemocí|trpí chorobou|zdiagnostikovali|onemocněním|diagnóza|diagnózou", ":? " + term, ["HEALTH"], 0.73, named),
  after("діагноз при виписці|диагноз при выписке|заключительный диагноз|заключний діагноз|клинический диагноз|клінічний діагноз|в выписке указано|у виписці вказано|основной диагноз|основний діагноз|сопутствующий диагноз", ": " + term, ["HEALTH"], 0.77, named),
  after("beteg diagnózisa|diagnózisa|diagnózis|kórismé", ":? " + term, ["HEALTH"], 0.74, named),
  after("on todettu|todettiin|sairastaa|on sairaus|diagnoosi on|diagnoosina", " " + term, ["HEALTH"], 0.73, named),
  after("bị|mắc|bị bệnh", " ((?:bệnh |viêm |suy |ung thư |đau |rối loạn |thoái hóa |hen |tăng |sỏi |thiếu |loét |xơ |nhồi |tắc )[\\p{L}\\p{M} ]{2,30}?)(?=[,.;\\n]|$| và | từ | đang )", ["HEALTH"], 0.74),
  after("חולה ב|חולת |אובחן ב|אובחנה ב|סובל מ|סובלת מ|מאובחן ב", "-?([\\p{Script=Hebrew}'\"-]{3,16}(?: (?!ו)[\\p{Script=Hebrew}]{3,12})?)(?= ו|[.,;\\n]|$)", ["HEALTH"], 0.74),
  after("شُخّص المريض بـ|شُخّصت المريضة بـ|شخص المريض بـ|شُخّص ب|تشخيصه بـ|تشخيصها بـ|مصاب بـ|مصابة بـ", " ?([\\p{Script=Arabic}\\p{M}]{3,16}(?: (?!و)[\\p{Script=Arabic}\\p{M}]{3,14}){0,2})(?= و|[.،؛\\n]|$)", ["HEALTH"], 0.75),
  after("مبتلا به|دچار|به بیماری", " ([\\p{Script=Arabic}\\p{M}]{2,16}(?: [\\p{Script=Arabic}\\p{M}]{2,14}){0,2}?)(?= است| هست| شده| بوده|[.،\\n])", ["HEALTH"], 0.75),
  before(" है और| हो गया| की बीमारी| का रोग| हुआ है| है।", "(?:को |में )([\\p{Script=Devanagari}\\p{M}]{3,16}(?: [\\p{Script=Devanagari}\\p{M}]{2,12})?)", ["HEALTH"], 0.7, value => /(?:रोग|मिर्गी|दमा|कैंसर|बीमारी|मधुमेह|तपेदिक|चाप|गठिया|टीबी|ज्वर|सिया|इटिस|शोथ)/u.test(value)),
  before(" hastası| hastasıdır| hastasıyım| teşhisi kondu| tanısı kondu| tanısı aldı| tanısı konuldu| teşhisi aldı| rahatsızlığı var", "([\\p{L}\\p{M}-]{3,20}(?: [\\p{L}\\p{M}-]{3,20})?)", ["HEALTH"], 0.72, value => !/(?:bir|bu|her|benim|yatan|acil)$/iu.test(value)),
  after("arztbrief|befundbericht|entlassungsbrief|entlassbrief|op-bericht|befund", " (?:\\p{Lu}[\\p{L}'’-]+ ){1,3}[-–] ([^\\n.,;]{4,50}?)(?=\\.(?:pdf|docx?|jpe?g|png)|[\\n,;]|$)", ["HEALTH"], 0.75, named),
  after("alergie auf|allergie gegen|allergie à|alergia a|alergia al|allergia a|alergia à|алергія на|аллергия на|алергии към|alergie na|alergia na|alergii|allergia|allergi mot|allergi over for|allergia|alergi terhadap|alerjisi|allergic to|αλλεργία σε", ":? " + term, ["HEALTH"], 0.73, named)
]
const readFrames = frameReader(frames, "condition-told")

/** Where a condition's name begins. */
export const conditionPlaces = (text: string): readonly number[] => words(text).starts

/** "السلام": greets, and is no tuberculosis. */
const otherWords = /^(?:ال)?سل(?=[\p{L}])|^dementsprechend|^dementier/iu
/** A disk, and a disc that slipped; what stands at the end of a book, and of the bowels. */
const ambiguous = /^디스크|^app?[eé]nd(?:ices?|ix)(?!\p{L})/iu
const ofBodies = /허리|목|척추|요추|추간판|환자|병원|수술|통증|진단|치료|앓|터[졌지]|탈출|operat|operad|opér|operiert|inflam|infiam|entz[uü]nd|surg|chirurg|quirúrg|remov|extirp|extract|burst|rupt|perforat|abdom|dolor|durer|pain|hospital|spital|ospedal|hôpital|patien|pacien|pazien|심[해하한]|때문에 (?:회사|학교|출근|수업)|어머니|아버지|엄마|아빠|할머니|할아버지|저는|제가|아[프파]|결근|병가|입원|재활|물리치료|(?<!\p{L})(?:my|his|her|their|had|mein\p{L}{0,2}|sein\p{L}{0,2}|ihr\p{L}{0,2}|mon|mi|mio|sua) app?[eé]nd|out in (?:19|20)\d\d/iu
/** The names of conditions in a text where somebody may have them, as `said` tells of the place of each. */
const conditionsWhere = (text: string, said: (at: number) => boolean): Finding[] => {
  const found: Finding[] = []
  const { starts, ends } = words(text)
  let told = 0
  for (const [index, at] of starts.entries()) {
    const code = codeAt(text, at)
    if (code < 0xe00 && isLetter(codeAt(text, at - 1)) && !/(?<!\p{L})(?:ال|ب|بال|ה|ב|מ|ל|ו)$/u.test(text.slice(Math.max(0, at - 4), at))) continue
    if (at < told || otherWords.test(text.slice(at, at + 16)) || ambiguous.test(text.slice(at, at + 14)) && !ofBodies.test(text.slice(Math.max(0, at - 40), at + 50)) || !said(at)) continue
    const whole = text.slice(at, ends[index]).trimEnd()
    letters.lastIndex = at
    const run = letters.exec(text)?.[0] ?? ""
    const word = code >= 0xe00 && code < 0xe80 || code > 0x2fff ? /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,10}?(?:病|症|炎|癌|瘤|衰竭|がん|化|塞|核|疮|尿病|高血压|抑郁)(?![\p{Script=Han}])|[\p{Script=Hangul}]{2,8}?(?=을|를|이|가|은|는|으로|로| |$)|[\p{Script=Thai}\p{M}]{3,16}|[\p{Script=Han}\p{Script=Katakana}ー]{2,6})/u.exec(run)?.[0] ?? run.slice(0, 6) : whole.includes(" ") ? whole + (restOf.exec(text.slice(at + whole.length, at + whole.length + 24))?.[0] ?? "") : run
    // "tiểu đường": the name may have more than one word.
    const more = /^ [đàạảấầậểềệốồộớờợứừựửữíìịóòọỏõúùụủôơưăâê\p{L}]{2,7}/u.exec(text.slice(at + word.length, at + word.length + 9))?.[0] ?? ""
    const end = Math.max(at + whole.length, at + word.length + (organ.test(word) ? ofOrgan.exec(text.slice(at + word.length, at + word.length + 24))?.[0].length ?? 0 : 0)) + (vietnamese.test(word) && longNames.has((word + more).toLowerCase()) ? more.length : 0)
    const tail = behind.exec(text.slice(end, end + 50))?.[0].length ?? 0
    const head = ahead.exec(text.slice(Math.max(0, at - 44), at))?.[0].length ?? 0
    if (word.length + tail > 1 && (head + tail > 0 || !onlyIllness.test(word))) found.push({ start: at - head, end: end + tail, type: "HEALTH", score: 0.71, source: "condition-said" })
    told = end
  }
  return found
}
/** "Ellie has chickenpox", "у Вовки ветрянка": who has it, right before. */
const owner = /(?<![\p{L}\p{M}.])(?:(?<name>\p{Lu}[\p{Ll}\p{M}]{2,15})(?: (?:just|still|also|schon|auch|encore|ya|già|já|ook|też|уже|har|ha))? (?:has|had|got|has got|caught|hat|hatte|a|a eu|avait|tiene|tuvo|tem|teve|ha|ha avuto|heeft|had|ma|miał|miała|má|měl|měla|har|hade|havde|hadde|fick|fik|fikk|sai|are|avea|има|болеет|захворів|захворіла|заболел|заболела|έχει|ima|punya|kena|bị|với)|[уУ] (?<whose>\p{Lu}[\p{Ll}\p{M}]{2,15}))(?: (?:an?|the|die|den|das|la|le|el|il|o|de|de|een|en|ett|снова|опять|знову|again))? $/du
/** Who that is, if a given name says it; behind "у" it is in a case that no list knows. */
const ownerOf = (text: string, at: number): { start: number; end: number } | undefined => {
  const from = Math.max(0, at - 48)
  const groups = ready(owner, text).exec(text.slice(from, at))?.indices?.groups
  const place = groups?.["name"] ?? groups?.["whose"]
  if (!place) return undefined
  const { strength, plain, nobody } = nameWord(text.slice(from + place[0], from + place[1]))
  return strength === 2 || groups?.["whose"] && !plain && !nobody ? { start: from + place[0], end: from + place[1] } : undefined
}
/** Illnesses that a sentence tells of somebody, by the name or by the words around. */
export const conditions: Detector = (text, context) => isPublication(context) ? []
  : [...readFrames(text), ...conditionsWhere(text, at => isSaidOfSomebody(text, at, at + 4) || namesSomebody(text, at) || ownerOf(text, at) !== undefined)
    .flatMap(one => { const whose = ownerOf(text, one.start); return whose ? [one, { ...whose, type: "PERSON" as const, score: 0.7, source: "condition-said" }] : [one] })]
/** Those in a sentence that holds what is somebody's, as `held` tells of two offsets. */
export const conditionsBeside = (text: string, held: (start: number, end: number) => boolean): Finding[] => conditionsWhere(text, at => {
  const { from, to } = sentenceAround(text, at, at + 4)
  return held(from, to) && !isSaidOfAll(text, at, at + 4) && !isThing(text, at, at + 4)
})
