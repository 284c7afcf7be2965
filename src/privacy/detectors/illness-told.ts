import type { Detector } from "../context/detect-context.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { matchesAt, matchesIn } from "../text/match-at.ts"
import { saysNoValue } from "../context/no-value.ts"
import { isOfMachines } from "../context/of-things.ts"
import { namesIllness } from "../words/illness-words.ts"
import { isPublication } from "../context/publication.ts"
import { isSaidOfAll, isSaidOfSomebody } from "../context/said-of-somebody.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { namesSomebody } from "./named-subject.ts"
import { medicineNames } from "../words/medicine-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** Up to the end of the thought: a sign, or a word that leads on. */
const onward = "and|und|et|y|e|en|i|a|и|і|та|og|och|ja|ve|és|și|και|but|now|since|until|on|at|in|last|who|which|seit|im|am|aber|depuis|le|chez|desde|recibe|dal|ed|il|refere|sinds|op|od|dnia|w|с|в|з|från|sedan|fra|siden|od|v|dne|από|στις|din|la|je|prends"
const upTo = (least = 3): string => `((?:\\p{L}[\\p{L}\\p{M}\\d'’/()-]{${least - 1},}|\\d+)(?:[ \\u00a0](?!(?:${onward})[ \\u00a0])[\\p{L}\\p{M}\\d'’/().-]*[\\p{L}\\p{M}\\d)]){0,6})(?=[ \\u00a0]?[.,;:)–—\\n!?]|$|[ \\u00a0](?:${onward})[ \\u00a0]| [–—(-])`
const script = (name: string): string => `[\\p{Script=${name}}\\p{M}\\u200c-]`
const some = (name: string): string => `(${script(name)}{2,18}(?: ${script(name)}{2,18}){0,3}?)`
const dose = "(\\p{L}[\\p{L}\\p{M}-]{3,24}(?: \\p{L}[\\p{L}-]{2,18})?(?: \\d{1,4}(?:[.,]\\d{1,2})? ?(?:mg|mcg|µg|μg|g|ml|IU|IE|UI|мг|мкг|мл)(?:/\\p{L}{2,4})?)?)(?![\\p{L}])"

/** Everyday words that such a sentence also goes on with. */
const idle = /^(?:and|or|und|oder|ou|the|a|an|you|your|us|our|me|my|it|this|that|all|more|some|help|information|support|use|der|die|das|ihre?|sie|uns|le|la|les|vous|votre|nous|el|su|usted|lo|il|lei|o|a|sua|você|de|het|uw|u|wij|to|ten|ta|это|вас|нас|это|це|вас)(?![\p{L}])/iu
/** What ails a program: "suite à un bogue", "affetta da un bug", "suspected binaries". */
const ofPrograms = /^(?:(?:un|uno|une|ein\p{L}{0,2}|een|o|um) (?:bugs?|bogues?)|bogues?)(?!\p{L})|(?<!\p{L})(?:binar(?:y|ies)|executables?|filesystems?|source code)(?!\p{L})/iu
const told = (value: string): boolean => !idle.test(value) && !ofPrograms.test(value) && !saysNoValue(value, "HEALTH") && !/^\d+$/.test(value)
/** A word of every day is no illness unless more follows. */
const named = (value: string): boolean => told(value) && (value.includes(" ") || !isPlainWord(value) || namesIllness(value))

/** What keeps somebody from work may have a plain name. */
const ailing = (value: string): boolean => named(value) || plainly.test(value)
const plainly = /^(?:\p{L}+ ){0,2}(?:stress|exhaustion|fatigue|fever|flu|cold|virus|bug|injury|infection|surgery|pain|grief|bereavement|grippe|fieber|rücken|erschöpfung|erkältung|trauer|fatigue|fièvre|fiebre|estrés|gripe|febbre|stress|influenza|febre|estresse|koorts|griep|stres|gorączka|grypa|стресс|грипп|температура|feber|influensa|stressi|kuume|horečka|chřipka|stresul|láz|πυρετός)$/iu

