import { hintsOf, isNear } from "../hints.ts"
import { among, codeAt, tableOf } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"

/** Whom a sentence speaks of: kin, colleagues, neighbours, patients, the writer. Beginnings of words, in lower case; a space ends one. */
const people = hintsOf([
  "grandma|grandpa|granny|my |i am |i need |i carry |i wear |i go to |i'm |i have |i've |i take |i was |his |her |she |he |she's |he's |mum|mom |dad |mother|father|patient |patient's|colleague|co-worker|neighbour|neighbor|employee |boss |roommate|classmate|daughter|husband|wife |sister|brother|guest |tenant|pupil |our son|our client|the client|client is|client has|applicant|claimant |candidate |resident |service user|the student|student is|student has|this pupil|tenant is|the tenant|a member of staff|new hire|line manager|team member|carer|au pair|flatmate|housemate|lodger|fiancé|boyfriend|girlfriend|ex-wife|ex-husband|stepson|stepdaughter|nephew|niece|cousin|uncle |aunt |granddad",
  "klient|mandant|bewerber|schüler|mieter|bewohner|freundin|neffe|nichte|onkel|tante|schwieger|mein|meine|unser sohn|seine |ihr mann|ihre |er ist|sie ist|er hat|sie hat|er nimmt|sie nimmt|ich bin|ich nehme|mutter|vater|bruder|schwester|kollege|kollegin|nachbar|patientin|der patient|sohn |tochter|ehemann|ehefrau|mitarbeiter|oma |opa |papa |mama |ich muss |ich habe |arztbrief|befund",
  "est diabétique|est asthmatique|est épileptique|est allergique|est intolérant|est séropositi|salarié|l'employé|élève |locataire|cousin|neveu|nièce|oncle |tante |beau-père|belle-mère|grand-mère|grand-père|mamie|papi |copain|copine|l'enfant|mon |ma |son |sa |il est|elle est|il prend|elle prend|je suis|je prends|mère|père|frère|sœur|soeur|collègue|voisin|le patient|la patiente|mari |femme |fille |fils ",
  "emplead|trabajador|alumn|inquilin|sobrin|tío |tía |suegr|novio |novia |mamá|papá|mi |soy |me operaron|me han |tengo |ella |madre|padre|hermano|hermana|compañer|vecin|colega|el paciente|la paciente|hijo|hija|esposo|esposa|marido|abuel|jefe ",
  "è celiac|è diabet|è asmatic|è allergic|è epilettic|è intolleran|è affett|dipendente|alunn|inquilin|cugin|zio |zia |suocer|fidanzat|mio |mia |sono |soffro |lei |lui |fratello|sorella|colleg|vicin|il paziente|la paziente|figlio|figlia|marito|moglie|nonn|mamma|papà",
  "funcionári|aluno |aluna |inquilin|tio |tia |namorad|mamãe|papai|meu |minha |ela |ele |mãe|pai |irmã|irmão|vizinh|o paciente|a paciente|filh|marido|esposa|avó|avô|sogr",
  "werknemer|medewerker|leerling|huurder|neefje|nichtje|oma |opa |cliënt|mijn|zijn vrouw|haar man|hij |zij |ze |moeder|vader|broer|zus |collega|buurman|buurvrouw|patiënt|zoon|dochter|huisarts",
  "jest cukrzyk|jest diabet|jest epilept|jest astmat|jest alerg|pracowni|uczeń|uczennic|klient|lokator|wujek|ciocia|kuzyn|chłopak |dziewczyna |mój|moja|moje|jestem |mojego|mojej|ona |jego |jej |mama|tata |matka|ojciec|brat |siostra|koleg|koleżank|sąsiad|pacjent|syn |córka|mąż|żona|babcia|dziadek|teściow",
  "дочк|дочери|сыну |сына |сыноч|внучк|у меня|у мене|сотрудни|работник|ученик|клиент |клиентка|дядя|тётя|тетя|племянни|внук|внучк|зять|невестк|свекров|подруг|друг |мой |моя |я |мне |меня |моего|моей|он |она |мама|папа|мать|отец|брат|сестра|коллег|сосед|пациент|сын|дочь|муж|жена|бабушк|дедушк|мій|мені |мене|він |вона |тато|колега|сусід|пацієнт|син |донька|чоловік|дружина|баща|майка|моят|моята|пациентът|у выписке|в выписке|у виписці|при выписке",
  "jag är|jag har|jag tar|jag lider|jeg er|jeg har|jeg tar|jeg tager|jeg lider|medarbetar|anställd|eleven|klienten|ansatte|medarbejder|svärmor|svigermor|morfar|farfar|mormor|farmor|barnet|pojkvän|flickvän|kæreste|min |mitt |mina |han |hon |mamma|pappa|bror|syster|kolleg|granne|patienten|pasienten|hun |kollega|nabo|søster|naboen|datter|dotter|mannen|fru |sønn|mor |far ",
  "minun|minulla|hänellä|hän |äiti|isä|veli|sisko|kollega|naapuri|potila|poika|tytär|mies|vaimo|työkaveri|äidil|isällä",
  "je diabeti|je epilepti|je astmati|je alergi|můj|moje|jsem |mám |moji|máma|táta|matka|otec|bratr|sestra|kolega|kolegyně|soused|pacient|manžel|můj|moja|môj|sused|dcera|babičk|dědeček|mamka|otca",
  "moj|moja|moje|majka|otac|brat|kolega|susjed|sused|sosed|pacijent|bolesnik|sin |kći|žena|muž |oče|mati",
  "είμαι|είναι διαβητ|είναι επιληπτ|είναι ασθματ|πάσχω|ο μου|μητέρα|πατέρας|αδελφός|αδερφός|αδελφή|αδερφή|συνάδελφος|γείτον|ασθεν|γιος|κόρη|σύζυγος|άντρας μου|γυναίκα μου|μου |μαμά|μπαμπά",
  "sunt |sufăr|este diabet|este astmat|este epilept|este alerg|meu |mea |mama |tata |mamei|tatei|fratele|sora |coleg|vecin|pacient|fiul|fiica|soțul|soția|bunica",
  "vagyok|szenvedek|anyám|apám|bátyám|nővér|húgom|öcsém|kolléga|kollégám|szomszéd|beteg|fiam|lányom|férjem|feleség|édesany",
  "çalışan|danışan|öğrenci|personel|yeğen|annem|babam|bende |benim |ailem|ben |bana |eşim|kardeşim|ablam|abim|ağabey|oğlum|kızım|komşum|arkadaşım|meslektaş|hasta|teyzem|amcam|halam|dayım|kendisi|dedem|ninem|iş arkadaş",
  "أمي|أبي|والدي|والدت|أخي|أختي|زميل|جار|المريض|مريض|ابني|ابنت|زوج|صديق|جدي|جدت|عندي|لدي|أتناول|يتناول|تتناول|مدير",
  "אמא|אבא|אמי|אבי|אחי|אחות|הבן שלי|הבת שלי|שכן|השכנ|קולג|עמית|מטופל|בעלי|אשתי|סבא|סבתא|שלי|החולה|הוא |היא |אני ",
  "مادرم|پدرم|برادرم|خواهرم|همکار|همسایه|بیمار|پسرم|دخترم|همسر|شوهرم|زنم|دوستم|مادربزرگ|پدربزرگ|من ",
  "पिता|माता|माँ|मां |भाई|बहन|पड़ोसी|पड़ोसी|सहकर्मी|मरीज|मरीज़|रोगी|बेटा|बेटे|बेटी|पति|पत्नी|मेरे|मेरी|मेरा|मुझे|दादा|दादी|दोस्त",
  "মা |মায়ের|মায়ের|বাবা|ভাই|বোন|প্রতিবেশী|সহকর্মী|রোগী|ছেলে|মেয়ে|মেয়ে|স্বামী|স্ত্রী|আমার|দাদি|বন্ধু",
  "แม่|พ่อ|พี่|น้อง|เพื่อน|ผู้ป่วย|คนไข้|ลูกชาย|ลูกสาว|สามี|ภรรยา|ผม|ฉัน|ดิฉัน|คุณยาย|คุณตา|หัวหน้า",
  "mẹ |bố |ba tôi|má tôi|cha tôi|anh trai|chị gái|em trai|em gái|đồng nghiệp|hàng xóm|bệnh nhân|con trai|con gái|chồng|vợ |tôi |ông nội|bà ngoại|sếp ",
  "ibu |ayah|bapak|adik|kakak|rekan|tetangga|pasien|anak saya|suami|istri|saya |beliau|teman saya|nenek|kakek|isteri|emak",
  // Whoever is away or ill is somebody.
  "dad:|mum:|mom:|pat har |pat. |pt has|pt reports|pt with|pt c/o|apuk|anyuk|apu |anyu |nagymam|nagypap|off sick|off with|off work|off until|out until|out sick|out with|out this week|out today|is out |signed off|on sick leave|sick leave|sick note|sick day|won't be in|can't come in|calling in sick|called in sick|in hospital|absent |absence|krankgeschr|krankgemeldet|krankmeld|krankschr|arbeitsunfähig|fällt aus|fällt wegen|fällt bis|fehlt wegen|nicht da|bin krank|ist krank|liegt im krankenhaus|hab |en arrêt|arrêt de travail|arrêt maladie|arrêté jusqu|absent|hospitalis|de baja|ingresad|en el hospital|no puede venir|no puedo ir|in malattia|assente|assenza|ricoverat|mutua|baixa médica|de baixa|atestado|afastad|internad|não vou|ziekgemeld|ziek thuis|met ziekteverlof|afwezig|ligt in het ziekenhuis|na l4|zwolnieni|chorobow|nieobecn|w szpitalu|больничн|в больнице|лікарнян|у лікарні|відсутн|отсутств|заболел|захвор|raporlu|rapor aldı|izinli|yatıyor|hastanede|إجازة مرضية|في المستشفى|مريضة|متغيب|חופשת מחלה|ימי מחלה|בבית עם|בבית חולים|बीमार|छुट्टी|अस्पताल में|sjukskriv|sjukanmäl|sjuk hemma|borta på grund|ligger på sjukhus|sygemeld|syg i|ligger syg|sykmeld|borte med|sairaslom|sairaana|poissa|nemocensk|neschopenk|v nemocnici|concediu medical|internat|táppénz|beteg vagyok|kórházban|bolovanj|bolniški|αναρρωτικ|νοσηλ|болничн",
  "休みます|休ませ|欠勤|早退|欠席|入院|请假|請假|病假|住院|병가|결근|입원|못 갑니다|못 가요|nghỉ ốm|nhập viện|xin nghỉ|nằm viện|izin sakit|tidak masuk|opname|opnam|ลาป่วย|นอนโรงพยาบาล",
  "母|父|兄|姉|弟|妹|同僚|隣人|患者|息子|娘|夫|妻|彼は|彼女|私|祖母|祖父|上司|友人|妈妈|爸爸|母亲|父亲|哥哥|姐姐|弟弟|妹妹|同事|邻居|儿子|女儿|丈夫|妻子|爱人|老公|老婆|先生|我|他|她|奶奶|爷爷|鄰居|老闆",
  "어머니|아버지|엄마|아빠|형|누나|언니|오빠|동생|동료|이웃|환자|아들|딸|남편|아내|저는|제 |할머니|할아버지|그는|그녀|상사|친구"
].join("|"))

