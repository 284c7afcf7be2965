import { isCarePage } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isOfMachines } from "../context/of-things.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll } from "../context/said-of-somebody.ts"
import { namesIllness } from "../words/illness-words.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** Up to a sign or a word that leads on, at most five words. */
const onward = "and|und|et|y|e|en|i|и|і|та|och|og|ja|és|și|και|ve|so|please|bitte|we|since|bei|u|у|em|chez|hos"
const what = `((?:an? |the |eine?n? |une? |una? |um |uma |een |en |ett |et |la |le |el |il |o |l['’])?[\\p{L}][\\p{L}\\p{M}\\d'’-]*(?: (?!(?:${onward})[ ])[\\p{L}\\p{M}\\d'’()-]+){0,4})(?=[.,;:)–—\\n!?]|$| )`
const some = (script: string, most: number): string => `((?:[\\p{Script=${script}}\\p{M}'״\\u200c-]{2,18} ?){1,${most}}?)`
const verbs = "(?:has |have )?(?:noted|diagnosed|found|confirmed|recorded|suspects?|suspected|established)|(?:hat|stellte|bestätigt|bestätigte|diagnostizierte|vermutet|notierte|fand)|(?:a |ont )?(?:constaté|diagnostiqué|confirmé|noté|trouvé|retrouvé|objectivé)|soupçonne|(?:ha )?(?:confirmado|diagnosticado|detectado|encontrado|anotado)|confirmó|diagnosticó|detectó|encontró|anotó|sospecha|(?:ha )?(?:diagnosticato|confermato|riscontrato|rilevato|evidenziato|annotato)|sospetta|confirmou|diagnosticou|constatou|detectou|encontrou|suspeita de|(?:heeft )?(?:vastgesteld|genoteerd|geconstateerd|bevestigd)|stelde vast|constateerde|bevestigde|vermoedt|noteerde|stwierdziła?|rozpoznała?|zdiagnozowała?|potwierdziła?|wykryła?|podejrzewa|установила?|поставила? диагноз|диагностировала?|подтвердила?|выявила?|обнаружила?|подозревает|показал[аои]?|встанови(?:в|ла)|постави(?:в|ла) діагноз|діагностува(?:в|ла)|підтверди(?:в|ла)|вияви(?:в|ла)|підозрює|установи|постави диагноза|потвърди|откри|διέγνωσε|διαπίστωσε|επιβεβαίωσε|βρήκε|έδειξε|(?:potvrdil|zjistil|diagnostikoval|stanovil|zistil|určil)[ao]?|megállapította|igazolta|a (?:constatat|diagnosticat|confirmat|depistat|găsit)|konstaterade|diagnosticerade|bekräftade|(?:har )?(?:konstaterat|noterat|bekräftat|hittat|diagnostiserat|konstateret|noteret|bekræftet|fundet|konstatert|notert|bekreftet|funnet)|konstaterede|noterede|bekræftede|fandt|konstaterte|bekreftet|fant|totesi|vahvisti|epäilee|on (?:todennut|vahvistanut|kirjannut)|mendiagnosis|menemukan|menyatakan|memastikan|(?:đã )?(?:chẩn đoán|kết luận|xác định|phát hiện)(?: là| mắc| bị)?|potvrdi(?:o|la)|ustanovi(?:o|la)|ugotovi(?:l|la)"
const named = (value: string): boolean => /[\p{L}\p{M}]{3}/u.test(value) && !saysNoValue(value, "HEALTH") && !isOfMachines(value) && !nothing.test(value)
/** What such a sentence also goes on with. */
const nothing = /^(?:that|no|nothing|it|this|him|her|them|you|your|the (?:date|time|appointment)|dass|keine?|nichts|das|den termin|die termine?|que|rien|aucune?|le rendez-vous|nada|ningun\p{L}*|la cita|che|niente|nessun\p{L}*|l['’]appuntamento|nenhum\p{L}*|a consulta|dat|geen|niets|de afspraak|że|nic|wizytę|termin|что|ничего|при[её]м|запись|що|нічого|запис|че|нищо|ότι|τίποτα|το ραντεβού|že|nic|termín|hogy|că|nimic|programarea|att|inget|tiden|at|ingenting|timen|tiden|että|bahwa|janji|rằng|lịch)(?![\p{L}\p{M}])/iu

/** "The call", "die Überweisung": known to both, and no new finding unless it is called like an illness. */
const definite = /^(?:the|this|der|die|das|den|dem|le|la|les|l['’]|el|los|las|il|lo|gli|o|a|os|as|de|het)(?=[ '’])|^l['’]/iu

const frames: readonly SentenceFrame[] = [
  // "Lekarz stwierdził depresję", "lægen har noteret astma".
  after("doctor|the gp|your gp|physician|specialist|consultant|nurse|arzt|ärztin|hausarzt|hausärztin|facharzt|médecin|docteur|spécialiste|médico|médica|doctora|especialista|medico|dottore|dottoressa|specialista|arts|huisarts|specialist|lekarz|lekarka|doktor|specjalista|врач|доктор|терапевт|специалист|лікар|лікарка|лікарю|лекар|лекарят|лекарката|γιατρός|ιατρός|lékař|lékařka|lekár|lekárka|orvos|orvosa|medicul|medic|doctorul|läkaren|läkare|doktorn|lægen|læge|legen|lege|lääkäri|lääkärisi|liječnik|zdravnik|dokter|bác sĩ", `(?: (?!(?:${verbs})[ :])[\\p{L}.'’-]{1,14}){0,2} (?:${verbs})(?: (?:u|у|в|bei|chez|hos|a|em|bij|la|в неї|у вас|у пациента|bei ihnen|chez vous|hos dig|u vás|u pani|u pana|op|lui)(?= ))?:? ${what}`, ["HEALTH"], 0.74, named),
  // "Vos résultats sont arrivés : anémie".
  after("results|result|findings|ergebnisse|ergebnis|befunde|befund|résultats|résultat|resultados|resultado|risultati|referto|esito|uitslagen|uitslag|wyniki|wynik|sonuçlarınız|sonuçları|результаты|результат|результати|резултатите|резултати|αποτελέσματα|výsledky|výsledok|eredményei|eredmények|lelete|rezultatele|provsvar|provsvaret|prøvesvar|prøvesvaret|svaret|tulokset|tuloksesi|hasil|kết quả|nalazi|izvidi", `(?: (?!(?:of|des?|von|der)[ ])[\\p{L}\\p{M}'’]{1,14}){0,5} ?: ${what}`, ["HEALTH"], 0.73, value => named(value) && namesIllness(value)),
  // "La visita del 18/07 ha confermato una tiroidite".
  after("visit|appointment|check-up|examination|untersuchung|termin|consultation|visite|examen|consulta|visita|revisión|esame|controllo|exame|onderzoek|consult|wizyta|badanie|konsultacja|приём|прием|осмотр|обследование|прийом|огляд|обстеження|преглед|прегледът|εξέταση|επίσκεψη|vyšetření|návštěva|vyšetrenie|vizsgálat|consultația|consultul|vizita|undersökningen|besöket|undersøgelsen|undersøkelsen|konsultationen|tutkimus|käynti|pregled|pemeriksaan|buổi khám", `(?: [^\\n:;!?]{1,26}?)? (?:${verbs}):? ${what}`, ["HEALTH"], 0.73, value => named(value) && namesIllness(value)),
  after("διαγνώστηκε|διαγνώσθηκε|διεγνώσθη|διαπιστώθηκε|diagnosed as|diagnosticado|diagnosticada|diagnostiqué|diagnostiquée|diagnosticato|diagnosticata|diagnostiziert|zdiagnozowano|stwierdzono|rozpoznano|диагностирован|диагностирована|діагностовано|диагностициран|diagnostikována|diagnostikován|diagnostikovaná|diagnosztizálva|diagnosticat|diagnosticată|diagnosticerats|diagnostiserats|diagnosticeret|diagnostisert|diagnosoitu|diagnosoitiin|todettiin|sinulla todettiin|teillä todettiin", `(?: (?:as|with|con|com|com uma|mit|avec|με|s|cu|med))?:? ${what}`, ["HEALTH"], 0.73, named),
  // "… tespit edildi", "…-t állapított meg": the word that tells stands last.
  before(" tespit edildi| teşhis edildi| teşhisi kon| teşhisi koy| tanısı kon| tanısı koy| saptandı| görüldü| çıktı| tanısı aldı", "(?:^|[:,.] ?|(?:sonuçlarınızda|sonucunda|tahlilinizde|doktor|hastada|kendisinde|size|sizde) )((?:[\\p{L}\\d]+ ){0,2}[\\p{L}]{4,})", ["HEALTH"], 0.73, value => named(value) && namesIllness(value)),
  before(" állapított meg| állapítottak meg| diagnosztizált| diagnosztizáltak| mutatott ki| mutattak ki| igazolt| igazoltak| mutatnak| jeleznek", "(?:^|[:,.] ?|(?:az|a|orvos|orvosa|eredmények|lelet|vizsgálat|Önnél) )((?:[\\p{L}]+ ){0,2}?[\\p{L}]{5,})", ["HEALTH"], 0.73, value => named(value) && namesIllness(value)),
  after("أظهرت النتائج|أظهرت التحاليل|أظهرت الفحوصات|أظهر الفحص|أظهر التحليل|بينت الفحوصات|بينت النتائج|كشفت الفحوصات|كشف الفحص|أثبتت التحاليل|أكد الطبيب|أكدت الطبيبة|شخص الطبيب|شخّص الطبيب|وجد الطبيب|سجل الطبيب|لاحظ الطبيب|تم تشخيص", ` (?:(?:إصابتك|إصابتكم|إصابته|إصابتها|الإصابة|وجود|حالة|أن لديك|أنك مصابة?|لديك|حالتك)(?: ب|ب)?ـ? ?)?${some("Arabic", 4)}(?=[.،,\\n]|$| (?:نرجو|يرجى|الرجاء|منذ|لدى|عند|ولذلك|وننصح))`, ["HEALTH"], 0.74, named),
  after("תוצאות הבדיקה|תוצאות הבדיקות|תוצאות|הבדיקות|הבדיקה|בדיקת הדם|בדיקות הדם|הרופא|הרופאה|הממצאים", ` (?:[\\p{Script=Hebrew}]{2,12} ){0,2}?(?:מצביעות על|מצביעה על|מצביעים על|מראות|מראה|מראים|הראו|הראתה|העלו|העלתה|אישר|אישרה|אבחן|אבחנה|קבע|קבעה|מצא|מצאה|רשם|רשמה|חושד ב|חושדת ב)(?: (?:כי יש לך|שיש לך|קיום של|על))? ?${some("Hebrew", 3)}(?=[.,\\n]|$| (?:נא|יש|אנא))`, ["HEALTH"], 0.74, named),
  after("डॉक्टर ने|चिकित्सक ने|रिपोर्ट में|जाँच में|जांच में|टेस्ट में|परीक्षण में", ` (?:आपको |उन्हें |इन्हें )?${some("Devanagari", 3)}(?= ?(?:बताया|बताई|पाया|पाई|की पुष्टि|का निदान|निकला|निकली|निकले|आया|दिखा|दर्ज|होने))`, ["HEALTH"], 0.73, named),
  before(" 진단되었| 진단됐|으로 진단|로 진단|으로 확인|로 확인|으로 나왔|로 나왔|이 의심|가 의심|이 발견|가 발견| 소견", "(?:^|[ ,.])([\\p{Script=Hangul}]{2,10}(?: [\\p{Script=Hangul}]{2,6})?)", ["HEALTH"], 0.72, value => namesIllness(value)),
  before("が見つかり|が認められ|が確認され|が疑われ|の所見|と判明|を指摘され|が判明", "([\\p{Script=Han}\\p{Script=Katakana}ー]{2,14})", ["HEALTH"], 0.73, value => namesIllness(value)),
  after("考虑为|考虑|确认为|确诊|结果为|检出|提示为|提示|查出", "[：: ]?([\\p{Script=Han}]{2,12})(?=[，。,；;\\s(（]|$)", ["HEALTH"], 0.73, value => namesIllness(value)),
  after("หมอวินิจฉัยว่าเป็น|แพทย์วินิจฉัยว่าเป็น|แพทย์วินิจฉัยว่า|หมอบอกว่าเป็น|แพทย์แจ้งว่าเป็น|ผลตรวจพบว่าเป็น|ผลออกมาเป็น|พบว่าเป็น", " ?([\\p{Script=Thai}\\p{M}]{3,28})(?=[ .,\\n]|$)", ["HEALTH"], 0.74)
]
const readFrames = frameReader(frames, "doctor")

/** What doctors found, as practices write it: on their pages whatever it is called, elsewhere by the name of an illness. */
export const doctorsTold: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found = readFrames(text)
  if (found.length === 0) return found
  const known = isCarePage(context)
  return found.filter(({ start, end }) => {
    const value = text.slice(start, end)
    return !isSaidOfAll(text, start, end) && (namesIllness(value) || known && !definite.test(value) && !(!value.includes(" ") && isPlainWord(value)))
  })
}