/** What programs and people use too: "gebruikt Debian GNU/Linux". */
const software = /(?<!\p{L})(?:Debian|GNU|Linux|Ubuntu|Unix|Windows|macOS|GIMP|GNOME|KDE|LibreOffice|OpenOffice|Python|Java(?:Script)?|PHP|MySQL|PostgreSQL|Apache|Docker|Firefox|Chrome|Excel|Word|Google|Microsoft|USB|HTML|CSS|XML|JSON|HTTP|API|GPL)(?!\p{L})/u
const knownMedicine = caselessTest(`^(?:${medicineNames})`)
const frames: readonly SentenceFrame[] = [
  after("admitted with|admitted for|readmitted with|discharged after|hospitalised with|hospitalized with|hospitalised for|hospitalized for|referred for|operated on for|surgery for|treated for|treatment for|tested positive for|biopsy showed|scan showed|mri showed|x-ray showed|oncologist confirmed|doctor confirmed|confirmed as|flare-up of|flare of|recovering from|relapse of|in remission from|known case of|diagnosis of|complications from|died of|suspected|living with|struggling with|suffers from", " (?:an? |acute |the )?" + upTo(), ["HEALTH"], 0.74, named),
  after("eingeliefert mit|aufgenommen wegen|aufgenommen mit|stationär wegen|behandelt wegen|in behandlung wegen|operiert wegen|verdacht auf|diagnose|nebst|leidet seit jahren an|entlassen nach|bescheinigung:|attest:|krank wegen|ausfall wegen|arbeitsunfähig wegen", " (?:einer |einem |eines |eine )?" + upTo(), ["HEALTH"], 0.74, named),
  after("hospitalisé pour|hospitalisée pour|hospitalisé pour|admis pour|admise pour|opéré d'|opérée d'|opéré de|opérée de|traité pour|traitée pour|soigné pour|soignée pour|suivi pour|suivie pour|diagnostic de|antécédents de|antécédent de|souffre d'|atteint d'|atteinte d'|en rémission d'|suite à un|suite à une", " ?(?:une? |l['’]|la |le )?" + upTo(), ["HEALTH"], 0.74, named),
  after("depuis mon|depuis ma|depuis mes", " " + upTo() , ["HEALTH"], 0.66, (value, text, end) => named(value) && /^[^.\n]{0,20}(?:je prends|traitement|médicament|hôpital|docteur)/iu.test(text.slice(end, end + 60))),
  after("je prends du|je prends de la|je prends de l'|sous traitement par|traitée par|traité par|tomo|toma|recibe el alta con|alta con|en tratamiento con|tratada con|tratado con|uso de|faz uso de|em uso de|refere uso de|medicado com|medicada com|assume|in terapia con|dimesso con|dimessa con|terapia con|nimmt|behandelt mit|eingestellt auf|behandeld met|gebruikt|leczony|przyjmuje|bierze|prescribed|started on|maintained on|currently on|recept na|ordinerad|behandles med|tar|принимает|назначен|назначена|призначено|приймає|λαμβάνει|tratament cu|urmează tratament cu|szed|szedi", " (?:daily |täglich )?" + dose, ["HEALTH"], 0.7, value => named(value) && !software.test(value) && (/\d/.test(value) || /^\p{Lu}\p{Ll}/u.test(value) || /(?:pril|sartan|olol|dipin[eao]?|statin[ae]?|azol[eo]?|prazol[eo]?|micin[ae]?|cilin[ae]?|metformin[ea]?|insulin[ea]?|lina|ina|ine|mab|tinib)$/iu.test(value))),
  after("ingresó por|ingresado por|ingresada por|ingreso por|hospitalizado por|hospitalizada por|operado de|operada de|de baja por|diagnóstico de|diagnosticado de|diagnosticada de|antecedentes de|tratado por|tratada por|padece|sufre|con sospecha de|convive con", " (?:una? |el |la )?" + upTo(), ["HEALTH"], 0.74, named),
  after("ricoverato per|ricoverata per|diagnosi di|affetto da|affetta da|operato di|operata di|in cura per|in malattia per|esenzione per|visita per|sospetta|sospetto|anamnesi di|dimesso con diagnosi di|dimessa con diagnosi di", ":? (?:una? |il |la )?" + upTo(), ["HEALTH"], 0.74, named),
  after("internado por|internada por|internado com|internada com|diagnóstico de|diagnosticado com|diagnosticada com|portador de|portadora de|operado a|tratado por|de baixa por|histórico de|história de|suspeita de|em tratamento de", " (?:uma? |o |a )?" + upTo(), ["HEALTH"], 0.74, named),
  after("opgenomen met|verdenking op|verdenking|vermoeden van|opgenomen wegens|opgenomen voor|verwijzing:|reden van verwijzing|bekend met|behandeld voor|behandeld wegens|geopereerd aan|diagnose van|gediagnosticeerd met|ziekgemeld wegens|ziek door", ":? (?:een |de )?" + upTo(), ["HEALTH"], 0.74, named),
  after("hospitalizowany z powodu|hospitalizowana z powodu|przyjęty z powodu|przyjęta z powodu|z rozpoznaniem|rozpoznano|rozpoznanie|leczony z powodu|leczona z powodu|operowany z powodu|zdiagnozowano|na zwolnieniu z powodu|podejrzenie|choruje na|cierpi na", ":? " + upTo(), ["HEALTH"], 0.74, named),
  after("с диагнозом|диагноз|госпитализирован с|госпитализирована с|поступил с|поступила с|поступил по поводу|поступила по поводу|лечится от|лечение|страдает от|страдает|перенёс|перенесла|перенес|подозрение на|на больничном из-за|болеет|з діагнозом|діагноз|госпіталізований з|госпіталізована з|звернувся зі скаргами на|звернулася зі скаргами на|лікується від|хворіє на|страждає на|переніс|підозра на|с диагноза|диагноза|лекува се от|постъпил с|постъпила с", ":? " + upTo(), ["HEALTH"], 0.72, named),
  after("utredning av|inlagd för|inlagd med|vårdas för|behandlas för|opererad för|diagnosen|misstanke om|misstänkt|sjukskriven för|indlagt med|indlagt for|behandles for|opereret for|henvist for|henvist med|mistanke om|sygemeldt på grund af|innlagt med|innlagt for|utredes for|behandles for|operert for|sykmeldt på grunn av|diagnosen", " " + upTo(2), ["HEALTH"], 0.73, named),
  after("put me on|put him on|put her on|started me on|started on|prescribed me|i'm on|she's on|he's on|verschreibt mir|verschrieb mir|me ha recetado|me recetó|m'a prescrit|mi ha prescritto|receitou-me", ` (?:the |some |das |du |de l'|del |il )?${dose}`, ["HEALTH"], 0.7, (value) => /\d ?(?:mg|mcg|µg|μg|g|ml|IU|IE|UI)/u.test(value) || namesIllness(value)),
  after("i have|i've got|jeg har|jag har|ich habe|ich hab|j'ai|j’ai|tengo|ho la|ho il|tenho|ik heb|mam|mám|am|van|у меня|у мене", " ((?:MS|ADHD|ADD|ADS|COPD|KOLS|KOL|HIV|AIDS|IBS|IBD|PTSD|PTBS|OCD|PCOS|CFS|ALS|BPD|ASD|EDS|POTS|CPTSD|TDAH|EM|SEP|VIH|DPOC|BPCO|BPOC|SM|EPOC|ЧД|РС|ВИЧ|ВІЛ|ХОБЛ))(?![\\p{L}\\d-]| (?:Office|Word|Excel|Teams|Outlook|Windows|SQL|Access|Paint|Project|DOS|Edge|Dynamics))", ["HEALTH"], 0.74),
  // "Gran is back on warfarin"
  after("back on|goes on|went on|come off|came off|coming off|wieder auf|weer aan de|de nouveau sous|sous|otra vez con|di nuovo con|de novo com|znowu na|опять на|снова на|знову на|tillbaka på|tilbage på|tilbake på|taas", " (\\p{L}[\\p{L}\\p{M}-]{3,24}(?: \\d{1,4}(?:[.,]\\d{1,2})? ?(?:mg|mcg|µg|μg|g|ml|мг|мкг))?)(?![\\p{L}])", ["HEALTH"], 0.7, (value, text, end) => knownMedicine(value) && !isSaidOfAll(text, end - value.length, end) && !/(?:patients?|people|who|anyone|patienten|menschen|pacientes|pazienti|pacjenci|пациенты) [^.\n]{0,30}$/iu.test(text.slice(Math.max(0, end - value.length - 60), end - value.length))),
  // Whoever is off work is off with something.
  after("off sick with|off work with|signed off with|signed off for|out sick with|home sick with|sick leave for|sick leave due to|in bed with|rushed to hospital with|taken to hospital with|krankgeschrieben mit|krankgemeldet mit|liegt flach mit|liegt im krankenhaus mit|ausgefallen wegen|en arrêt pour|en arrêt maladie pour|arrêté pour|alité avec|de baja con|de baja médica por|in malattia con|in mutua per|de baixa com|afastado por|afastada por|de atestado por|ziek met|ziek thuis met|thuis met|na l4 z powodu|na zwolnieniu z|sjukskriven med|hemma med|sygemeldt med|sygemeldt for|hjemme med|sykmeldt med|sykmeldt for|borte med|v pracovní neschopnosti s|na nemocenské s|marod s|táppénzen van|в больнице с|на больничном с|лежит с|на лікарняному з|у лікарні з|σε αναρρωτική λόγω|raporlu:", " (?:an? |the |severe |une? |la |le |una? |een |en |ett )?" + upTo(), ["HEALTH"], 0.73, ailing),
  after("intolerant to|intolérante? à|intolérante? au|intolérant à|intolérant au|intolerante a|intolerante al|intolerante ao|intolerante à|intollerante al|intollerante alla|intollerante a", " (?:l['’]|la |le |el |il |the )?" + upTo(), ["HEALTH"], 0.72, named),
  before(" todettu| diagnosoitu| vuoksi sairaala| takia sairaus", `(?:^|[:,.] ?|potilaalla |hänellä )(\\p{Ll}[\\p{L} -]{2,40})`, ["HEALTH"], 0.73, named),
  after("přijat pro|přijata pro|přijat s|přijata s|hospitalizován pro|hospitalizována pro|hospitalizován s|hospitalizována s|léčí se s|léčen pro|léčena pro|diagnostikován|diagnostikována|operován pro|operována pro|podezření na|trpí|prijatý pre|prijatá pre|hospitalizovaný pre|hospitalizovaná pre|lieči sa na|diagnostikovaný|podozrenie na", " " + upTo(), ["HEALTH"], 0.73, named),
  after("εισήχθη με|εισήχθη λόγω|νοσηλεύτηκε για|νοσηλεύτηκε με|νοσηλεύεται με|διαγνώστηκε με|διάγνωση|πάσχει από|ιστορικό|υποψία", ":? " + upTo(), ["HEALTH"], 0.73, named),
  after("internat pentru|internată pentru|internat cu|internată cu|diagnosticat cu|diagnosticată cu|tratat pentru|tratată pentru|operat de|operată de|în concediu medical pentru|diagnosticul de|suferă de|suspiciune de", " " + upTo(), ["HEALTH"], 0.73, named),
  before(" miatt került| miatt kezel| miatt kórház| miatt felvét| miatt operál| miatt táppénz| miatt beteg| diagnózissal| gyanújával", `(?:^|felvételére |[.,:] ?|\\p{L}+n )(\\p{Ll}[\\p{L} -]{3,40})`, ["HEALTH"], 0.73, named),
  before(" saptandı| tespit edildi| teşhisi| tanısı ile| tanısıyla| nedeniyle yat| nedeniyle tedavi| nedeniyle rapor| şüphesi", `(?:hastada|hastaya|kendisinde|,|:|^) ?(\\p{Ll}[\\p{L} -]{3,40})`, ["HEALTH"], 0.73, named),
  after("hospitalizat|primljen zbog|primljena zbog|liječi se od|boluje od|dijagnoza|sprejet zaradi|sprejeta zaradi|zdravi se zaradi|diagnoza", ":? " + upTo(), ["HEALTH"], 0.72, named),
  after("nhập viện do|nhập viện vì|nhập viện với|điều trị bệnh|điều trị|chẩn đoán|chẩn đoán mắc|mắc bệnh|mắc chứng|bị bệnh|bị chẩn đoán|phẫu thuật do|nghỉ ốm do", ":? " + upTo(2), ["HEALTH"], 0.73, told),
  after("menderita|mengidap|didiagnosis|didiagnosis dengan|dirawat karena|dirawat dengan|dirujuk karena|dirujuk dengan|sakit karena|terserang|riwayat", " (?:penyakit )?" + upTo(), ["HEALTH"], 0.7, named),
  after("untuk pasien|pasien", " \\p{Lu}[\\p{L} ]{2,40}? dengan " + upTo(), ["HEALTH"], 0.72, named),
  after("ويعاني من|وتعاني من|يشكو من|تشكو من|مصاب ب|مصابة ب|تشخيص|بسبب إصابته ب|أدخل المستشفى بسبب|تم تشخيصه ب|تم تشخيصها ب|يتعالج من|أعاني من|إصابته ب|خضع لعملية", `[ :]{0,2}${some("Arabic")}(?=[.،,\\n]|$| (?:منذ|و|في|إلى|وتم))`, ["HEALTH"], 0.74),
  after("פנה בשל|פנתה בשל|פנה עקב|פנתה עקב|אושפז בשל|אושפזה בשל|אושפז עקב|אושפזה עקב|אובחן עם|אובחנה עם|אובחן כסובל מ|סובל מ|סובלת מ|מטופל ב|אבחנה של|מחלת", `[ -]?${some("Hebrew")}(?=[.,\\n]|$| (?:מאז|ו|מ))`, ["HEALTH"], 0.74),
  after("با سابقه|سابقه|مبتلا به|به دلیل|به علت|تشخیص|از بیماری", ` ${some("Arabic")}(?= (?:مراجعه|بستری|است|دارد|تحت|درمان|شده)|[.،\\n])`, ["HEALTH"], 0.73),
  before(" से पीड़ित| से पीड़ित| का निदान| के कारण भर्ती| की शिकायत| की बीमारी| का इलाज| रोग से| से ग्रस्त", `(?:को |[,।] ?|^)${some("Devanagari")}`, ["HEALTH"], 0.73),
  before(" নিয়ে ভর্তি| রোগে আক্রান্ত| ধরা পড়| এ আক্রান্ত| রোগে ভুগ| জনিত কারণে| থেকে ভুগ", `(?<=[ ,।]|^)(${script("Bengali")}{2,16}(?: (?:জ্বর|রোগ|${script("Bengali")}{2,12}))?)`, ["HEALTH"], 0.73),
  after("因", "([\\p{Script=Han}\\dA-Za-z]{2,16}?)(?=复诊|入院|住院|就诊|治疗|手术|请假|病假|急诊|转院|去世|长期|服用)", ["HEALTH"], 0.76),
  after("病史：|病史:|既往|患|罹患|查出|检出|复查|主诉：|主诉:|服用|口服", "([\\p{Script=Han}\\dA-Za-z]{2,14}?)(?=[，。,；;]|\\d|病史|$|多年|\\n)", ["HEALTH"], 0.68, value => /[炎病癌症瘤疮压糖毒损裂折梗塞郁抑塑栓喘咳热痛石出血]|片|胶囊|药/u.test(value)),
  before("にて当院|にて加療|にて治療|にて入院|にて通院|のため入院|のため通院|のため受診|のため手術|のため休職|で入院|で通院|で休職|で休学|で療養|で服薬|で薬を|で休んで|で治療|で手術|の治療|と診断|を患|の既往|の疑い|を発症", `(?:は|が|、|。|^|\\s)([\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー\\dA-Za-z]{2,14})`, ["HEALTH"], 0.73, value => /[\p{Script=Han}\p{Script=Katakana}]|てんかん|うつ|ぜんそく|がん/u.test(value)),
  before(" 진단을| 진단받| 판정을| 치료를 받|로 약을|으로 약을|로 치료|으로 치료|로 휴직|으로 휴직|로 통원|으로 통원|로 고생|으로 고생| 수술을 받|으로 입원|로 입원|을 앓|를 앓|으로 병가|로 병가", `(?:^|[ ,.])([\\p{Script=Hangul}\\d]{2,10}(?: ?[\\p{Script=Hangul}]{2,6})?)`, ["HEALTH"], 0.7, value => /[증암염병통]$|장애$|골절|경색|출혈|혈압|당뇨|우울|천식|간질|뇌전/u.test(value)),
  after("ป่วยเป็นโรค|ป่วยเป็น|เป็นโรค|รักษาโรค|ด้วยโรค|เข้ารับการรักษาด้วย|วินิจฉัยว่าเป็น|ได้รับการวินิจฉัยว่าเป็น", "(โรค)?([\\p{Script=Thai}\\d]{2,24})(?=[ \\n,.]|$)", ["HEALTH", "HEALTH"], 0.74),
  after("เป็น|รักษา|ด้วย", "(โรค[\\p{Script=Thai}]{2,24})(?=[ \\n,.]|$)", ["HEALTH"], 0.74)
]
const readFrames = frameReader(frames, "illness")

