import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { foldCase } from "../text/fold-case.ts"
import { hintsOf } from "../hints.ts"
import { matchesIn } from "../text/match-at.ts"
import { saysNoValue } from "../context/no-value.ts"
import { patientWords } from "../words/patient-words.ts"
import { isPublication } from "../context/publication.ts"

/** Whose visit, report or prescription it is. */
const patients = new RegExp(`${patientWords}|pacient|مريض|compte rendu|befund|arztbrief|referto|referral|discharge|nhs `, "iu")
/** Words that anybody may use of anything: beside a patient they tell of an illness. */
const reasons = new Set("reason|seen for|complaint|complaints|concern|problem|conclusion|impression|finding|findings|result|assessment|indication|grund|anlass|beschwerde|beschwerden|ergebnis|beurteilung|befund|motif|résultat|plainte|motivo|conclusión|resultado|molestia|queja|esito|conclusione|disturbo|referto|conclusão|queixa|reden|klacht|klachten|conclusie|uitslag|powód|przyczyna|dolegliwości|wynik|wniosek|neden|sebep|şikayet|şikâyet|sonuç|bulgu|причина|жалобы|заключение|результат|скарги|висновок|سبب|الشكوى|شكوى|النتيجة|السبب|תלונה|סיבה|תוצאה|מסקנה|علت|شکایت|نتیجه|शिकायत|कारण|परिणाम|অভিযোগ|কারণ|ফলাফল|lý do|kết luận|triệu chứng|keluhan|alasan|hasil|kesimpulan|aduan|อาการ|สาเหตุ|ผล|orsak|anledning|besvär|utlåtande|årsag|plager|årsak|konklusjon|konklusion|syy|vaiva|tulos|lausunto|důvod|potíže|závěr|obtíže|dôvod|ťažkosti|záver|λόγος|ενόχληση|αιτία|συμπέρασμα|motiv|acuze|concluzie|rezultat|panasz|eredmény|vélemény|tegobe|razlog|zaključak|nalaz|težave|оплаквания|主訴|理由|所見|結果|主诉|原因|结论|结果|주호소|증상|사유|소견|결과".split("|").map(foldCase))
const longestReason = 44
/** "Reason for the visit": the first word says it. */
const first = /^(?:(?:chief|main|presenting) )?[\p{L}\p{M}]+/u
/** "…; seen for HIV infection." */
const seen = /(?<=[;,.] ?(?:seen|referred|admitted|treated|reviewed|assessed|here|attending) (?:for|with) )(?<what>[\p{L}\d][^.;,\n]{2,50})(?=[.;,\n]|$)/dgiu
const words = "seen for|seen with|referred for|admitted for|admitted with|treated for|reviewed for|assessed for|attending for"
const [hints, asWritten] = [hintsOf(words), words.split("|")]

/** Why a patient came and what was found, in lines whose labels would mean anything elsewhere. */
export const visitReasons: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = []
  const put = (start: number, end: number): void => {
    const what = text.slice(start, end).trim()
    const from = start + text.slice(start, end).indexOf(what)
    if (what.length > 1 && what.length < 90 && /\p{L}{2}/u.test(what) && what.split(/\s+/).length <= 10 && !saysNoValue(what, "HEALTH") && !/[?!:]$|@|https?:/.test(what)) found.push({ start: from, end: from + what.replace(/[.]$/, "").length, type: "HEALTH", score: 0.72, source: "visit" })
  }
  let [narrow, broad] = [-1, -1]
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf("\n", from)
    const end = stop < 0 ? text.length : stop
    // The next colon of either width is looked for only once it is passed.
    if (narrow < from) { narrow = text.indexOf(":", from); if (narrow < 0) narrow = text.length }
    if (broad < from) { broad = text.indexOf("：", from); if (broad < 0) broad = text.length }
    const sign = Math.min(narrow, broad)
    if (sign < end && sign < from + longestReason) {
      const label = foldCase(text.slice(from, sign)).replace(/^[\s*•-]+/, "").trim()
      if (reasons.has(label) || (label.includes(" ") && reasons.has(first.exec(label)?.[0] ?? ""))) put(sign + 1, end)
    }
    from = end + 1
  }
  if (hints(text).length > 0 && asWritten.some(word => text.includes(word))) for (const match of matchesIn(seen, text)) { const [start, end] = match.indices?.groups?.["what"] ?? [0, 0]; put(start, end) }
  // The words mean it only where somebody's visit or report is told of.
  return found.length > 0 && patients.test(text) ? found : []
}
