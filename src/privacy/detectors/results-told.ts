import type { Finding } from "../../core/finding.ts"
import { isCarePage } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isOfMachines } from "../context/of-things.ts"
import { isPublication } from "../context/publicity.ts"
import { isSaidOfAll } from "../context/said-of-somebody.ts"
import { namesIllness } from "../words/illness-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const onward = "and|und|et|y|e|en|i|и|і|та|och|og|ja|és|și|και|ve|i|a|in|since|so|please|bitte|we|wir|nous|med"
const what = `((?:\\p{L}|\\d{1,2}\\. )[\\p{L}\\p{M}\\d'’/.-]*[\\p{L}\\p{M}\\d](?:[ -](?!(?:${onward})[ ])[\\p{L}\\p{M}\\d'’/()-]+){0,5})(?=[.,;:)–—\\n!?।。]|$| )`
const dense = (script: string): string => `((?:[\\p{Script=${script}}\\p{M}ー\\d]){2,16})`
/** Words of every day that such a sentence also goes on with. */
const idle = /^(?:the|that|this|an? (?:error|issue|problem|total|good|new|high|low)|no|your?|it|we|you|all|dass|keine?|das|der|die|que|qu'|rien|aucune?|ningun|che|nessun|não|dat|geen|że|nic|что|що|nothing|normal\p{L}*|ok|bien|gut|in ordnung|negativ\p{L}*|unauffällig\p{L}*|yes|progress|improvement|success|how|why|what|results?)(?![\p{L}])/iu
const named = (value: string): boolean => /\p{L}{2}/u.test(value) && !idle.test(value) && !saysNoValue(value, "HEALTH") && !isOfMachines(value)

/** What only tests of bodies say, whoever reads it. */
const sure: readonly SentenceFrame[] = [
  after("positive for|tested positive for|positif au|positif à la|positif à l'|positif à l’|positif pour|positive au|positiv auf|positiv für|positivo para|positivo a|positivo al|positivo en|positivo per|positiva para|positief voor|positief op|pozytywny na|pozytywny w kierunku|dodatni w kierunku|положительный на|положителен на|положительным на|позитивний на|позитивен за|pozitivní na|pozitívny na|positivt för|positivt for|positiv for|positiivinen|θετικό για|θετικό σε|θετικός για|θετική για|pozitiv pentru|pozitiv la|pozitivan na|pozitiven na|إيجابي ل|إيجابية ل|חיובי ל|מثبت برای|dương tính với|positif untuk|positif terhadap|陽性：|阳性：", ` ?(?:the |le |la |l['’]|el |il |lo |o |een |en )?${what}`, ["HEALTH"], 0.74, (value, text, end) => named(value) && !isSaidOfAll(text, end - value.length, end)),
  after("dg.|dg|dgn.|dx|dx.|diagn.|diag.|st. p.|z. n.|z.n.", `:? ${what}`, ["HEALTH"], 0.74, value => named(value) && (namesIllness(value) || value.length > 6)),
  after("hx of|h/o|pmh of|pmh:|dx with|dx of|k/c/o|s/p|c/o", ` ${what}`, ["HEALTH"], 0.73, value => namesIllness(value) || /^[A-Z]{3,5}$/.test(value)),
  after("icd|мкб|cie|cim|cid|mkn", "(?:[- ]?1[01])?(?:-GM|-CM)?(?: (?:code|код|kod|code:))?[ :]{1,2}([A-TV-Z]\\d{2}(?:\\.\\d{1,2})?(?: ?[GVZ])?)(?![\\p{L}\\d])", ["HEALTH"], 0.74, (value, text, end) => !isSaidOfAll(text, end - value.length, end)),
  after("allergisch voor|allergisch op|allergisch auf|allergisk mot|allergisk för|allergisk over for|allergisk overfor|uczulony na|uczulona na|uczulenie na|alergiczny na|alergiczna na|alergický na|alergická na|αλλεργικός σε|αλλεργική σε|αλλεργικός στο|αλλεργική στο|αλλεργικός στην|αλλεργική στην|αλλεργία στο|αλλεργία στην|alergic la|alergică la|alergičan na|alergična na|alergičen na|аллергик на|аллергичен на|аллергична на|алергічний на|алергічна на|алергичен към|алергична към|حساسية من|حساسية تجاه|لديه حساسية من|لديها حساسية من|אלרגי ל|אלרגית ל|dị ứng với|alergi terhadap|alergi pada|intolerant to|intolerante a|intolérant au|intolérante au", ` ?(?:the |le |la |il |lo |de |het )?${what}`, ["HEALTH"], 0.74, (value, text, end) => named(value) && !isSaidOfAll(text, end - value.length, end)),
  after("remitteras för|remitterad för|remiss för|doorverwezen wegens|doorverwezen voor|verwezen wegens|verwezen voor|überwiesen wegen|überweisung wegen|adressé pour|adressée pour|derivado por|derivada por|remitido por|remitida por|inviato per|inviata per|encaminhado por|encaminhada por|encaminhado com|skierowany z powodu|skierowana z powodu|skierowanie:|направлен с|направлена с|направляется с|направляється з|henvises for|henvist for|henvises med|lähetetty|odeslán pro|odeslána pro|odoslaný pre|trimis pentru|trimisă pentru|upućen zbog|upućena zbog|napoten zaradi|παραπέμπεται για|παραπέμφθηκε για", ` ${what}`, ["HEALTH"], 0.72, named),
  after("struggled with|struggles with|struggling with|battling|lives with|kämpft mit|lutte contre|lucha con|lucha contra|lotta con|luta contra|worstelt met|zmaga się z|борется с|бореться з|kämpar med|sliter med|potýká se s", ` (?:an? |his |her |their |einer |la |une? |il |el |o )?${what}`, ["HEALTH"], 0.72, value => namesIllness(value) || /dependenc|addict|alkohol|alcoh|suchter|abhängigkeit|зависим|залежн/iu.test(value)),
  before("があるため|があります|がある。|のため給食|を持って", "((?:[\\p{Script=Han}]{1,6})?アレルギー(?:（[^（）]{1,12}）|\\([^()]{1,12}\\))?)", ["HEALTH"], 0.74),
  after("对|對", "([\\p{Script=Han}]{1,6}过敏|[\\p{Script=Han}]{1,6}過敏)", ["HEALTH"], 0.74, value => !/^(?:[此这價价]|哪|什么)/u.test(value)),
  before(" 알레르기가 있| 알레르기 있| 알레르기로", "([\\p{Script=Hangul}]{1,8})", ["HEALTH"], 0.73)
]
/** What shows, where results may be of anything. */
const shows = "shows?|showed|indicates?|indicated|suggests?|suggested|reveals?|revealed|confirms?|points? to|came back (?:as|with)|zeigt|zeigen|ergab|ergaben|ergibt|weist auf|deutet auf|deuten auf|montrent?|indiquent?|révèlent?|mettent en évidence|muestran?|indican?|revelan?|sugieren?|mostrano|mostra|indicano|evidenziano|rivelano|mostram|mostrou|indicam|apontam para|wijst op|wijzen op|toont|tonen|laat zien|laten zien|wskazują na|wskazuje na|wykazało|wykazały|wykazał|показали|показал|показало|выявили|выявил|указывают на|свидетельствуют о|виявили|вказують на|свідчать про|показват|сочат|ukázaly|ukázalo|ukazují|prokázaly|svědčí pro|preukázali|ukázali|visar|viser|viste|visade|osoittavat|osoittaa|έδειξαν|δείχνουν|έδειξε|arată|indică|au arătat|mutatnak|mutatja|pokazuju|pokazali|kažejo|menunjukkan|cho thấy|تشير إلى|أظهرت|تظهر|تدل على|מצביעות על|הראו|מראות|נמצא|נמצאה|نشان می‌دهد|نشان میدهد"
const results = "test results|your results|the results|lab results|your bloods|blood results|blood tests|your test|the scan|your scan|biopsy|befund|laborwerte|blutwerte|die untersuchung|ergebnis|ergebnisse|le bilan|les résultats|vos résultats|vos analyses|les analyses|l'examen|l’examen|los resultados|sus resultados|los análisis|sus análisis|la analítica|su analítica|la biopsia|gli esami|i risultati|gli accertamenti|la biopsia|os exames|os resultados|seu exame|o exame|de uitslag|uw uitslag|de uitslagen|het onderzoek|wyniki|wyniki badań|badanie|badania|анализы|результаты|обследование|обследования|исследование|аналізи|результати|обстеження|изследванията|резултатите|vyšetření|výsledky|vyšetrenie|provsvaret|provsvaren|proverna|undersökningen|prøvesvaret|prøvesvarene|prøverne|prøvene|undersøgelsen|kokeet|tulokset|tutkimukset|οι εξετάσεις|εξετάσεις|τα αποτελέσματα|rezultatele|analizele|az eredmények|a lelet|nalazi|rezultati|izvidi|hasil tes|hasil lab|hasil pemeriksaan|kết quả|kết quả xét nghiệm|نتيجة التحليل|نتائج التحاليل|نتيجة الفحص|الفحوصات|النتائج|בבדיקה|בבדיקות|הבדיקות|התוצאות|نتیجه آزمایش|نتایج آزمایش"
/** "If you have …": whoever it may be. */
const ifSo = /(?<!\p{L})(?:if|unless|when|wenn|falls|si|se|als|indien|jeśli|jeżeli|если|якщо|pokud|dacă|ha|ako|če|eğer|nếu|jika|om|hvis|jos|αν|εάν) (?:[\p{L}\p{M}]+ ){0,4}$/iu
/** On a page of a practice they are somebody's; elsewhere only with an illness's name. */
const ofCare: readonly SentenceFrame[] = [
  after(results, `(?: [\\p{L}\\p{M}'’]{1,14}){0,2}? (?:${shows}) (?:an? |the |eine?n? |une? |una? |um |uma |een |en |ett )?${what}`, ["HEALTH"], 0.74, named),
  after("es besteht ein|es besteht eine|es liegt ein|es liegt eine|wir behandeln ein|wir behandeln eine|conclusão:|conclusion:|conclusión:|conclusione:|conclusie:|wniosek:|заключение:|висновок:|závěr:|záver:|bedömning:|konklusjon:|konklusion:|concluzie:|zaključak:|συμπέρασμα:|sonuç:|kesimpulan:|kết luận:", ` ${what}`, ["HEALTH"], 0.72, named),
  after("за результатами у вас|по результатам у вас|у вас выявлен|у вас выявлена|у вас выявлено|у вас обнаружен|у вас обнаружена|у вас виявлено|у вас діагностовано|при вас се установи|bei ihnen wurde|u pana stwierdzono|u pani stwierdzono|u vás zjistili|u vás bylo zjištěno|hos dig ser vi|sizde", `(?: eine?)? ${what}`, ["HEALTH"], 0.74, named),
  after("nouveau diagnostic de|diagnosis of|the diagnosis of|diagnose einer|diagnose eines|diagnostic de|diagnóstico de|diagnosi di|diagnose van|rozpoznanie:|διάγνωση:", ` ${what}`, ["HEALTH"], 0.74, named),
  after("обнаружен|обнаружена|обнаружено|выявлен|выявлена|виявлено|rilevato|rilevata|riscontrato|riscontrata|detectado|detectada|détecté|détectée|mise en évidence d'|nachgewiesen:|wykryto|stwierdzono|zjištěn|zjištěna|zistený|zistená|påvist|konstaterad|konstateras|detectat|detectată|kimutattak|otkriven|otkrivena|ugotovljen|ugotovljena|ditemukan|phát hiện", ` (?:une? |una? |um |uma |en |ett |et )?${what}`, ["HEALTH"], 0.73, named),
  after("you have|sie haben eine|sie haben einen|sie haben|vous avez une|vous avez un|vous avez|tiene una|tiene un|tiene|usted tiene|lei ha|ha una|ha un|você tem|u hebt een|u hebt|u heeft|ma pan|ma pani|u vas|máte|du har|sinulla on|έχετε|aveți|önnek|imate|anda menderita|anda mengidap|bạn bị|anh bị|chị bị", ` (?:an? )?${what}`, ["HEALTH"], 0.72, (value, text, end) => named(value) && !ifSo.test(text.slice(Math.max(0, end - value.length - 44), end - value.length)) && (namesIllness(value) || /unterfunktion|überfunktion|mangel(?!\p{L})|carence|carencia|carenza|deficien|insuff|insufic|itis(?!\p{L})|ite(?!\p{L})|oma(?!\p{L})|emia(?!\p{L})|émie(?!\p{L})|ämie(?!\p{L})/iu.test(value))),
  after("dùng|uống|tiêm|take|taking|nehmen sie|prenez|tome|tomar|assuma|prenda|neem|proszę przyjmować|proszę brać|принимайте|приймайте|užívejte|užívajte|ta|tag|ota|λαμβάνετε|παίρνετε|luați|szedjen|uzimajte|jemljite|kullanın|minum|konsumsi", " (\\p{Lu}\\p{L}{3,20}(?: [\\p{Lu}\\d][\\p{L}\\d]{0,12})?)(?= [^.\\n]{0,24}(?:mỗi|ngày|viên|daily|a day|every|once|twice|täglich|morgens|abends|pro tag|par jour|matin|soir|al día|cada|al giorno|ogni|por dia|per dag|dziennie|день|дня|denně|denne|dagligen|om dagen|daglig|päivässä|ημέρα|zi |naponta|dnevno|na dan|günde|sehari|setiap))", ["HEALTH"], 0.73, named),
  after("检查结果提示|检查提示|结果提示|结果显示|检查发现|检测发现|b超提示|ct提示|诊断", `[：: ]?${dense("Han")}(?=[，。,；;]|$)`, ["HEALTH"], 0.74),
  after("検査の結果、|検査結果は|検査で|検査の結果", `[：: ]?((?:[\\p{Script=Han}\\p{Script=Katakana}ー]){2,14})(?=[がとでのを。、])`, ["HEALTH"], 0.73),
  before(" पाई गई| पाया गया| पाए गए| निकला है| निकली है", "(?:में )((?:[\\p{Script=Devanagari}\\p{M}]{2,16} ?){1,4}?)", ["HEALTH"], 0.73),
  before(" ধরা পড়েছে| পাওয়া গেছে", "((?:[\\p{Script=Bengali}\\p{M}]{2,16} ?){1,3}?)", ["HEALTH"], 0.72),
  after("ผลตรวจพบ|ตรวจพบ|ผลเลือดพบ|ผลตรวจแสดง", "(?:ว่า)?(?:คุณ)?(?:เป็น|มี|ป่วยเป็น)? ?([\\p{Script=Thai}\\p{M}]{3,30})(?=[ .,\\n]|$)", ["HEALTH"], 0.73),
  before(" 정기 검진| 검진 예약| 진료 예약| 소견이| 소견입니다| 의심됩니다| 으로 확인| 로 확인", "(?:^|[ ,.])([\\p{Script=Hangul}]{2,10}(?: [\\p{Script=Hangul}]{2,6})?)", ["HEALTH"], 0.72, value => /[증암염병통]$|장애$|골절|경색|출혈|혈압|당뇨|우울|천식|뇌전|빈혈|결절|용종/u.test(value))
]
const [readSure, readCare] = [frameReader(sure, "result"), frameReader(ofCare, "result")]

/** What tests found, what somebody can't stand and what they are sent elsewhere for, as practices, schools and pharmacies write it. */
export const resultsTold: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = readSure(text)
  const care = readCare(text)
  if (care.length === 0) return found
  const known = isCarePage(context)
  return [...found, ...care.filter(({ start, end }) => known || namesIllness(text.slice(start, end)) && !isSaidOfAll(text, start, end))]
}