/** What is told of all who have or take something, of things for sale and of numbers is nobody's. */
const general = hintsOf("specialises in|specializes in|specialising in|we treat|we offer|our clinic|schwerpunkt|wir behandeln|wir bieten|wir suchen|we are looking for|we're hiring|nous soignons|nous proposons|tratamos|curiamo|trattiamo|visite per|leczymy|oferujemy|vi behandlar|vi behandler|hoidamme|léčíme|kezeljük|tratăm|лечим |лекуваме|лікуємо|θεραπεύουμε|tedavi ediyoruz|نعالج|אנו מטפלים|chuyên điều trị|擅长|外来：|外来は|very common|common:|uncommon:|more than 1 in|up to 1 in|1 in 10|häufig:|fréquents :|might cause|kann verursachen|können auftreten|peut provoquer|peut causer|puede causar|puede provocar|può causare|può provocare|pode causar|pode provocar|kan orsaka|kan give|kan gi |voi aiheuttaa|może powodować|może wywoł|může způsob|môže spôsob|okozhat|poate provoca|poate cauza|може да предизвика|может вызвать|може викликати|μπορεί να προκαλέσει|neden olabilir|قد يسبب|עלול לגרום|हो सकता है|হতে পারে|อาจทำให้|có thể gây|dapat menyebabkan|が起こることがあります|があらわれることがあり|可能引起|可能导致|일으킬 수|webinar|free entry|tablet,|tabletek|tabliet|comprimate,|tablett,|dragee|stück,|bei kopfschm|gegen kopfschm|anyone with|anyone who|those with|those who|people living with|many people|one in |sufferers|wer an |wer unter |wer mit |menschen mit|betroffene|betroffenen|symptome|quien sufre|quienes|las personas con|personas que|les personnes|ceux qui|celles qui|toute personne|chi soffre|chi ha |le persone|quem sofre|quem tem |as pessoas|wie lijdt|mensen met|mensen die|osoby z |osoby chore|ludzie z |kto choruje|люди с |людей с |тем, кто|тех, кто|люди з |personer med|den som har|ihmiset|lidé s |osoby s |oameni|άτομα με|if you are allergic|if you have had an allerg|wenn sie allergisch|si vous êtes allergique|si es alérgic|se è allergic|se for alérgic|als u allergisch|uczulenie na którykolwiek|если у вас аллергия|якщо у вас алергія|om du är allergisk|hvis du er allergisk|jos olet allerginen|pokud jste alergick|ak ste alergick|dacă sunteți alergic|ha allergiás|ako ste alergičn|če ste alergičn|ако сте алергич|εάν είστε αλλεργικ|alerjiniz varsa|jika anda alergi|nếu bạn dị ứng|mg tablets|mg capsules|mg tabletten|do not exceed|one tablet up to|patients|people with|people who|adults|children with|in adults|side effect|study| trial|percent|prevalence|symptoms include|is used to|used to treat|is a medicine|drug class|in stock|add to cart|leaflet|bijsluiter|beipackzettel|packungsbeilage|notice :|prospecto|nebenwirkung|effets secondaires|effets indésirables|efectos secundarios|effetti collaterali|efeitos colaterais|bijwerking|skutki uboczne|побочн|побічн|yan etki|副作用|부작용|آثار جانبية|الآثار الجانبية|عوارض جانبی|תופעות לוואי|दुष्प्रभाव|tác dụng phụ|efek samping|ผลข้างเคียง|€|£|¥|%|patienten mit|patients atteints|pacientes con|pacientes com|pazienti con|пациентов|пацієнтів|患者数|発症率|发病率|研究|tabletten,|compresse,|comprimidos,|comprimés,|tablets,|film-coated|filmtablett|pelliculé|recubiertos|rivestite|revestidos|filmomhuld|powlekan|плёночной|пленочной|плівковою|film kaplı|filmdragera|filmovertru|filmdrasjer|kalvopäällyst|potahované|obalené|επικαλυμμέν|filmate|borított tabl|filmom obložen|филмиран|таблеток,|шт.")

