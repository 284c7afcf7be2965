import type { Finding } from "../../core/finding.ts"
import { isCarePage } from "../context/care-pages.ts"
import type { Detector } from "../context/detect-context.ts"
import { isOfBody } from "../context/health-extent.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isOfMachines } from "../context/of-things.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll, isSaidOfSomebody, sentenceAround } from "../context/said-of-somebody.ts"
import { isNear } from "../hints.ts"
import { namesIllness } from "../words/illness-words.ts"
import { patientWords } from "../words/patient-words.ts"
import { namesComplaint, namesProcedure } from "./symptoms-told.ts"
import { medicinePlaces } from "./medicines.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** Words with which such a sentence goes on to something else: how long, and what is taken. */
const turns = "is|are|was|has|had|will|ist|wurde|wird|war|hat|est|sera|es|fue|queda|será|è|ficou|fica|é|är|er|on|jest|odbędzie|je|máte|bude|este|е|є|είναι|adalah|là|của|vào|lúc|ngày|pada|to|since|for|from|after|when|while|but|who|which|last|this|in|on|at|takes?|taking|prescribed|seit|nach|und nimmt|nimmt|seitdem|depuis|après|et prend|prend|desde|después|y toma|toma|tras|da|dopo|e assume|assume|ed assume|há|após|e toma|em uso|faz|sinds|na|en gebruikt|gebruikt|en slikt|sedan|efter|och äter|äter|siden|etter|og tager|og tar|og bruker|får|od|po|i przyjmuje|przyjmuje|i bierze|a bere|a užívá|a užíva|užívá|de|și ia|și urmează|urmează|din|от|с|и приема|после|и принимает|принимает|от|вже|і приймає|та приймає|приймає|από|εδώ|και λαμβάνει|και παίρνει|ve|i uzima|uzima|in jemlje|jemlje|sejak|dan minum|minum|từ|và|ja käyttää|käyttää|már|és|sejak|ir geria|un lieto|ja võtab|geria|lieto|võtab"
const words = (most: number): string => `((?:\\p{L}|\\d)[\\p{L}\\p{M}\\d'’/-]*(?: (?!(?:${turns})[ ])[\\p{L}\\p{M}\\d'’/-]+){0,${most}})(?:(?: and| und| et| y| e| i| en| och| og| ja| a| и| та| і| și| και| ili| in) ((?:d['’]|de |des |du |di |une? )?(?!(?:${turns})[ ])[\\p{L}\\p{M}'’-]+(?: (?!(?:${turns})[ ])[\\p{L}\\p{M}\\d'’/-]+){0,4}))?(?=[.,;:)–—\\n!?]|$| (?:and |und |et |y |e |och |og |ja |a |и |і |та |și |και )?(?:${turns}) | [–—(-])`
const script = (name: string, most = 4): string => `((?:[\\p{Script=${name}}\\p{M}'"\\u200c-]{2,16} ?){1,${most}}?)`
const gap = "(?: |(?<=['’]))"
const named = (value: string): boolean => /[\p{L}\p{M}]{3}/u.test(value) && !saysNoValue(value, "HEALTH") && !isOfMachines(value)
const patients = new RegExp(patientWords, "iu")
/** "Being removed", "have been added", "plus haut", "by hand": words that another language has for a part of the body, and what is done without a machine. */
const mistaken = /(?<!\p{L})(?:(?:has|have|had|having|not) been|being(?= \p{L}+(?:ed|en|built|made|set|put|run|read|sent|held)(?!\p{L}))|list(?:s|ed|ing)?|licen[cs]es?|archives?|(?:plus|ci|en) haut|by hand|à la main|per hand|von hand|a mano|à mão|met de hand)(?!\p{L})/giu
const comparing = /(?:rather|other) than $/iu
/** Whether a value is called like something of a body. */
const bodily = (value: string): boolean => namesIllness(value) || namesComplaint(value) || namesProcedure(value) || value.replace(mistaken, " ").split(/[ -]/).some(word => isOfBody(word.replace(/^\p{L}{1,4}['’]/u, "")) && word.length > 3)

/** What somebody tells a practice of: on its pages whatever it is called. */
const complaints: readonly SentenceFrame[] = [
  after("klacht|klachten|hoofdklacht|beschwerden|hauptbeschwerde|plainte|plaintes|queja|quejas|disturbo|disturbi|queixa|queixas|queixa principal|motivo de consulta|dolegliwości|жалоба|жалобы|скарги|vaiva|besvär|obtíže|potíže|ťažkosti|panasz|panaszok|acuze|tegobe|težave|chief complaint|presenting complaint", ": " + words(5), ["HEALTH", "HEALTH"], 0.74, value => /\p{L}{3}/u.test(value)),
  after("complains of|complaining of|complained of|presents with|presenting with|presented with|reports|reported|reporting|describes|seen for|attends with|attended with|came in with|suffering with|consulting for|troubled by|experiencing|experiences|klagt über|klagte über|beklagt|berichtet über|berichtete über|schildert|stellt sich vor mit|stellte sich vor mit|stellt sich wegen|stellte sich mit|stellt sich mit|kommt wegen|kam wegen|leidet an|leidet unter|se plaint de|se plaint d'|se plaint d’|se plaignait de|consulte pour|vient pour|présente|rapporte|signale|décrit|souffre de|adressé pour|adressée pour|reçu pour|reçue pour|suivi pour|suivie pour|connu pour|connue pour|consultation pour", gap + words(5), ["HEALTH", "HEALTH"], 0.73),
  after("refiere|refería|se queja de|acude por|consulta por|presenta|relata|manifiesta|aqueja|sufre de|viene por|ingresa por|riferisce|lamenta|accusa|si presenta con|si presenta per|presenta|denuncia|viene per|accede per|queixa-se de|refere|apresenta|relata|procura atendimento por|vem por|queixando-se de|em acompanhamento por|acompanhamento por|klaagt over|meldt|meldt zich met|presenteert zich met|heeft last van|komt voor|komt wegens|komt i\\.v\\.m\\.|bekend met", gap + words(5), ["HEALTH", "HEALTH"], 0.73),
  after("söker för|söker vård för|klagar över|besväras av|uppger|har besvär med|inkommer med|inkom med|klager over|henvender sig med|henvender sig pga|angiver|oplyser|generes af|oppsøker lege for|oppgir|plages av|plages med|kommer til lege for|valittaa|kertoo|hakeutui|kärsii|skarży się na|skarżył się na|skarżyła się na|zgłasza|zgłaszał|zgłaszała|zgłasza się z|zgłosił się z|zgłosiła się z|podaje|cierpi na|stěžuje si na|si stěžuje na|stěžoval si na|stěžovala si na|udává|přichází pro|přichází s|má potíže s|sťažuje sa na|sa sťažuje na|udáva|prichádza s|prichádza pre|kaebab|kurdab|skundžiasi|sūdzas par", gap + words(5), ["HEALTH", "HEALTH"], 0.73),
  after("acuză|se plânge de|prezintă|acuza|vine pentru|žali se na|se žali na|tuži se na|navodi|dolazi zbog|javlja se zbog|toži za|toži zaradi|navaja|prihaja zaradi|оплаква се от|се оплаква от|съобщава за|идва с|идва заради|жалуется на|жаловался на|жаловалась на|предъявляет жалобы на|жалобы на|обратился с|обратилась с|обратился по поводу|обратилась по поводу|беспокоит|беспокоят|отмечает|скаржиться на|скаржився на|скаржилась на|скаржилася на|скарги на|звернувся з|звернулась з|звернулася з|турбує|турбують|відзначає|παραπονείται για|παραπονιέται για|προσέρχεται με|προσήλθε με|αναφέρει|mengeluh|mengeluhkan|keluhan|mengadu|datang dengan|than phiền|than|đến khám vì|khám vì|nhập viện vì|vào viện vì", gap + words(5), ["HEALTH", "HEALTH"], 0.73),
  after("يشكو من|تشكو من|يعاني من|تعاني من|أعاني من|اشتكى من|اشتكت من|راجع بسبب|حضر بسبب|أشكو من", ` ${script("Arabic")}(?= (?:منذ|و[\\p{Script=Arabic}]|ويتناول|وتتناول|بعد|في)|[.،,\\n]|$)`, ["HEALTH"], 0.74),
  after("מתלונן על|מתלוננת על|התלונן על|התלוננה על|סובל מ|סובלת מ|פנה עקב|פנתה עקב|פנה בשל|פנתה בשל|הגיע עם|הגיעה עם|פנה עם|פנתה עם|מדווח על|מדווחת על", `[- ]?${script("Hebrew")}(?= (?:ו[\\p{Script=Hebrew}]|מאז|מזה|כבר|אחרי)|[.,\\n]|$)`, ["HEALTH"], 0.74),
  before(" شکایت دارد| شکایت می‌کند| شاکی است| رنج می‌برد| مراجعه کرد", `(?:از |با )${script("Arabic")}`, ["HEALTH"], 0.73),
  before(" की शिकायत| से पीड़ित| से परेशान| नিয়ে এসেছেন| নিয়ে এসেছেন| নিয়ে ভর্তি|র অভিযোগ", `(?:[।,] ?|^|(?:जी|को|ने) )?${script("Devanagari", 4)}`, ["HEALTH"], 0.72, value => namesComplaint(value) || namesIllness(value)),
  before(" şikayetiyle| şikayeti ile| şikâyetiyle| şikayeti var| şikayetleriyle| yakınmasıyla| nedeniyle başvur| panaszkodik| panasszal| miatt jelentkez| kipua| valittaa", "(?:^|[:,.] ?|\\p{L}+ )((?:[\\p{L}]+ ){0,2}[\\p{L}]{3,})", ["HEALTH"], 0.72, value => namesComplaint(value) || namesIllness(value)),
  after("主诉：|主诉:|主诉|主訴：|主訴は|主訴|自述|出现|出現", "([\\p{Script=Han}、，]{2,18}?)(?=[\\d。，,；;\\s]|$|[一二三四五六七八九十两数半]+(?:天|日|周|个月|月|年))", ["HEALTH"], 0.72, value => namesComplaint(value) || namesIllness(value)),
  before("を訴え|のため受診|で受診|で来院|を主訴", "(?:^|[、。 はが])([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{2,14})", ["HEALTH"], 0.73, value => namesComplaint(value) || namesIllness(value)),
  before("을 호소|를 호소|으로 내원|로 내원", "(?:^|[ ,.])((?:[\\p{Script=Hangul}]{1,6} )?[\\p{Script=Hangul}]{2,8})", ["HEALTH"], 0.73, value => namesComplaint(value) || namesIllness(value)),
  after("มาด้วยอาการ|มีอาการ|มาด้วย", "([\\p{Script=Thai}\\p{M}]{3,26}?)(?=และ|[ ,.\\n]|$)", ["HEALTH"], 0.72)
]
const readComplaints = frameReader(complaints, "complaint")

/** What somebody may not have, and what they can't take. */
const intolerance: readonly SentenceFrame[] = [
  after("verträgt kein|verträgt keine|verträgt keinen|vertrage kein|vertrage keine|vertrage keinen|can't tolerate|cannot tolerate|can't take|cannot take|doesn't tolerate|must not have|can't eat|can't have|ne supporte pas|ne tolère pas|no tolera|no puede tomar|non tollera|non può assumere|não tolera|não pode tomar|verdraagt geen|mag geen|tål ikke|tåler ikke|tål inte|tål ej|tåler inte|får inte äta|nie toleruje|nie może brać|nie może jeść|nesnáší|nesmí|netoleruje|nu tolerează|nu suportă|не переносит|не переносить|непереносимость|не понася|ne podnosi|ne prenaša|δεν ανέχεται|ei siedä|ei voi syödä|nem bírja|nem szedhet|nem ehet|reacts badly to|allergiereaktion auf|reagiert allergisch auf|allergique aux|allergique à la|allergique au|alérgica al|alérgica a la|alérgica a los|alérgico al|alérgico a la|alérgico a los|allergica alla|allergico alla|allergica al|allergico al|alérgica à|alérgico à|alérgica a|alérgico a", gap + "(?:le |la |les |l['’]|los? |las |il |lo |gli )?([\\p{L}][\\p{L}\\p{M}-]{2,24}(?: (?!(?:mehr|bitte|please|more|well|und|and|et|y|e|og|och)[ .,])[\\p{L}\\p{M}-]{3,20})?)(?=[.,;:)\\n!?]|$| )", ["HEALTH"], 0.73, named)
]
const readIntolerance = frameReader(intolerance, "intolerance")
/** "Since I take … I have …": what stands behind the name of what is taken. */
const haves = "i have|i've had|i have had|i've been having|i get|i feel|i've got|i keep getting|habe ich|ich habe|bekomme ich|j'ai|j’ai|je souffre de|je ressens|tengo|siento|he tenido|ho avuto|sento|avverto|tenho|sinto|tive|ando com|heb ik|ik heb|krijg ik|har jag haft|har jag|jag har|får jag|har jeg haft|har jeg hatt|har jeg|jeg har|får jeg|minulla on ollut|minulla on|mulla on|mam|miewam|odczuwam|mám|mívám|имам|имам|усещам|imam|osjećam|у меня|меня мучает|меня беспокоит|маю|у мене|мене турбує|έχω|νιώθω|tinc|turiu|man ir|mul on"
const sinceTaken: readonly SentenceFrame[] = [
  after(haves, gap + "(?:d['’]|de |des |du |de la |un |une |una |a |an |ein |eine |einen |en |ett |et )?" + words(5), ["HEALTH", "HEALTH"], 0.7, (value, text, end) => named(value) && isNear(medicinePlaces(text), end - value.length - 70, end - value.length) && (bodily(value) || value.includes(" ") && !/\d/.test(value)) && !/\?$/.test(value))
]
const readSince = frameReader(sinceTaken, "since-taken")

/** Appointments, approvals and claims, for what is of a body. */
const visits: readonly SentenceFrame[] = [
  after("appointment for|appointment about|appointment regarding|booked in for|booked for|referral for|referred for|claim for|approved your|approval for|calling about|called about|it's about|it’s about|coming in for|admitted for|operation for|recall for|reminder for|reminder:|results of|results from|termin zur|termin zum|termin für|termin wegen|überweisung zur|überweisung zum|überweisung für|einweisung zur|kostenübernahme für|kostenübernahme|kostenzusage für|bewilligung|antrag auf|aufnahme zur|anmeldung zur|wegen|ergebnis der|ergebnisse der|rendez-vous pour|rendez-vous de|convocation pour|ordonnance pour|prise en charge de|hospitalisation pour|hospitalisé pour|hospitalisée pour|résultats de|résultat de|demande de|arrêt pour|cita para|cita por|cita de|ingreso por|volante para|autorización para|resultado de|resultados de|baja por|ausencia por|falta por|afastamento por|licença por|appuntamento per|visita per|visita di|prenotazione per|impegnativa per|ricovero per|esito della|esito del|risultati della|consulta para|consulta de|marcação para|guia para|internação por|internamento por|resultado da|resultado do|exame de|afspraak voor|afspraak bij|verwijzing voor|verwijzing naar|machtiging voor|opname voor|uitslag van|uitgevallen door|uitgevallen met|uitval door|thuis met|thuis door", gap + "(?:(?:your|the|my|his|her|an?|Ihrer|Ihre|Ihres|der|die|den|einer|eine|votre|une?|la|le|l['’]|sa|su|una|el|il|sua|um|uma|o|uw|de|het|een) )?" + words(6), ["HEALTH", "HEALTH"], 0.72),
  after("tid för|tid till|kallelse till|kallelse för|bokad för|remiss till|remiss för|tid til|indkaldt til|indkaldelse til|henvist til|time til|innkalt til|innkalling til|henvisning til|aika|ajan|lähete|kutsu|wizyta w sprawie|wizyta kontrolna|wizyta na|termin na|skierowanie na|skierowanie do|zapisana na|zapisany na|zabieg|wynik|zwolnienie z powodu|termín na|objednán na|objednána na|objednaný na|objednaná na|žádanka na|pozvánka na|poukaz na|kvůli|programarea pentru|programare pentru|programare la|trimitere pentru|internare pentru|pentru|час за|записан за|записана за|направление за|заради|записаны на|записан на|записана на|запись на|направление на|направлены на|приём по поводу|госпитализация по поводу|из-за|записано на|записані на|запис на|направлення на|прийом з приводу|через|ραντεβού σας για|ραντεβού για|παραπεμπτικό για|λόγω|termin za|naručeni za|naručen za|uputnica za|zakazan|zakazano|naročeni na|naročen na|napotnica za|termin za|zbog|zaradi|janji temu untuk|jadwal|rujukan untuk|karena|lịch hẹn|lịch|hẹn|chỉ định|nghỉ phép vì|nghỉ vì|vắng mặt vì", gap + words(6), ["HEALTH", "HEALTH"], 0.72),
  after("موعدك لإجراء|موعد لإجراء|موعدكم لإجراء|لإجراء|موعدك ل|موعد|تحويل إلى|بسبب|نتيجة", ` ?${script("Arabic")}(?= (?:يوم|في|بتاريخ|الساعة|هو|سيكون|منذ)|[.،,\\n]|$)`, ["HEALTH"], 0.72),
  after("תור ל|תור לבדיקת|זימון ל|הפניה ל|נקבע לך תור ל|בגלל|עקב|בשל", `[- ]?${script("Hebrew")}(?= (?:בתאריך|ביום|בשעה|ב-|מ|של|אצל)|[.,\\n\\d]|$)`, ["HEALTH"], 0.72),
  after("ご予約の|ご予約：|予約：|検査名：|检查项目：|预约的|预约了|预约项目：|安排的|预约", "([\\p{Script=Han}\\p{Script=Katakana}ー]{2,14}?)(?=时间|的|，|。|は|が|を|の|$|\\n|安排|已)", ["HEALTH"], 0.72),
  before("のご予約|の予約|のため休|で休職|で欠席|でお休み", "(?:^|[、。 はがて])([\\p{Script=Han}\\p{Script=Katakana}ーA-Z]{2,14})", ["HEALTH"], 0.72),
  before(" 예약은| 예약이| 예약일| 검사 예약| 때문에 휴| 로 인해", "(?:^|[ ,.])((?:[\\p{Script=Hangul}A-Z]{1,6} )?[\\p{Script=Hangul}]{2,8})", ["HEALTH"], 0.72),
  before(" randevunuz| randevusu| randevun| sonucunuz| için kapott| időpontja| kapott időpont| vizsgálatra| tarvekuit", "(?:^|[:,.] ?|\\p{L}+ )((?:[\\p{L}]+ ){0,2}[\\p{L}-]{4,})", ["HEALTH"], 0.72)
]
const readVisits = frameReader(visits, "visit-for")

/** What people tell a practice, what they can't stand and what they are to come for. */
export const complaintsTold: Detector = (text, context) => {
  if (isPublication(context)) return []
  const care = isCarePage(context)
  const of = ({ start, end }: Finding): string => text.slice(start, end)
  const around = ({ start, end }: Finding): string => { const { from, to } = sentenceAround(text, start, end); return text.slice(from, to) }
  const own = (one: Finding): boolean => !isSaidOfAll(text, one.start, one.end) && named(of(one))
  return [
    ...readComplaints(text).filter(one => own(one) && !comparing.test(text.slice(Math.max(0, one.start - 24), one.start)) && (bodily(of(one)) || care && patients.test(around(one)) && !/^(?:that|a problem|an issue|no |keine?|dass|que|che|dat|att|at|że|že|hogy|что|що|bahwa)(?!\p{L})/iu.test(of(one)))),
    ...readIntolerance(text).filter(one => own(one) && (care || isSaidOfSomebody(text, one.start, one.end))),
    ...readSince(text),
    ...readVisits(text).filter(one => own(one) && !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(of(one)) && (namesIllness(of(one)) || namesComplaint(of(one)) || namesProcedure(of(one)) || care && bodily(of(one))))
  ]
}