/** Whose, and neither all who have it nor what the word also says. */
const ofSomebody = (value: string, text: string, end: number): boolean => named(value) && namesIllness(value) && !isOfMachines(value) && (isSaidOfSomebody(text, end - value.length, end) || namesSomebody(text, end - value.length))
const ofOne = (value: string, text: string, end: number): boolean => named(value) && namesIllness(value) && !isOfMachines(value) && !isSaidOfAll(text, end - value.length, end)
const because: readonly SentenceFrame[] = [
  after("because of|due to|owing to|wegen|aufgrund|à cause d'|à cause de|à cause du|en raison d'|en raison de|debido a|por culpa de|a causa de|a causa di|per via di|por causa de|devido a|vanwege|wegens|z powodu|из-за|через|på grund av|på grund af|grunnet|kvůli|kvôli|λόγω|din cauza|zbog|заради|поради", " ?(?:an? |the |his |her |my |seiner |ihrer |meiner |einer |eines |son |sa |une? |su |una? |la |il |el |sua |uma? |een |zijn |haar )?" + upTo(), ["HEALTH"], 0.72, ofSomebody),
  after("confirm|confirms|confirmed|shows|showed|revealed|bestätigt|bestätigte|zeigt|confirme|confirment|a confirmé|se confirma|confirma|confirmó|si conferma|conferma|confermata|confirmou|confirma-se|bevestigt|bevestigd|potwierdza|potwierdzono|stwierdzono|подтверждён|подтвержден|подтверждает|выявлен|выявлена|підтверджено|підтверджує|виявлено|потвърждава|bekräftar|bekräftat|bekræfter|bekrefter|påvist|vahvistaa|todettu|potvrzuje|potvrzen|potvrzena|potvrdzuje|zjištěn|zjištěna|επιβεβαιώνει|επιβεβαιώνεται|διαπιστώθηκε|confirmă|se confirmă|megerősíti|igazolódott|potvrđuje|potvrđena|doğrulandı|menunjukkan|mengonfirmasi|xác nhận", " (?:the diagnosis of |diagnosis of |diagnoza |diagnozę |диагноз |діагноз |an? |the |eine?n? |une? |una? |uno |la |el |il |le |een |et |o )?" + upTo(), ["HEALTH"], 0.72, ofOne)
]
const readBecause = frameReader(because, "illness")