/** "The Diabetes article", "my Aspirin search", "the Roma train": a thing of that name, by the word behind it or before it. */
const thing = /^[\p{L}\p{M}\p{N}'’-]*["'”»]?[ -](?:articles?|search(?:es)?|pages?|tab|link|button|topics?|categor(?:y|ies)|folder|playlist|podcasts?|videos?|films?|movies?|songs?|albums?|books?|novels?|posters?|glass(?:es)?|trains?|bus(?:es)?|station|express|ticket|tomato(?:es)?|quiz|webinar|forum|newsletter|artikel|seite|suche|kategorie|ordner|buch|zug|bahnhof|pagina|página|ricerca|treno|zoekopdracht|trein|boek)(?!\p{L})/iu
const thingBefore = /(?<!\p{L})(?:articles?|search(?:ed|ing)? for|googled?|pages?|videos?|films?|books?|songs?|artikel|seite|suche nach|recherche|artículo|página|búsqueda de|articolo|pagina|ricerca|artigo|busca|pesquisa|zoek(?:en)? naar) (?:(?:about|on|called|named|titled|über|sur|sobre|su|over|de|di|d['’]) ?)?["'“„«]?$/iu
/** Whether what stands there is the name of a thing. */
export const isThing = (text: string, start: number, end: number): boolean => thing.test(text.slice(end, end + 40)) || thingBefore.test(text.slice(Math.max(0, start - 24), start))

const dense = 0x5ff
const [least, reach] = [6, 150]
const ends = tableOf(/[.!?。！？।؟\n]/)
/** Where the sentence around an offset begins and ends; no further than some way off. */
export const sentenceAround = (text: string, start: number, end: number): { from: number; to: number } => {
  let from = start
  for (const left = Math.max(0, start - reach); from > left; from -= 1) {
    if (!among(ends, text, from - 1)) continue
    // "Dr. Lee", "St. John", "2.5": a full stop behind a short word or within a number ends nothing.
    if (text[from - 1] !== "." || (/\s/.test(text.charAt(from)) && /\p{L}{4}$|\d$/u.test(text.slice(Math.max(0, from - 5), from - 1)))) break
  }
  let to = end
  for (const right = Math.min(text.length, end + reach); to < right; to += 1) if (among(ends, text, to) && (text[to] !== "." || !/\S/.test(text.charAt(to + 1)))) break
  return { from, to }
}
const starts = (text: string, at: number): boolean => codeAt(text, at) > dense || !isLetter(codeAt(text, at - 1))
const anyStart = (text: string, places: readonly number[], from: number, to: number): boolean => {
  let [low, high] = [0, places.length]
  while (low < high) { const middle = (low + high) >> 1; if ((places[middle] ?? 0) < from) low = middle + 1; else high = middle }
  for (let at = places[low]; at !== undefined && at < to; low += 1, at = places[low]) if (starts(text, at)) return true
  return false
}
/** Whether the sentence around an offset speaks of somebody, and neither of all nor of wares. */
export const isSaidOfSomebody = (text: string, start: number, end: number): boolean => {
  if (text.length < least) return false
  const { from, to } = sentenceAround(text, start, end)
  return anyStart(text, people(text), from, to) && !isNear(general(text), from, to) && !isThing(text, start, end)
}
/** "87,1 % penduduk beragama Islam", "Labour 33.7 %": how many are, have or chose it. */
export const isShare = (text: string, start: number, end: number): boolean => shareBefore.test(text.slice(Math.max(0, start - 50), start)) || shareBehind.test(text.slice(end, end + 12))
const shareBefore = /\d ?(?:%|percent|persen|per cent|prozent|pour cent|por ciento|процент\p{L}*)[^.\n]{0,40}$/iu
const shareBehind = /^[: ]{1,2}\d{1,2}(?:[.,]\d{1,2})? ?%/
/** Who knows about an illness: what stands behind is what they treat. */
const skilled = hintsOf("specialist|speciali|spécialist|especialist|facharzt|fachärztin|spezialist|specjalist|szakorvos|erikoislääk|специалист|спеціаліст|ειδικός|ειδική|أخصائي|استشاري|מומחה|מומחית|متخصص|विशेषज्ञ|বিশেষজ্ঞ|ผู้เชี่ยวชาญ|chuyên khoa|chuyên gia|spesialis|专长|専門|전문")
const treats = /(?:specialist|speciali\p{L}*|spécialist\p{L}*|especialist\p{L}*|fachärzt\p{L}*|facharzt|spezialist\p{L}*|specjalist\p{L}*|szakorvos\p{L}*|erikoislääk\p{L}*|специалист\p{L}*|спеціаліст\p{L}*|ειδικ[όή]ς?|أخصائي\p{L}*|استشاري\p{L}*|מומחית?|متخصص|विशेषज्ञ|বিশেষজ্ঞ|chuyên khoa|chuyên gia|spesialis) ?(?:in|for|für|de|en|di|em|dell[ao]|på|inom|i|w|na|z|по|з|из|σε|σ\p{L}{2}|في|ל|به)? ?(?:the|la|l['’]|el|le)? ?[^.;:!?\n]{0,44}$/iu
/** Whether it speaks of all who have or take something, of wares, or of who treats it. */
export const isSaidOfAll = (text: string, start: number, end: number): boolean => {
  const { from, to } = sentenceAround(text, start, end)
  return isNear(general(text), from, to) || isNear(skilled(text), Math.max(from, start - 60), start) && treats.test(text.slice(Math.max(from, start - 70), start)) && !/(?:referr|sent|überw|adress|derivad|remitid|inviat|encaminh|verwez|skierow|направлен|remiss|henvis|lähet|odesl|trimis)/iu.test(text.slice(from, to))
}

/** Whether such a word stands within some reach: somebody's kin, or "she is". */
export const tellsOfSomebody = (text: string, from: number, to: number): boolean => isNear(people(text), from, to)
