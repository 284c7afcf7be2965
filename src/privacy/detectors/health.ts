import type { EntityType, Finding } from "../../core/finding.ts"
import { isPricedWare } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { hintsOf } from "../hints.ts"
import { illnessWords, namesIllness } from "../words/illness-words.ts"
import { matchesAt, matchesIn } from "../text/match-at.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll } from "../context/said-of-somebody.ts"
import { isLetter } from "../text/text-words.ts"
import { among, codeAt, holds, placesByDigits, tableOf } from "../text/text-marks.ts"

/** Words that say that a condition is somebody's; what follows, up to the end of the thought, is the condition. */
const cue = caseless(String.raw`(?<![\p{L}])(?:(?:was |is |been |has |have )?(?:diagnosed with|present(?:s|ing) with|(?:medical |family |a )history of(?= \p{L}+(?: \p{L}+)?(?:[.,;]|$))|suffer(?:s|ing|ed)? from|allergic to|recover(?:s|ing|ed)? from|being treated for|treated for|tested positive for|hospitali[sz]ed (?:for|with)|living with)|leide[tn]? (?:an|unter)|diagnostiziert mit|erkrankt an|allergisch gegen|souffr\p{L}+ (?:de|d['’])|atteinte? (?:de|d['’])|allergique (?:à|aux?)|suivie? pour|diagnosti(?:qu\p{L}+|caron|cado|cato|cou)(?: (?:con|com|de|di))?|diagnosticad[oa] (?:con|com|de)|sufr[eo](?: de)?|padec[eo](?: de)?|padezco(?: de)?|alérgic[oa] (?:a|al)|soffr[eo] di|affett[oa] da|allergic[oa] (?:a|al|alla|alle|ai|agli|allo)|sofr[eo] de|lijdt? aan|gediagnosticeerd met|choruj[eę] na|choruje na|cierpi(?:ę)? na|lecz[ęy] się na|zdiagnozowano(?: u \p{L}+)?|(?:страда(?:ю|ет|л[аи]?)|страждаю|страждає|хворію|хворіє)(?::| от| на)?|диагностировали|діагностували|lider (?:av|af)|diagnosti[sc]erats med|sairasta[an]|trp[íi]m?(?: na)?|onemocněl[a]?|bolujem? od|sufăr de|suferă de|diagnosticat[ăa]? cu|πάσχ(?:ω|ει) από|διαγνώστηκ\p{L}+ με|menderita|mengidap|didiagnosis|mắc bệnh|được chẩn đoán|(?:أعاني|يعاني|تعاني) من|סובל(?:ת)? מ|אובחנ\p{L}+ עם) `, "gu")
/** The same where nothing stands between: "确诊高血压", "片頭痛と診断". */
const denseCue = /(?:(?:确诊为?|患有|诊断为|診斷為|罹患)([\p{Script=Han}\p{N}]{2,12})|([\p{Script=Han}\p{Script=Katakana}\p{N}ー]{2,14})(?:と診断|を患って|の持病|で通院)|([\p{Script=Hangul}\p{N}]{2,8}(?: [\p{Script=Hangul}]{2,6})?)(?:을|를|이|가)? ?(?:앓고|진단받|진단을))/gu
const denseHints = hintsOf("确诊|患有|诊断为|診斷為|罹患|と診断|を患|持病|通院|앓고|진단")
const until = /^(?:a |an |the |einer? |une? |una? )?[\p{L}\p{M}\p{N}'’ -]{3,60}?(?=[.,;:)\n!?]|$| (?:in|since|on|last|at|and|by|when|after|but|for|from|this|so|seit|im|und|depuis|en|et|desde|y|dal|da|e|sinds|od|i)(?![\p{L}]))/iu
const hints = hintsOf("diagnos|suffer|allerg|recover|treated|positive|hospital|living with|leide|erkrankt|souffr|atteint|sufr|padec|alérgic|soffr|affett|sofr|padez|lijd|gediagn|choruj|cierpi|leczę się|leczy się|zdiagn|present|history|страда|стражд|хворі|диагност|діагност|lider |sairast|trpí|onemocn|boluj|sufăr|sufer|πάσχ|διαγνώστ|menderita|mengidap|didiagn|mắc bệnh|chẩn đoán|من|סובל|אובחנ")
/** "Do not use if you are allergic to …": whoever it may be. */
const inCase = /(?<!\p{L})(?:if|unless|when|whether|wenn|falls|si|se|als|indien|jeśli|jeżeli|если|якщо|hvis|jos|eğer|pokud|dacă|если|ako|če|ако|εάν|αν|nếu|jika|bila)(?: (?:you|anyone|somebody|someone|sie|du|vous|tu|usted|lei|você|u|je|вы|ви|du|the patient|your child))?(?: (?:are|is|have|has|êtes|es|siete|è|bent|ben|är|er|olet))?(?: (?:ever|known to be|been))? ?$/iu
const amount = /\d{1,4}(?:[.,]\d{1,2})? ?(?:mg|mcg|µg|IU|IE|ml)(?![A-Za-z\d])/y
const mark = tableOf(/[.,]/)
const unit = tableOf(/[mI]/)
const behind = tableOf(/[.,mI]/)
/** Numbers, perhaps with a fraction, that a unit may follow. */
const amounts = (text: string): number[] => placesByDigits(text, (start, end, put, _, after) => {
  if (after !== 32 && after !== 0xb5 && !holds(behind, after)) return
  let at = end
  if (among(mark, text, at)) do at += 1; while (at < end + 4 && codeAt(text, at) >= 48 && codeAt(text, at) <= 57)
  if (codeAt(text, at) === 32) at += 1
  if (among(unit, text, at) || codeAt(text, at) === 0xb5) put(Math.max(start, end - 4))
})
const drug = /(?<![\p{L}\p{N}])\p{L}{4,24}(?: \p{L}{4,16})? $/u
const often = /^(?: (?:once|twice|three times|daily|a day|per day|at night|morgens|abends|täglich|par jour|al día|al giorno|ao dia)(?: daily| a day)?)?/iu
const medical = /(?:medication|prescri|takes?|taking|dose|tablet|patient|refill|pharmacy|nehme|nimmt|rezept|medikament|ordonnance|médicament|receta|medicamento|farmaco|ricetta|receita|recept|pills?)/iu
const condition = caseless(String.raw`(?<![\p{L}])(?:(?:my|his|her|their|your|meine?|seine?|ihre?|mon|ma|mes|sa|son|mi|su|mio|mia|minha|meu|(?:has|have|had)(?: had| got)?|hat|habe|hatte|elle a|il a|j['’]ai|tiene|tengo|ho|tem|tenho|heeft|heb)(?: an?| une?| eine?| una?| de la)? )((?:type [12] |Typ [12] |\p{L}+ )?(?:diabetes|asthma|cancer|depression|anxiety|epilepsy|HIV|AIDS|migraines?|arthritis|dementia|pregnancy|miscarriage|abortion|chemotherapy|dialysis|schizophrenia|bipolar disorder|autism|ADHD|PTSD|eating disorder|Krebs|Depression(?:en)?|Schwangerschaft|Epilepsie|cancer|dépression|grossesse|épilepsie|asthme|diabète|cáncer|embarazo|depresión|epilepsia|cancro|gravidanza|gravidez|asma))(?![\p{L}])`, "gu")
const status = caseless(String.raw`(?<![\p{L}])(?:HIV[- ]positive|(?:she|he|I) (?:is|am|'m|was) ((?:\d+ (?:weeks|months) )?pregnant|depressed|infertile|diabetic|epileptic|autistic|blind|deaf|disabled))(?![\p{L}])`, "gu")

const faiths = "Asian American|African American|Native American|Asian|Muslim|Jewish|Catholic|Protestant|Christian|Hindu|Buddhist|Sikh|Mormon|Orthodox|atheist|agnostic|Jehovah's Witness|Roma|Romani|Kurdish|Black|Latina|Latino|Hispanic|Indigenous|gay|lesbian|bisexual|transgender|trans|queer|non-?binary|asexual|homosexual|undocumented|communist|socialist|conservative|anarchist"
const special = caseless(`(?<![\\p{L}])(?:I am|I'm|I identify as|s?he is|s?he's|they are|who is|identifies as|came out as|[Aa]s(?= an? [^.!?\\n]{3,30}, (?:I|he|she|we)\\b)|ich bin|(?:er|sie) ist|je suis|(?:il|elle) est|soy|(?:ella|él) es|sono|(?:lei|lui) è|eu sou|sou|(?:ela|ele) é|ik ben|(?:hij|zij) is|jestem|jag är|jeg er) (?:an? |openly |proudly |eine? |une? |una? |uma? )?(${faiths}|schwul|lesbisch|bisexuell|muslimisch|jüdisch|katholisch|musulmane?|juif|juive|catholique|homosexuel(?:le)?|musulmán|musulmana|judío|judía|católic[oa]|ebre[oa]|cattolic[oa]|muçulman[oa]|judeu|judia|evangelisch|orthodox|buddhistisch|hinduistisch|bouddhiste|hindoue?|protestante?|budista|católico|evangélic[oa]|musulman[oa]|valdese|katholiek|islamitisch|joods|hindoe|gereformeerd|katolik(?:iem)?|katoliczką|muzułmanin(?:em)?|ateist[aąę]?)(?![\\p{L}])`, "gu")
const member = /(?<![\p{L}])(?:member of|voted for|votes for|belongs to|Mitglied (?:der|im|bei)|membre d[eu]|miembro del?|iscritt[oa] (?:al|alla)) (?:the )?((?:\p{Lu}[\p{L}-]+ ){0,3}(?:Party|Union|Church|Mosque|Synagogue|Partei|Gewerkschaft|Kirche|Parti|Syndicat|Partido|Sindicato|Partito|CDU|SPD|AfD|FDP|Unison|UNISON|ver\.di|IG Metall|CGT|CCOO|UGT))(?![\p{L}])/gu

/** Somebody, and having: the illness stands behind, perhaps with a word or two before its name. */
const having = "(?:I|he|she|they|who|patient|client|son|daughter|mother|father|mum|mom|dad|wife|husband|brother|sister|child|kid|baby|partner|friend|grandmother|grandfather|employee|person)(?:(?:['’]ve|['’]s| have| has| had| got)(?: just| recently| also| always| been| got| had| now| developed){0,2})|(?:says|said|told me|confirmed) (?:that )?(?:I|he|she|they) (?:have|has|had)|(?:appointment|clinic|surgery|treatment|claim|referral|tablets?|refill|sick leave)(?: \\p{L}+){0,4}? for|because of (?:my|his|her|their)|due to (?:my|his|her|their)|(?:habe|hat|hatte|bekam)(?: seit \\p{L}+| leider| auch)?|bei (?:mir|ihm|ihr) wurden?|wegen (?:meiner|meines|seiner|seines|ihrer|ihres)|(?:j['’]ai|il a|elle a|(?:patiente?|mère|père|fils|fille|mari|femme|frère|sœur|soeur|enfant) (?:a|est atteinte? d[eu]))(?: eu)?|est atteinte? d(?:e|u|['’])|(?:tengo|tiene|tuve|tuvo)|(?:ho|ha|abbiamo)|(?:tenho|tem|teve)|diagnosticad[oa] com|(?:heb|heeft|had)|mam|(?:pacjent(?:ka)?|ona?|syn|córka|mąż|żona|mama|tata) (?:ma|miała?)|у (?:меня|него|неё|нее|нас|пациент\\p{L}+|мамы|папы|сына|дочери|мужа|жены|мене|нього|неї|пацієнт\\p{L}+|доньки|тата)(?: был[аио]?| есть)?|(?:jag|jeg|han|hon|hun|patienten|pasienten) har|(?:minulla|hänellä|potilaalla) on|(?:mám|má)|(?:imam|ima)|(?:am|are)|(?:έχω|έχει)"
const said = caseless(`(?<![\\p{L}\\p{M}])(?:${having}) (?:(?:a|an|the|eine?n?|une?|una?|uma?|een|la|el|il|le|l['’]|de l['’]|du|de la|en|et) ?)?((?:[\\p{L}\\p{M}\\d'’.-]{1,24} ){0,4}?[\\p{L}\\p{M}-]{0,20}(?:${illnessWords})[\\p{L}\\p{M}-]*(?: (?:(?:type|typ|tipo|tip|di tipo|de type|typu|tyypin) ?[12I]{1,2}|[12]\\. ?typu?|[12] типа|disease|disorder|syndrome|allergy|positive|failure|attacks?|mellitus Typ [12]|mellitus|(?:a|à|aux|al|alla|alle|auf|en|на|na) [\\p{L}\\p{M}]{3,16}|m[uú]ltipl[ea]|chroni\\p{L}{2,4}|cr[oóô]nic[ao]|r[eé]nale?|card[ií]a\\p{L}{2,3}|bronchiale))*)`, "gu")
const illness = hintsOf(`${illnessWords}|abort|blind|deaf|disabled`)
const belongingAnywhere = hintsOf("i am|i'm|identif|he is|she is|she's|they are|who is|came out|as a|ich bin|er ist|sie ist|je suis|il est|elle est|soy|ella es|él es|sono|lei è|lui è|sou|ela é|ele é|ik ben|hij is|zij is|jestem|jag är|jeg er|member of|voted|votes for|belongs to|mitglied|membre|miembro|iscritt")
const wordly = tableOf(/\w/)
const belonging = (text: string): number[] => belongingAnywhere(text).filter(place => !among(wordly, text, place - 1))

/** The shapes are wide: they are looked for only around a word that one of them must have. */
const around = (text: string, hints: readonly number[], shape: RegExp, fold: (text: string) => string = foldCase): RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  let done = 0
  for (const index of hints) {
    if (index < done) continue
    const from = Math.max(done, index - reach)
    // What begins here may itself be told of by the next hint: it is looked for up to where that begins to count.
    for (const match of matchesIn(shape, fold(text.slice(Math.max(0, from - 1), index + reach)))) {
      match.index += Math.max(0, from - 1)
      if (match.index < done) continue
      found.push(match)
      done = match.index + match[0].length
    }
  }
  return found
}
const reach = 110
/** What lies between two offsets, with the whole of its first word. */
const wholeWords = (text: string, start: number, end: number): string => { let from = start; while (isLetter(codeAt(text, from - 1)) && start - from < 20) from -= 1; return text.slice(from, end) }
const asWritten = (text: string): string => text