/** Headings of a record, each followed by a list: what the list holds is all of one kind. */
const heading = /[ \t]*(?:#{1,4} |\*\*)?(?:(?:active|current|past|known|chronic|ongoing|health|medical)[ -])?(?:problems?(?: list)?|conditions?|diagnos[ei]s|medications?|medicines|prescriptions?|allergies(?: and intolerances)?|medical history|health issues|surgeries|immunizations|test results|diagnosen|vorerkrankungen|(?:dauer)?medikation|medikamente|allergien|antécédents|traitements?(?: en cours)?|médicaments|diagnostics|allergies|diagnósticos?|antecedentes|medicación(?: actual)?|alergias|tratamientos?|patologie|diagnosi|terapia(?: in corso)?|farmaci|allergie|medicação(?: em uso)?|diagnósticos|comorbidades|aandoeningen|diagnoses|medicatie|allergieën|rozpoznania|leki|alergie|choroby|диагнозы|лекарства|аллергии|назначения|діагнози|ліки|алергії|tanılar|ilaçlar|alerjiler|diagnoser|läkemedel|allergier|medisiner|medicin|diagnoosit|lääkitys|allergiat|diagnózy|léky|alergie|lieky|διαγνώσεις|φάρμακα|αλλεργίες|diagnostice|medicamente|alergii|diagnózisok|gyógyszerek|allergiák|الأدوية|التشخيصات|الحساسية|תרופות|אבחנות|רגישויות|داروها|تشخیص‌ها|दवाइयाँ|दवाएँ|निदान|ওষুধ|রোগ নির্ণয়|処方薬|既往歴|服用薬|诊断|用药|过敏史|既往史|진단|복용약|알레르기|thuốc|chẩn đoán|dị ứng|ยา|โรคประจำตัว|obat|diagnosa|alergi)(?:\*\*)?[ \t]*:?[ \t]*\n(?<items>(?:[ \t]*[-*•·‣–][ \t]*[^\n]{2,90}(?:\n|$)){1,20})/diuy
const bullets = /\n(?=[ \t]*[-*•·‣–][ \t])/g
const item = /[-*•·‣–][ \t]*([^\n]{2,90})/dgu

/** Illnesses and medicines that prose tells of somebody, and lists of a record. */
export const illnessTold: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found = [...readFrames(text), ...readBecause(text)]
  // A heading is looked for only from the beginning of a line over a list.
  const lines = text.includes("\n") ? matchesIn(bullets, text).map(({ index }) => index === 0 ? 0 : text.lastIndexOf("\n", index - 1) + 1) : []
  for (const { indices } of matchesAt(heading, text, lines)) {
    const [start, end] = indices?.groups?.["items"] ?? [0, 0]
    for (const one of text.slice(start, end).matchAll(item)) {
      const group = one.indices?.[1]
      const value = one[1]?.trim() ?? ""
      if (group && !saysNoValue(value, "HEALTH")) found.push({ start: start + group[0], end: start + group[0] + value.length, type: "HEALTH", score: 0.75, source: "record-list" })
    }
  }
  return found
}