/** Ways of taking something, and the endings that the names of drugs share (the WHO's stems). */
const taken = caseless(String.raw`(?<![\p{L}])(?:takes?|taking|prescribed|medication is|nimmt|nehme|einnahme von|prend|prends|toma|tomo|assume|prendo|slikt|bierze) ((?:\p{L}{4,24} ){0,2}?(?:insulin|lithium|heparin|warfarin|morphine|\p{L}{2,18}(?:pril|sartan|olol|dipine|statin|azole|prazole|mycin|cillin|oxacin|vir|mab|tinib|triptan|zepam|zolam|oxetine|traline|pram|ipramine|thyroxine?|formin|gliptin|gliflozin|glutide|parin|profen|codone|barbital|azepine|pidone|apine|idone|lukast|terol|sone|solone|semide|thiazide))(?: \p{L}{4,12}(?:ine|ate|ide))?)(?![\p{L}])`, "gu")
const takings = hintsOf("take|taking|prescribed|medication|nimmt|nehme|einnahme|prend|toma|tomo|assume|prendo|slikt|bierze")
/** Health and special categories that a text tells about somebody. An article about an illness is nobody's record. */
export const health: Detector = (text, context) => {
  if (isPublication(context) || text.length < 8) return []
  const found: Finding[] = []
  const add = (start: number, end: number, type: EntityType, score: number, source: string): void => { found.push({ start, end, type, score, source }) }
  for (const match of around(text, hints(text), cue)) {
    const start = match.index + match[0].length
    // "Allergic to" says it as well.
    const from = start - (/a(?:l|ll)erg\p{L}+ \p{L}{1,8} $/iu.exec(match[0])?.[0].length ?? 0)
    const what = until.exec(text.slice(start, start + 80))?.[0].trimEnd()
    if (what !== undefined && !/^(?:un|uno|une|ein\p{L}{0,2}|een|um) (?:bugs?|bogues?)(?!\p{L})/iu.test(what) && !inCase.test(text.slice(Math.max(0, match.index - 40), match.index))) add(from, start + what.length, "HEALTH", 0.78, "condition")
  }
  for (const match of around(text, denseHints(text), denseCue, asWritten)) {
    const what = match[1] ?? match[2] ?? match[3] ?? ""
    const start = match.index + match[0].indexOf(what)
    add(start, start + what.length, "HEALTH", 0.75, "condition")
  }
  for (const match of matchesAt(amount, text, amounts(text))) {
    const name = drug.exec(text.slice(Math.max(0, match.index - 44), match.index))?.[0]
    if (name === undefined || !medical.test(text.slice(Math.max(0, match.index - 100), match.index + 50))) continue
    const end = match.index + match[0].length
    // For sale, or told of all who take it.
    if (isSaidOfAll(text, match.index, end) || isPricedWare(text, match.index - name.length, end, context)) continue
    add(match.index - name.length, end + (often.exec(text.slice(end, end + 40))?.[0].length ?? 0), "HEALTH", 0.7, "dose")
  }
  for (const [type, shape, score, hint] of [["HEALTH", said, 0.7, illness], ["HEALTH", condition, 0.7, illness], ["HEALTH", taken, 0.7, takings], ["HEALTH", status, 0.75, illness], ["SPECIAL", special, 0.75, belonging], ["SPECIAL", member, 0.7, belonging]] as const) for (const match of around(text, hint(text), shape, shape === member ? asWritten : foldCase)) {
    const what = match[1] ?? match[0]
    const start = match.index + match[0].lastIndexOf(what)
    // "They are used to unpack an archive": the name of an illness within another word.
    if (shape === said && !namesIllness(wholeWords(text, start, start + what.length))) continue
    add(start, start + what.length, type, score, "said-of")
  }
  return found
}
