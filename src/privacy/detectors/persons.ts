import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { foldLabel } from "../text/fold-label.ts"
import { hintsOf, isNear } from "../hints.ts"
import { labelBefore } from "../context/label-index.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { remembered } from "../memo.ts"
import { ending, matchesIn, ready } from "../text/match-at.ts"
import { inAuthorsColumn } from "../context/authors-column.ts"
import { leadsToPerson, listsPeople } from "../context/own-page.ts"
import { isPersonal, isPublication } from "../context/publication.ts"
import { among, codeAt, tableOf } from "../text/text-marks.ts"
import { capital, digits, isLetter, joined, wordFilter, wordsOf } from "../text/text-words.ts"
import { capWord, particle } from "../context/value-shape.ts"
import { isLand } from "../words/land-words.ts"
import { isPublicName, isPublicTitle } from "../words/public-names.ts"
import { hanFamily } from "../words/family-names.ts"
import { isUnlikelyFamily, isUnlikelyGiven } from "../words/unlikely-names.ts"
import { type NameWord, nameWord } from "./name-words.ts"
import { endsAsFirm } from "./no-person.ts"

/** The last word before a name that may be a title, a greeting or a "from": most runs of capitals are done with after one look. */
const cue = new Set(("mr mrs ms miss mx dr prof professor sir herr herrn frau fr hr mevrouw meneer heer señor señora sr sra srta don doña monsieur madame m mme mlle signor signora signora sig dott dottor dhr mevr pan pani sayın bay bayan г-н г-жа " +
  "dear hi hello hey morning afternoon evening welcome back hallo liebe lieber tag willkommen zurück bonjour bonsoir cher chère salut hola estimado estimada querido querida buenos días ciao buongiorno gentile caro cara olá oi prezado prezada bem-vindo beste geachte hoi dag cześć drogi droga witaj dobry merhaba sevgili hoş hej hei kære kjære hyvä ahoj dobrý vážený dragă salut kedves szia bästa stimate stimată уважаеми pane panie domnule doamnă господине госпожо κύριε bok pozdrav poštovani poštovana živjo здравей здравейте zdravo selam halo hai yth kepada bapak ibu pak bu chào anh chị ông bà gospodin gospođa gospa gospod господин госпожа гражданин гражданка громадянин громадянка пан пані doamna domnul fru fröken herra rouva kyria κύριος κυρία κύριε κυρίε sayin szanowny szanowna tisztelt bună здравствуйте привет уважаемый уважаемая дорогой добрый день вітаю привіт шановний γεια αγαπητέ αγαπητή " +
  "abend moin servus gott goedemorgen goedemiddag goedenavond goedendag dia tarde noite tardes noches pomeriggio buonasera salve egregio egregia spettabile dan jutro deň ráno goddag hejsa terve moi moikka huomenta päivää günler günaydın akşamlar napot reggelt estét ziua seara утро вечер дня ранку вечора ден добро καλημέρα καλησπέρα pagi siang sore malam gửi sveiki tere diena " +
  "as from by to for ke kepada bij chez till доставка доставити доставить livrare dostava szállítás toimitus teslimat doručit adım heter hedder jmenuji se volám sa numesc nevem nimeni on зовут звати είμαι λένε ονομάζομαι saya là with of is am name heiße llamo nombre m'appelle chiamo nome naam nazywam called named contact customer client patient guest traveller traveler passenger employee taxpayer driver holder caller neighbour neighbor colleague friend sister brother mother father wife husband son daughter partner boss manager tenant member user recipient sender applicant insured requester approved requested assigned reported behalf attn cc und and y et e en i и with met mit con avec con com von de à an a para per till til och og ja an bei sincerely regards soy ich je sono sou i'm").split(" "))
const title = ending("(?:^|[^\\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Herr|Herrn|Frau|Hr|Fr|Señor|Señora|Sr|Sra|Srta|Doña|Don|Monsieur|Madame|M|Mme|Mlle|Signor|Signora|Sig|Sig\\.ra|Dott|Dottor|Dhr|Mevr|[Mm]evrouw|[Mm]eneer|[Dd]e heer|Pan|Pani|Sayın|Bay|Bayan|Fru|Fröken|Herra|Rouva|Paní|Gospodin|Gospođa|Gospa|Gospod|[Гг]осподин|[Гг]оспожа|[Гг]ражданин|[Гг]ражданка|[Гг]ромадян(?:ин|ка)|[Пп]ан[іе]?|[Гг]-н|[Гг]-жа|Doamna|Domnul|Dna|Dl|Κύριος|[ηο] κύριος|[ηΗ] κυρία|[οΟ] κύριος|κ|Ibu|Bapak|Pak|Bu|Bà|Ông|Anh|Chị|[Pp]ane|[Pp]anie|[Ss]ignora?|[Dd]omnule|[Hh]erra|[Гг]осподине|[Ll]a señora|[Ee]l señor|г-н|г-жа)\\.? ", "u")
const greeting = ending("(?:^|[\\n>.!\"“:,]\\s{0,3})(?:(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening),?|Welcome(?: back)?,?|Hallo|Liebe[rs]?|Guten (?:Tag|Morgen|Abend),?|Willkommen(?: zurück)?,?|Bonjour,?|Bonsoir,?|Chère?|Salut|Hola,?|Estimad[oa]|Querid[oa]|Buenos días,?|Ciao,?|Buongiorno,?|Gentile|Car[oa]|Olá,?|Oi,?|Prezad[oa]|Bem-vind[oa](?: de volta)?,?|Beste|Geachte|Hoi|Dag|Cześć|Drog[ia]|Witaj,?|Dzień dobry,?|Merhaba,?|Sevgili|Hej,?|Hei,?|Kære|Kjære|Hyvä|Ahoj,?|Dobrý den,?|Vážen[ýá]|Dragă|Bună,?|Bästa|Stimat[eă]|Уважаем[иа]|Szanown[yaie]|Kedves|Szia,?|Tisztelt|Bok,?|Pozdrav,?|Poštovan[ia],?|Živjo,?|Zdravo,?|Здраве[йи](?:те)?,?|Selam,?|Halo,?|Hai,?|Kepada|Yth\\.?|(?:Xin )?[Cc]hào,?|Ahoj,?|Čau,?|Salam,?|Здравствуйте,?|Привет,?|Уважаем(?:ый|ая)|Дорог(?:ой|ая)|Добрый день,?|Вітаю,?|Привіт,?|Шановн(?:ий|а)|Moin,?|Servus,?|Grüß Gott,?|Goede(?:morgen|middag|navond|ndag),?|Bom dia,?|Boa (?:tarde|noite),?|Buenas (?:tardes|noches),?|Buon pomeriggio,?|Buonasera,?|Salve,?|Egregi[oa]|Spettabile|Dobar dan,?|Dobro jutro,?|Dober dan,?|Dobrý deň,?|Dobré ráno,?|Go(?:d )?dag,?|God morgen,?|Hejsa,?|Terve,?|Moi(?:kka)?,?|Huomenta,?|Hyvää päivää,?|İyi (?:günler|akşamlar),?|Günaydın,?|Sayın|Jó (?:napot|reggelt|estét),?|Bună (?:ziua|seara),?|Доброе утро,?|Добрый вечер,?|Доброго (?:дня|ранку|вечора),?|Добрий (?:день|вечір),?|Добър ден,?|Добро утро,?|Καλημέρα,?|Καλησπέρα,?|Selamat (?:pagi|siang|sore|malam),?|Kính gửi|Thân gửi|Sveiki,?|Tere,?|Laba diena,?|Γεια σου,?|Αγαπητ[έή]) )(?:(?:Herr|Frau|Mr\\.?|Ms\\.?|Mrs\\.?|Dr\\.?|heer|mevrouw|señor|señora|senhora?|Monsieur|Madame|signora?|pane|paní|Panie|Pani|herra|rouva|fru|herr|κύριε|κυρία|domnule|doamnă|господине?|госпожо|пане|пані|Sr\\.|Sra\\.) )?", "u")
const introduced = ending("(?:^|[^\\p{L}])(?:[Ss]igned in as|[Ll]ogged in as|[Aa]ngemeldet als|[Cc]onnecté en tant que|[Cc]onectado como|[Cc]onnesso come|[Zz]alogowano jako|[Ss]hip(?:ped|s)?(?: it)? to|[Dd]eliver(?:ed|s)?(?: it)? to|[Ee]ntregar a|[Ee]nviar a|[Ss]pedire a|[Ll]iefern an|[Vv]ersand an|[Ll]ivrer à|[Bb]ill(?:ed)? to|[Aa]ssigned to|[Oo]n behalf of|(?:[Ee]nv[ií]e(?:lo|la|n|r|los)?|[Mm]ande|[Rr]emit(?:a|ir)) a|[Kk]irim(?:kan)? (?:ke|kepada)|[Ll]ivrer? (?:chez|à)|[Bb]ezorgen? (?:bij|aan)|[Ll]everera? till|[Ll]everes? til|[Дд]остав(?:ка|ити|ить|им)(?: до)?:?|[Ll]ivrare:|[Dd]ostava:|[Ss]zállítás:|[Tt]oimitus:|[Tt]eslimat:|[Dd]oručit(?: na)?:|[Мм]еня зовут|[Мм]ене звати|[Мм]оето име е|[Кк]азвам се|[Jj](?:ag|eg) (?:heter|hedder)|[Jj]menuji se|[Vv]olám sa|[Zz]ovem se|[Mm]ă numesc|[Nn]imeni on|[Aa] nevem|[Aa]dım|[Tt]ôi tên(?: là)?|[Nn]ama saya|[Ii]k heet|[Μμ]ε λένε|[Οο]νομάζομαι|[Ii]ntestat[ao] a|a nombre de|au nom de|em nome de|auf den Namen(?: von)?|[Mm]y name is|[Tt]his is|I am|I'm|[Ii]ch heiße|[Ii]ch bin|[Mm]ein Name ist|[Mm]e llamo|[Mm]i nombre es|[Ss]oy|[Jj]e m['’]appelle|[Mm]on nom est|[Jj]e suis|[Mm]i chiamo|[Ss]ono|[Mm]eu nome é|[Ee]u sou|[Mm]ijn naam is|[Nn]azywam się|[Mm]amma|(?:[Pp]lac|[Oo]rder|[Ss]ign|[Rr]equest|[Ss]ubmitt|[Cc]reat|[Aa]ssign|[Aa]pprov|[Bb]ook|[Rr]eport|[Rr]eview|[Uu]pload|[Ee]dit|[Mm]odifi|[Ii]nvit|[Ss]har|[Rr]egister)ed (?:by|to|for)|(?:[Ss]ent|[Pp]aid) by|(?:[Mm]essage|[Pp]ayment|[Tt]ransfer|[Cc]all|[Ee]?-?[Mm]ail|[Rr]equest|[Rr]eply|[Oo]rder|[Gg]ift|[Ll]etter|[Rr]eview|[Nn]ote|[Mm]eeting|[Aa]ppointment|[Cc]hat|[Ii]nvitation|[Vv]oicemail|[Rr]eminder|[Cc]omment) (?:from|with|for|by)|(?:[Mm]issed|[Ii]ncoming|[Oo]utgoing) call:?(?: from)?|(?:[Bb]ook|[Ff]light|[Tt]icket|[Rr]oom|[Tt]able|[Pp]rescription|[Rr]eservation)\\b[^.!?\\n]{0,20} for|[Tt]ransfer to|[Pp]ay|t\\.n\\.v\\.|[Cc]/o|[Aa]ttn:?|[Cc]c:|[Ff]rom:|[Tt]o:|(?:[iI][Pp]hone|[iI][Pp]ad|[Mm]ac[Bb]ook|[Pp]hone|[Ll]aptop|[Ww]atch) of):? ", "u")
const role = ending("(?:^|[^\\p{L}])(?:[Cc]ustomer|[Cc]lient|[Pp]atient|[Gg]uest|[Tt]ravell?er|[Pp]assenger|[Ee]mployee|[Tt]axpayer|[Dd]river|[Hh]older|[Cc]aller|[Nn]eighbou?r|[Cc]olleague|[Ff]riend|[Ss]ister|[Bb]rother|[Mm]other|[Mm]um|[Dd]ad|[Ff]ather|[Ww]ife|[Hh]usband|[Ss]on|[Dd]aughter|[Pp]artner|[Bb]oss|[Tt]enant|[Mm]ember|[Uu]ser|[Rr]ecipient|[Ss]ender|[Aa]pplicant|[Ii]nsured|[Rr]equester|[Cc]ontact|[Kk]und(?:e|in)|[Pp]atientin|[Mm]ieter(?:in)?|[Tt]itular|[Cc]liente|[Pp]aciente|[Kk]lant|[Kk]lient|[Kk]ontoinhaber(?:in)?|[Nn]ame|[Nn]amed|[Cc]alled)(?: is|,|:)? ", "u")
const closing = ending("(?<![\\p{L}\\p{M}])(?:[Rr]egards|[Ss]incerely|[Ff]aithfully|[Cc]heers|[Bb]est(?: wishes)?|[Tt]hanks|[Tt]hank you|[Ll]ove|[Yy]ours|[Tt]ake care|xx?|Grüße|Grüßen|Gruß|[Cc]ordialement|[Bb]ises|[Ss]aludos|[Aa]tentamente|[Aa]brazos?|[Ss]aluti|[Aa]braços|[Aa]tenciosamente|[Gg]roeten|[Gg]roetjes|[Pp]ozdrawiam|[Ss]aygılarımla|[Ss]evgiler|[Hh]älsningar|[Hh]ilsen|[Tt]erveisin|[Ss] pozdravem|С уважением|[Üü]dvözlettel|Cu stimă)[,.!]?(?:\\s{0,3}\\n\\s*| )", "u")
/** What each of them holds. */
const closings = hintsOf("regards|sincerely|faithfully|cheers|best|thank|love|yours|take care|x\n|x |x,|x.|x!|grüß|gruß|cordialement|bises|saludos|atentamente|abrazo|saluti|abraços|atenciosamente|groet|pozdrav|saygılarımla|sevgiler|hälsningar|hilsen|terveisin|с уважением|üdvözlettel|cu stimă")
const author = ending("(?:(?<!(?:seen|viewed|liked|with you|accepted|declined|referred|treated|prescribed|invited|modified|added|placed|ordered|signed|requested|submitted|paid|sent|created|assigned|approved|booked|opened|reported|reviewed|review|comment|shared|uploaded|edited|invited|phone|confirmed|collected|witnessed|received|completed|answered|handled|owned|countersigned|delivered|verified|noted|recorded|registered|reserved|cancelled|raised|filed|provided|supplied|in person) )(?:\\b[Bb]y|\\b[Bb]y:?|[Aa]uthor:?|Autor(?:in|a|e)?:|Автор:|Auteur:|Yazar:|Συγγραφέας:|Författare:|Forfatter:|Kirjoittaja:|[Pp]ar|[Vv]on|[Pp]or|[Dd]i|[Dd]oor|[Aa]f|[Aa]v)|[Ss]tarring|[Dd]irected by|[Pp]hoto(?:graph)?(?: by)?:?|[Ii]llustrat\\p{L}+ by|©|feat\\.|[Ee]ditor:?|[Tt]ranslat\\p{L}+ by|[Tt]ext:|[Ff]oto:|(?:President|Prime Minister|Chancellor|Senator|Pope|King|Queen|Secretary of State|[Mm]inistre|[Mm]inister|[Mm]inistro|[Mm]inistra|[Mm]inisterin|Ministerpräsident(?:in)?|Actor|Actress|Singer|Author|[Tt]he (?:novelist|philosopher|poet|composer|playwright)|Sänger(?:in)?|Schauspieler(?:in)?|Autorin|Actrice|Acteur|Chanteu(?:r|se)|Cantante|Attore|Attrice|Cantor|Actriz|Zanger(?:es)?|Aktor(?:ka)?|Piosenkar(?:z|ka)|Певец|Певица|Актёр|Актриса|Brand|Referee|Bundeskanzler(?:in)?|(?:Bundes|Staats|Vize)?[Pp]räsident(?:in)?|Président|Presidente|Premier|Prezydent|Президент|Regie|Regisseur|Réalisateur|Regista|Marke|Marque|Marca|Merk|Marka|Schiedsrichter|Arbitre|Árbitro|Arbitro|Sędzia):?|(?:Movies?|Films?|Books?|Buch|Romane?|Songs?|Playlist|Albums?|Opera|Oper|Play|Series|Serie|Livre|Libro|Livro|Boek|Książka|Kitap|Книга|Фильм|Песня|Chanson|Canción|Canzone|Roman|Exhibition|Ausstellung|Exposition|Episode \\d{1,3}|Folge \\d{1,3}|Track \\d{1,3}):|Best of|(?:Flughafen|Aéroport|Airport|Aeropuerto|Aeroporto|Plaza|Praça|Piazza|Place|Rue|Avenue|Avenida|Calle|Via|Rua|Boulevard|Storm|Hurricane|Tempête|Tormenta|Sturmtief|Orkan)|(?:Books|Authors|Music|Artists|Movies|Films|Bücher|Autoren|Livres|Auteurs|Libros|Autores|Libri|Autori|Livros|Boeken|Książki|Autorzy|Kitaplar|Yazarlar|Книги|Авторы) [›>/»])\\s*", "u")
/** What people do, and what only people have: after a name it proves one. */
const deeds = "wrote|writes|has accepted|accepted|has declined|declined|liked|likes|sent|commented|invited|shared|replied|joined|mentioned|followed|is following|rang|phoned|called|texted|says|said|told|tells|shares|asked|can edit|can view|can reach|is typing|reacted|requested|tagged|added you|paid|posted|uploaded|started|left a|reviewed|booked|ordered|placed|signed|is waiting|will be|moved|lives?|and \\d+ others|has been|has sent|hat|schrieb|schreibt|sagt|sagte|teilt|möchte|a écrit|a envoyé|a dit|écrit|partage|escribió|dijo|dice|comparte|ha scritto|ha detto|scrive|condivide|enviou|disse|escreveu|partilha|napisał\\p{L}*|pisze|powiedział\\p{L}*|schreef|schrijft|zegt|deelt|написал\\p{L}*|пишет|сказал\\p{L}*|делится|пише|каже|поділ\\p{L}*|píše|sdílí|yazdı|paylaşıyor|skrev|skriver|delar|deler"
const facts = "born|geb\\.|née?|nacid[oa]|aged \\d|DOB|SSN"
const does = new RegExp(`^(?:['’]s (?:i?Phone|phone|iPad|MacBook|Mac|iMac|AirPods|AirTag|HomePod|Xbox|PlayStation|PS\\d|Switch|Kindle|Echo|Galaxy|Pixel|(?:Apple )?Watch|watch|Tesla|Model [SX3Y]|car|Chromebook|PC|Laptop|laptop|tablet|account|order|profile|birthday|address|phone|email|calendar|appointment|card|cabin|flat|apartment|cottage|garage|locker|desk|keys?|bike|van|boat|allotment|driveway|luggage|suitcase|wallet)|,? (?:${deeds})(?![\\p{L}])|,? \\(?(?:${facts})(?![\\p{L}])|\\s?[<(]\\s?(?:[^\\s<>()]{1,60}@|\\+?\\d|@|[A-Z]{1,3}-?\\d))`, "u")
/** The first two letters of those words: behind most runs of capitals and a space begins another. */
const deedsBegin = new Set([...deeds.split("|"), ...facts.split("|")].map(word => word.charCodeAt(0) << 16 | word.charCodeAt(1)))
const mayAct = (text: string, end: number): boolean => {
  if (text[end] !== " ") return actsAfter.includes(text[end] ?? "\n")
  return text[end + 1] === "(" || text[end + 1] === "<" || deedsBegin.has(codeAt(text, end + 1) << 16 | codeAt(text, end + 2))
}
/** "Ann Lee won 6-2, 6-1.": what a report says, and no more. */
const wonMatch = /^ (?:won|lost|gewann|verlor|siegte|a gagné|a perdu|ganó|perdió|ha vinto|ha perso|venceu|perdeu|verloor|wygrała?|przegrała?|выиграла?|проиграла?|voitti|hävisi|vann|vant|vandt|vyhrála?|prohrála?|nyert|a câștigat) \d{1,2}[–:-]\d{1,2},? \d{1,2}[–:-]\d{1,2}(?:, \d{1,2}[–:-]\d{1,2}){0,3}(?: (?:against|over|gegen|contre|contra|contro|tegen|mod|mot|przeciw|против|над) \p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2})?(?=\.?(?:$|\n)|\. \p{Lu})/u
const notAfter = /^(?:[.,;]? ?ISBN|,? (?:19|20)\d\d;| (?:wins|beats|defeats|scores|stars|schlägt|besiegt|gewinnt|siegt|remporte|gagne|gana|vence|vince|batte|wygrywa)(?!\p{L})|,? \d{1,2}[-–]\d{1,2},? \d{1,2}[-–]\d{1,2}| \(\d{1,2}:\d{2}| \d{1,2} ?[:–-] ?\d{1,2} \p{Lu}|['’]s (?!i?Phone|phone|is \d|laptop|tablet|iPad|MacBook|Mac|iMac|AirPods|AirTag|HomePod|Xbox|PlayStation|PS\d|Switch|Kindle|Echo|Galaxy|Pixel|(?:Apple )?Watch|watch|Tesla|Model [SX3Y]|car|Chromebook|PC|order|account|profile|birthday|address|phone|email|appointment|card|calendar|cabin|flat|apartment|cottage|garage|locker|desk|keys?|bike|van|boat|allotment|driveway|luggage|suitcase|wallet)|[ ,]{1,2}(?:Inc|Ltd|LLC|GmbH|AG|KG|Corp|Co|Company|Group|Foundation|Award|Prize|Street|St|Road|Rd|Avenue|Ave|Lane|Square|Hall|Park|Bridge|Station|Airport|University|College|School|Hospital|Museum|Library|Hotel|Stadium|Arena|Theatre|Cathedral|Church|Castle|Tower|Island|River|Lake|Bay|Beach|Valley|County|Fund|Bank|Press|Records|Studios|Edition|Collection|Series)(?![\p{L}]))/u
/** In scripts without capitals a name is told by the title or greeting before it, and by what ends the address. */
const addressed = /(?<![\p{L}\p{M}])(?:(?:السيدة?|الأستاذة?|الدكتورة?|الآنسة|גברת|גב['׳]|מר|ד["״]ר|श्रीमती|श्री|कुमारी|डॉ\.?)\s([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}’']{2,16}(?: [\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}’']{2,16})?)|(?:مرحبا|أهلا|عزيزتي|عزيزي|שלום|היי|יקרה?|नमस्ते|प्रिय|नमस्कार)\s([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}’']{2,16}(?: [\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}’']{2,16})?)(?=\s?(?:[,،!।]|जी(?!\p{L})))|(?:สวัสดี)?(?:คุณ|นาย|นางสาว|นาง|ดร\.)\s?([\p{Script=Thai}]{2,20} [\p{Script=Thai}]{2,20})|(?:اسمي|نام من|שמי|मेरा नाम)\s([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}’']{2,16}(?: [\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}’']{2,16})?))(?!\p{L})/gu
const addressing = hintsOf("السيد|الأستاذ|الدكتور|الآنسة|גברת|גב|מר|ד\"ר|ד״ר|श्री|कुमारी|डॉ|مرحبا|أهلا|عزيز|שלום|היי|יקר|नमस्|प्रिय|คุณ|นาย|นาง|ดร.|اسمي|نام من|שמי|मेरा नाम")
/** "陈素珍您好", "郭玉英，2000年…出生", "收件人陈健": behind the last, a family name says that a name it is. */
const hanNamed = new RegExp(`(?<=我叫|名叫|患者|收件人|联系人|收货人|姓名[是为]?|用户|客户)${hanFamily}[\\p{Script=Han}]{1,2}(?![^\\x00-\\u2fff，。、；：！？（）确诊的电话手机住在被于因是您]|[\\p{Script=Hangul}])|(?<![\\p{L}\\p{N}])[\\p{Script=Han}]{2,4}(?=您好|你好|[，,](?:男|女|\\d{4}年))`, "gu")
const hanNaming = hintsOf("我叫|名叫|患者|收件人|联系人|收货人|姓名|用户|客户|您好|你好|，男|，女|,男|,女|，1|，2|,1|,2")
const honoured = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,6}(?:[ \u3000][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5})?(?=\s?(?:(?:さん|様|さま|先生|君|殿|氏)(?![\p{Script=Han}])|と申します))|(?<![\p{L}])(?!고객|회원|손님|선생|사장|기사|여러)[\p{Script=Hangul}]{2,4}(?=\s?(?:고객|회원|선생)?(?:님|씨)(?![\p{Script=Hangul}]))|(?<=(?:^|[，。！\s])(?:尊敬的|亲爱的|您好，))[\p{Script=Han}]{2,4}(?=[，！：:\s]|先生|女士)/gu
/** "お客様", "お疲れ様": whoever it is, and a greeting. */
/** "同様", "仕様", "模様", "多様": in the same way, and no one. */
const everybody = /[同仕模]$|(?:^|[\p{Script=Hiragana}\p{Script=Katakana}])[多異]$|(?:お客|お疲れ|お世話|ご苦労|担当者)$|^(?:皆|みな|各位|お子|お連れ)$/u
/** "次の様に", "この様な", "大きさまで": like this, and how much. */
const [likeThis, howMuch] = [/(?:[こそあど次上下右左前後]|以下|上記|通常|従来)の$|紋$/u, /(?:大き|小さ|長|高|広|重|深|強|明る|暗|濃|厚|太|細)$/u]
const honorifics = hintsOf("と申します|さん|様|さま|先生|君|殿|氏|님|씨|尊敬的|亲爱的|您好")
/** Titles and greetings, in small letters. */
export const opener = new Set("mr mrs ms miss mx dr prof professor sir herr herrn frau señor señora sr sra monsieur madame mme mlle signor signora sig dott dhr mevr pan pani sayın dear hi hello hey welcome hallo bok pozdrav halo hai chào здравей fru rouva gospođa gospodin doamna domnul ibu bapak liebe lieber liebes willkommen bonjour bonsoir cher chère salut hola estimado estimada querido querida ciao buongiorno gentile caro cara olá oi prezado prezada beste geachte hoi dag cześć drogi droga witaj merhaba sevgili hej hei kære kjære hyvä ahoj vážený vážená dragă kedves szia здравствуйте привет уважаемый уважаемая дорогой дорогая вітаю привіт шановний шановна γεια αγαπητέ αγαπητή guten tag morgen abend moin servus grüß gott good buenos bom boa buenas buonasera salve egregio egregia dobar dober dobrý goedemorgen goedemiddag goedenavond goedendag goddag terve huomenta günaydın kính καλημέρα καλησπέρα selamat".split(" "))

const mayBeParticle = wordFilter(particle.split(/\W+/))
const mayOpen = wordFilter([...opener].map(foldLabel))
/** Of "bem-vindo" the last word stands before a name. */
const mayCue = wordFilter([...cue].map(word => foldLabel(word).split(" ").at(-1) ?? ""))
const attached = tableOf(/[@/.\\_-]/)
const digit = tableOf(/\d/)
/** `first` and `before`: the hashes of its first word and of the word before it, -1 if it isn't told by one. */
type Run = { start: number; end: number; first: number; before: number }
/** Words with capitals in a row, with "van der" and initials between them: what names look like. */
const runsOf = (text: string): Run[] => {
  const runs: Run[] = []
  const { count, starts, ends, hashes, marks } = wordsOf(text)
  const startOf = (index: number): number => starts[index] ?? 0
  const endOf = (index: number): number => ends[index] ?? 0
  const marked = (index: number, mark: number): boolean => ((marks[index] ?? 0) & mark) !== 0
  /** Where the word after next begins: "McDonald" is one here. */
  const after = (index: number): number => { do index += 1; while (index < count && marked(index, joined)); return index }
  const holdsDigit = (index: number): boolean => { for (let i = startOf(index); i < endOf(index); i += 1) if (among(digit, text, i)) return true; return false }
  const isCap = (index: number): boolean => {
    if (!marked(index, capital)) return false
    for (let part = index, end = after(index); part < end; part += 1) if (marked(part, digits) && holdsDigit(part)) return false
    return true
  }
  for (let i = 0, end = 0; i < count; i = end) {
    end = after(i)
    if (!isCap(i) || among(attached, text, startOf(i) - 1)) continue
    for (let next = end, capitals = 1; next < count && capitals < 6;) {
      const [stop, start] = [endOf(next - 1), startOf(next)]
      const gap = start - stop
      if (gap === 1 && text[stop] === "-" && isLetter(codeAt(text, start))) { next = end = after(next); continue }
      // An initial keeps its full stop: "Ann B. Lee".
      // "Linus's Xbox": whose it is, and no more.
      if (text[stop - 1] === "s" && (text[stop - 2] === "'" || text[stop - 2] === "’")) break
      if (text[start - 1] !== " " || !(gap === 1 || (gap === 2 && text[stop] === "." && stop - startOf(next - 1) === 1 && !marked(next - 1, joined)))) break
      if (isCap(next)) { next = end = after(next); capitals += 1; continue }
      const behind = after(next)
      if (!mayBeParticle(hashes[next] ?? 0)) break
      const word = text.slice(start, endOf(behind - 1))
      // "van den", and no "den" alone.
      if (!nameWord(word).particle || ((word === "den" || word === "der") && isCap(next - 1))) break
      next = behind
    }
    const stop = endOf(end - 1)
    // "Anna's" is Anna's.
    const owned = text[stop - 1] === "s" && (text[stop - 2] === "'" || text[stop - 2] === "’") ? 2 : 0
    if (text[stop] !== "@" && text[stop] !== "_") runs.push({ start: startOf(i), end: stop - owned, first: marked(i + 1, joined) ? -1 : hashes[i] ?? 0, before: i === 0 || marked(i - 1, joined) ? -1 : hashes[i - 1] ?? 0 })
  }
  return runs
}

type Part = { from: number; to: number }
/** Between single spaces. */
const partsOf = (whole: string): Part[] => {
  const parts: Part[] = []
  for (let from = 0; from < whole.length;) { const space = whole.indexOf(" ", from); const to = space < 0 ? whole.length : space; if (to > from) parts.push({ from, to }); from = to + 1 }
  return parts
}

/** "Martin Luther King Day": whether the words from one on, of which the last is a thing, could all belong to its name. */
const namesThing = (words: readonly NameWord[], from: number): boolean => {
  let at = from
  while (words[at]?.alsoName && !words[at]?.thing) at += 1
  return words[at]?.thing === true
}
/** The words of a run that make a name by themselves: a known given name and what follows, or a known family name and what stands before. */
const articles = new Set(["Der", "Die", "Das", "Ein", "Eine", "Einer", "Keine", "Une", "Gli"])
/** How languages end family names, and words of every day don't. */
const endsAsFamily = /^\p{Lu}[\p{L}'’-]+(?:(?:al|ew|ow|i[nń]|yń)sk[ai]|[iey]ck[ai]|(?:ew|ow|k)icz|czyk|(?:ov|ev|[čšžs])ić|(?:ov|ev)ic|enko|ryukh|rinen|läinen|kangas|[kt]stra|[gt]sma|sson|[rn]sen|worth|sley|ford|d[oó]ttir|shvili|oğlu|opoulos|idis|akis|escu|eanu|qvist|quist|ström|raghavan|nathan|swamy|sepp|haugh)$|^(?:Mc|Mac|O['’])\p{Lu}/u
const isUnlikelyPair = (first: NameWord, last: NameWord): boolean => {
  if (endsAsFamily.test(last.text) && !isUnlikelyFamily(last.text) && !articles.has(first.text)) return false
  const word = isUnlikelyFamily(last.text)
  return isUnlikelyGiven(first.text) && (word || last.strength === 0 && !last.surname || isUnlikelyGiven(last.text)) || word && first.strength === 0 && !first.surname
}
const knownName = (words: readonly NameWord[], ofPeople: () => boolean): [first: number, last: number] | undefined => {
  const caps = words.every(({ caps }) => caps)
  for (let i = 0; i < words.length - 1; i += 1) {
    const word = words[i]
    if (!word || word.particle || word.month || word.nobody || (word.shouted && !caps)) continue
    let next = i + 1
    while (next < words.length - 1 && (words[next]?.particle || words[next]?.initial)) next += 1
    const family = words[next]
    // "Der Vertrag": what follows an article is a word, unless it is known as a name.
    if (articles.has(word.text) && !family?.surname && family?.strength === 0) continue
    // "Andere Pakete", "Filtres Carte": words of every day that are also on some list of names.
    if (family && isUnlikelyPair(word, family) && !ofPeople()) continue
    if (!family || family.month || (family.shouted && !caps) || family.thing || family.place || namesThing(words, next + 1)) continue
    // "Ask Ann Lee": a sentence begins with a capital too.
    if (word.strength < 2 && word.common && next + 1 < words.length && family.strength > 0) continue
    const kin = family.surname && !family.english
    const known = kin || family.strength === 2
    const fits = word.strength === 2 ? known || !family.english || family.alsoName || family.surname && !family.common
      : word.strength === 1 ? (known && !word.place) || (kin && !word.common) : kin && !word.plain && word.text.length > 1
    if (!fits) continue
    let last = next
    while (last + 1 < words.length && last - i < 4) {
      const more = words[last + 1]
      // What no list knows ends a name, where the run of capitals ends with it.
      if (!more || !(more.particle || (more.surname && !more.english) || more.strength === 2 || (last + 2 === words.length && !more.plain && !more.caps && !more.month && !more.nobody))) break
      last += 1
    }
    while (words[last]?.particle) last -= 1
    return [i, last]
  }
  return undefined
}

const trailing = tableOf(/[.,:!]/)
const opening = tableOf(/[\s("]/)
/** The word before an offset, when only spaces lie between. */
const wordBefore = (text: string, offset: number): string => {
  let end = offset
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === ",")) end -= 1
  if (end === offset) return ""
  while (end > 0 && among(trailing, text, end - 1)) end -= 1
  let start = end
  while (start > 0 && end - start < 20 && !among(opening, text, start - 1) && text[start - 1] !== "“") start -= 1
  return text.slice(start, end).toLowerCase()
}
const beside = new RegExp(`^(?:,? (?:and|or|&|und|oder|et|ou|y|e|o|en|i|и|og|och|ja|ve) |, )(${capWord} (?:${particle} )?${capWord})(?![\\p{L}\\p{N}@_])`, "u")

/** A run of capitals without the greeting or title it begins with, and without what a label after it took along. */
const trim = (text: string, { start, end, first }: Run): { start: number; whole: string } => {
  let whole = text.slice(start, end)
  const label = labelBefore(text, start + whole.length + 1)
  if (label && label.start > start && label.start < start + whole.length) whole = whole.slice(0, label.start - start).trimEnd()
  if (!mayOpen(first)) return { start, whole }
  for (;;) {
    const space = whole.indexOf(" ")
    if (space < 0 || !opener.has(whole.slice(0, space).toLowerCase())) return { start, whole }
    start += space + 1
    whole = whole.slice(space + 1)
  }
}

const cueOf = (left: string, mayClose: () => boolean): string | undefined => left.endsWith("\n") ? (mayClose() && closing(left) ? "closing" : undefined) : title(left) ? "title" : greeting(left) ? "greeting" : introduced(left) ? "introduced" : mayClose() && closing(left) ? "closing" : role(left) ? "role" : undefined
/** A land, or a city that nobody is called after. */
const isPlaceOnly = ({ text }: NameWord): boolean => isLand(text) || cities.has(text)
const cities = new Set("London Berlin Madrid München Munich Hamburg Köln Amsterdam Wien Vienna Zürich Moscow Москва Berlino Londra Londres Lisboa Warszawa Praha Budapest Istanbul İstanbul Ankara Tokyo Toronto Sydney Bruxelles Brussel Stockholm København Helsinki Oslo Dublin Manchester Liverpool Glasgow Frankfurt Stuttgart Leipzig Barcelona Sevilla Napoli Torino Kraków Rotterdam Utrecht".split(" "))
/** How many words of a run are the name that a cue before it promises; 0 when they say something else. */
const cuedName = (words: readonly NameWord[], cue: string, ends: boolean): number => {
  // Up to the first word that isn't one of a name.
  let count = words.length
  while (count > 1 && words[count - 1]?.thing) count -= 1
  if (words[count]?.thing && cue !== "title") return 0
  const names = words.slice(0, count)
  const first = names[0]
  if (cue === "greeting" && first && names.length === 1 && isPlaceOnly(first)) return 0
  const known = names.some(({ sure }) => sure) || (names.length > 1 && first?.given === true && !first.common)
  const strange = names.every(({ plain, particle }) => !plain || particle)
  // "Mikayla Rice": nobody knows the first, and the second is a word that people are also called.
  // "Taylor Swift": both are words, and a given name and a family name.
  const both = cue === "greeting" && names.length > 1 && first?.given === true && names.slice(1).every(word => word.surname || word.alsoName) && !names.some(({ nobody, thing, place }) => nobody || thing || place)
  const likely = both || names.length > 1 && first?.plain === false && names.slice(1).every(word => !word.plain || word.particle || word.alsoName || word.given || word.surname)
  const enough = cue === "title" || known || likely || (cue === "greeting" ? strange || (ends && names.length > 1 && names.every(({ nobody, common, caps }) => !nobody && !common && !caps)) || (names.length === 1 && first?.given === true) : strange && (names.length > 1 || cue === "closing"))
  return enough ? count : 0
}
/** Whether words before "wrote" or "liked your photo" can be somebody. */
const canAct = (words: readonly NameWord[]): boolean => {
  const [first, last] = [words[0], words.at(-1)]
  // "IVA (21 %)", "IBAN hat 22 Stellen": a tax and an account, where Iva and Iban are names.
  if (!first || !last || words.length === 1) return first?.strength === 2 && !articles.has(first.text) && first.text !== "IVA" && first.text !== "IBAN" && first.text !== "PING"
  return words.length <= 4 && !words.some(({ thing, nobody }) => thing || nobody) && (words.every(({ plain }) => !plain) || first.strength === 2
    || (!first.plain && (last.alsoName || last.surname || last.given)) || (first.given && !first.common && (last.surname || last.given)))
}

const sentenceEnds = tableOf(/[.!?:]/)
const opensSentence = (text: string, start: number): boolean => start === 0 || text[start - 1] === "\n" || text[start - 1] === " " && among(sentenceEnds, text, start - 2)
/** Words of thanks and the like. */
export const courtesy = new Set("merci danke grazie gracias obrigado obrigada bedankt tack kiitos dziękuję proszę takk teşekkürler спасибо дякую ευχαριστώ děkuji köszönöm mulțumesc hvala please bitte prego gracias ahora aber doch also alors donc dann danach allora bueno claro genau super okay ciao adios adieu salut bravo amen basta voilà".split(" "))
/** Behind a comma that a small letter stands before. */
const isAside = (text: string, start: number): boolean => text[start - 1] === " " && text[start - 2] === "," && isLetter(codeAt(text, start - 3)) && text[start - 3] === text[start - 3]?.toLowerCase()
const goesOnSmall = (text: string, at: number): boolean => text[at] === " " && isLetter(codeAt(text, at + 1)) && text[at + 1] === text[at + 1]?.toLowerCase()
/** A line that begins with up to three spaces. */
const opensLine = (text: string, start: number): boolean => {
  if (text[start - 1] !== " ") return false
  for (let i = start - 2; i >= start - 4; i -= 1) if (text[i] === "\n") return true; else if (!blank.test(text.charAt(i))) return false
  return false
}
const blank = /\s/
/** Of goods: how much there is in a pack. */
const weighed = /^ \d+(?:[.,]\d+)? ?(?:g|ml|cl|l|oz|\d?kg)(?![\p{L}\d])/u
/** "Von Ann Lee, 06.03.2026", the first of a line: who wrote what follows. */
const byline = /^(?:Von|By|Par|Por|Di|Door|Av|Af|Autor|Text|Od|Автор) /u
const bylineEnd = /^, (?:[Ff]otos?|[Ii]llustration(?:en)?|[Zz]djęcia|[Pp]hotos?|[\p{L}-]*[Kk]orrespondent(?:in)?|[\p{L}-]*[Rr]edakteur(?:in)?|[Rr]eporter(?:in)?|[Cc]orrespondent|[Rr]edactora?)(?!\p{L})|^(?:,|\s?[|·–—]) ?(?:(?:veröffentlicht|publié|published|posted|publicado|pubblicato|opublikowano|gepubliceerd)(?!\p{L})|(?:\p{L}{2,12}\.?,? )?\d{1,4}[./ -])/u
/** What they write for; in a letterbox it says who a mail is from. */
const newsDesk = /^, (?:[\p{L}-]*[Rr]edaktion(?:en)?|[Rr]édaction|[Rr]edazione|[Rr]edacción|[Rr]edação|[Rr]edactie|[Rr]edakcj[ai]|[Rr]edakce|[Tt]oimitus|[Рр]едакция|[Рр]едакція)(?: \p{Lu}[\p{L}&-]+){0,3}\.?$/u
const bylined = (text: string, start: number, end: number, mayBePress: boolean): boolean => (start === 0 || text[start - 1] === "\n") && byline.test(text.slice(start, start + 7)) && (bylineEnd.test(text.slice(end, end + 24)) || mayBePress && !text.includes("\n", end) && newsDesk.test(text.slice(end, end + 64)))
/** "Ann Lee | Staff writer | 12 March 2026", the first of a page: who reports. */
const pressRole = /^(?: ?[|·–—]|,) ?(?:\p{L}+ ){0,2}(?:korrespondent(?:in)?|redakteur(?:in)?|redaktion|redactora?|redaktor\p{L}*|journalist\p{L}*|reporter\p{L}*|correspondent|editor|staff writer|columnist|corresponsal|periodista|journaliste|rédact\p{L}+|correspondante?|envoyée? spéciale?|giornalista|corrispondente|inviat[oa]|jornalista|repórter|dziennikar\p{L}+|корреспондент\p{L}*|журналист\p{L}*|обозреватель|кореспондент\p{L}*|toimittaja|journalista|novinář\p{L}*|redaktör|skribent|muhabir\p{L}*|gazeteci) (?:of|for|at|de|del|für|in|im|di|da|voor|van|в|por|à|des?) [^\n]{1,40}? [|·–—] (?:\p{L}{2,12}\.?,? )?\d{1,4}[./ -]/iu
const pressLine = (text: string, start: number, end: number): boolean => (start === 0 || text[start - 1] === "\n") && pressRole.test(text.slice(end, end + 110))
/** Who plays in a film, as far as the sentence goes. */
const cast = /(?<!\p{L})(?:[Ss]tarring|Besetzung|Darsteller(?:innen)?|Avec|Distribution|Reparto|Elenco|Interpreti|Obsada|W rolach głównych|I rollerna|Medvirkende|Medverkande|Pääosissa|Hrají|V hlavních rolích|Szereplők|Főszereplők|Distribuția|Oyuncular|В ролях|В главных ролях|У ролях|Παίζουν|Uloge|Igrajo|Pemeran|Diễn viên)[: ][^.\n\d@:]{0,64}$/u
/** Who brings something where, or lies in which bed, is in no film. */
const handsOut = /^ ?\(?(?:zona|letto|cama|stanza|camera|turno|turn|bed|schicht|zmiana|ruta|calle|via)(?!\p{L})/iu
/** A train's line in a timetable, and not a calendar's: "IR 1581 București Nord 07:10 – Brașov 09:52". */
const train = /^(?:ICE?|IR[EN]?|EC|EN|RE|RB|RJX?|TGV|TER|SE|TN|TLK|EIP|AVE|NJ|SJ|KA|Os|Sp|Zug)[ -]?(?:\d{1,5}(?!\d)|\p{Lu})[^\n]*?\d{1,2}[:.]\d\d(?!\d)/u
const onTrain = (text: string, start: number): boolean => {
  const left = text.slice(Math.max(0, start - trainReach), start)
  return (left.length < trainReach || left.includes("\n")) && train.test(left.slice(left.lastIndexOf("\n") + 1) + text.slice(start, start + 90))
}
const trainReach = 120
/** Where it stops, or that it leaves, where its name or its town may be somebody's as well. */
const [ofStation, leaves] = [/ (?:Hbf|Bf|Bahnhof|Hauptbahnhof|Nord|Süd|Sud|Est|Ovest|Vest|Gara|Centrale?|Central|C|S|Główn[ay]|hl\. ?n\.?)$/u, /^ (?:berangkat|departs|tiba|fährt ab|part à|sale a las|parte alle)(?!\p{L})/u]
/** "Tekst: Ann Lee · Zdjęcia: Sam Okoro · 20 sierpnia 2026": who made what follows, on a line with a day. */
const credit = ending("(?:^|[\\n·|] ?)(?:Text[eo]?|Tekst[iy]?|Testo|Fotos?|Zdjęcia|Photos|Fotografie|Fotografías?|Illustration(?:en)?|Ilustracj[ae]|Автор (?:статьи|материала|текста|фото)|Текст|Фото|Kuvat?|Szöveg|Fotó|Metin|Fotoğraf): ", "u")
/** The same, beside who wrote it. */
const creditBeside = ending("(?:^|[\\n·|] ?)(?:Text[eo]?|Tekst[iy]?|Testo|Fotos?|Zdjęcia|Photos?|Fotografie|Illustration(?:en)?|Текст|Фото|Kuvat?|Szöveg|Fotó|Metin|Fotoğraf|Foto['’]s|Beeld|Bild(?:er)?|Billeder|Words|Pictures|Images?|Immagini|Imágenes|Imagens|Teksti|Video): ", "u")
const credits = /(?<!\p{L})(?:Text[eo]?|Tekst[iy]?|Testo|Words|Текст|Szöveg|Metin|Teksti): [^·|:\n]{3,60}[·|] ?(?:Beeld|Bild(?:er)?|Billeder|Fotos?|Foto['’]s|Photos?|Pictures|Images?|Immagini|Imágenes|Imagens|Zdjęcia|Kuvat?|Фото|Fotó|Fotoğraf|Video|Illustration(?:en)?): \p{Lu}[\p{L}'’-]* (?:\p{L}{1,3} ){0,2}\p{Lu}\p{L}/u
const isCredit = (text: string, start: number, end: number, mayBeNews: boolean): boolean => mayBeNews && credits.test(text.slice(text.lastIndexOf("\n", start) + 1, end).slice(-creditReach) + text.slice(end, end + 48).split("\n", 1)[0]) && creditBeside(text.slice(Math.max(0, start - 24), start)) !== null && /^ ?(?:[·|\n]|$)/.test(text.slice(end, end + 2)) ||  credit(text.slice(Math.max(0, start - 24), start)) !== null && /^ ?(?:[·|\n]|$|\. )/.test(text.slice(end, end + 3)) && /(?:19|20)\d\d/.test(text.slice(end, end + 90).split("\n", 1)[0] ?? "")
const creditReach = 200
/** "Công ty TNHH Hoa Sen": a firm says first that it is one. */
const ofFirm = /(?:TNHH|Công ty(?: Cổ phần)?|(?:^|[ ,])PT|Stichting|Fundacja|Toko(?: Buku)?) ["„“«]?$/u
/** "Ann Lee: The Salt Road. A novel. ISBN …": who wrote it. */
const wrote = /^: \p{Lu}[^\n?!]{2,90}\. ISBN/u
/** "Dune / Frank Herbert. – London: Gollancz, 2007. – ISBN …", as libraries write it. */
const wroteBook = /^\. [–—-] [^\n?!]{2,90}ISBN/u
const reach = 44
const actsAfter = " ,’'(<"
/** Pages on which people write to each other, and what a house keeps of them. */
const ofLetters = remembered(caselessTest("(?<!\\p{L})(?:nachricht|teams|slack|whatsapp|telegram|signal|chats?|inbox|postfach|posteingang|messenger|messaggi|mensajes|mensagens|berichten|meddelanden|beskeder|meldinger|viestit|zprávy|správy|mesaje|mesajlar|сообщени\\p{L}|повідомленн\\p{L}|чаты?|μηνύματα|üzenetek|poruke|gehalt\\p{L}*|lohn\\p{L}*|fiche de paie|nómina|busta paga|rechnung\\p{L}*|factur[ae]s?|fattur[ae]|vertrag|contrat|aanvraag|antrag|patient\\p{L}*|paciente\\p{L}*|pazient\\p{L}|therapy|denúncia|denuncia|famil\\p{L}+|mitglieder|leerlingen|schüler\\p{L}*|élèves|pupils|alumnos|alunni|alunos|uczniowie|członkowie|leden|soci|socios|sócios)(?!\\p{L})"))
const scan = (text: string, mayBePress: boolean, mayBeNews: boolean, hasHeadline: boolean, ofPeople: boolean): Finding[] => {
  const found: Finding[] = []
  const add = (start: number, end: number, score: number, source: string): void => { found.push({ start, end, type: "PERSON", score, source }) }
  const leftOf = (start: number): string => text.slice(Math.max(0, start - reach), start)
  for (const run of runsOf(text)) {
    const { start, whole } = trim(text, run)
    if (whole === "") continue
    const end = start + whole.length
    const cued = start > run.start || text[start - 1] === "\n" || (mayCue(run.before) && cue.has(wordBefore(text, start))) || opensLine(text, start)
    const single = !whole.includes(" ")
    const acts = mayAct(text, end) && ready(does, text).test(text.slice(end, end + 40))
    if (single && !cued && !acts) {
      // "Elisabeth, your results …", "if it was you, Tiffany, nothing …": nothing but a given name, where a sentence begins or by itself between commas.
      if ((text[end] === "," && goesOnSmall(text, end + 1) && (opensSentence(text, start) || isAside(text, start)) || (text[end] === "." || text[end] === "!" || text[end] === "?") && isAside(text, start)) && whole.length > 3 && !opener.has(whole.toLowerCase()) && !courtesy.has(whole.toLowerCase())) { const word = nameWord(whole); if (word.strength === 2 && !isUnlikelyGiven(whole) && !isPlaceOnly(word) && !word.caps) add(start, end, 0.64, "called") }
      continue
    }
    const parts = partsOf(whole)
    const words = parts.map(({ from, to }) => nameWord(whole.slice(from, to)))
    const kind = cued && !words[0]?.nobody ? cueOf(leftOf(start), () => isNear(closings(text), start - reach, start)) : undefined
    const count = kind === undefined ? 0 : cuedName(words, kind, ",!\n".includes(text[end] ?? "\n"))
    if (count > 0 && (weighed.test(text.slice(end, end + 14)) || isPublicTitle(text, start, end))) continue
    if (count > 0) { add(start, start + (parts[count - 1]?.to ?? whole.length), 0.8, kind ?? ""); continue }
    // "Das WLAN-Passwort": half of a word is no name.
    if (whole.endsWith("-")) continue
    const named = single || bylined(text, start, end, mayBeNews && hasHeadline) ? undefined : knownName(words, () => ofPeople || leadsToPerson(leftOf(start).slice(-32)))
    if ((!named && !(acts && canAct(words))) || author(leftOf(start)) !== null || ready(notAfter, text).test(text.slice(end, end + 30)) || mayBeNews && wonMatch.test(text.slice(end, end + 120)) || weighed.test(text.slice(end, end + 14)) || (leftOf(start).endsWith(" / ") && wroteBook.test(text.slice(end, end + 110))) || (mayBePress && (wrote.test(text.slice(end, end + 110)) || isCredit(text, start, end, mayBeNews))) || (mayBePress && cast.test(text.slice(Math.max(0, start - 84), start)) && !handsOut.test(text.slice(end, end + 24))) || (onTrain(text, start) && (!words.some(({ strength, place }) => strength === 2 && !place) || ofStation.test(whole) || leaves.test(text.slice(end, end + 16)))) || (mayBePress && pressLine(text, start, end)) || isPublicName(whole) || endsAsFirm(whole) || ofFirm.test(leftOf(start))) continue
    if (named && !inAuthorsColumn(text, start)) {
      const from = start + (parts[named[0]]?.from ?? 0)
      if (named[0] === 0 || author(text.slice(Math.max(0, from - 24), from)) === null) add(from, start + (parts[named[1]]?.to ?? whole.length), 0.72, "known-name")
    } else if (!named) add(start, end, 0.68, "acts")
  }
  return found
}

const lineName = new RegExp(`^${capWord} (?:\\p{Lu}\\. )?${capWord}$`, "u")
/** "Ann Lee" on a line of its own, above or below one that holds a name and nothing else. */
const besideLines = (text: string, found: Finding[]): void => {
  for (let i = 0; i < found.length && i < 400; i += 1) {
    const { start = 0, end = 0 } = found[i] ?? {}
    const [opens, closes] = [start === 0 || text[start - 1] === "\n", end === text.length || text[end] === "\n"]
    if (!opens || !closes || end <= start) continue
    for (const [from, to] of [[start < 2 ? -1 : text.lastIndexOf("\n", start - 2) + 1, start - 1], [end + 1, text.indexOf("\n", end + 1) < 0 ? text.length : text.indexOf("\n", end + 1)]] as const) {
      if (from < 0 || to - from < 5 || to - from > 40) continue
      const line = text.slice(from, to)
      if (!lineName.test(line)) continue
      const words = line.split(" ").map(nameWord)
      const [first, last] = [words[0], words.at(-1)]
      if (first?.given && !first.nobody && !first.month && (last?.surname || last?.alsoName) && !words.some(({ thing, caps, initial }) => thing || caps && !initial) && !found.some(other => other.start < to && from < other.end)) found.push({ start: from, end: to, type: "PERSON", score: 0.68, source: "beside" })
    }
  }
}

/** "Ann Lee and Sam Okoro": who stands beside a person is one too. Those found are looked beside in turn. */
const besides = (text: string, found: Finding[]): void => {
  for (let i = 0; i < found.length && i < 400; i += 1) {
    const end = found[i]?.end ?? 0
    const match = ready(beside, text).exec(text.slice(end, end + 90))
    const who = match?.[1]
    if (!match || who === undefined) continue
    const start = end + match[0].length - who.length
    const words = who.split(" ").map(nameWord)
    if (words[0]?.nobody || words.every(({ plain }) => plain) || words.at(-1)?.thing || isPublicName(who) || found.some(other => other.start < start + who.length && start < other.end)) continue
    if (match[0].startsWith(", ") && !words.some(({ sure }) => sure) && words.some(({ plain }) => plain)) continue
    found.push({ start, end: start + who.length, type: "PERSON", score: 0.7, source: "beside" })
  }
  if (text.includes("\n")) besideLines(text, found)
}

/** People in scripts without capitals. */
const spokenTo = (text: string, found: Finding[]): void => {
  for (const [hints, shape, back, source] of [[addressing, addressed, 8, "title"], [hanNaming, hanNamed, 5, "addressed"]] as const) {
    let done = 0
    for (const place of hints(text)) {
      const from = Math.max(0, place - back)
      for (const match of place < done ? [] : matchesIn(shape, text.slice(from, place + 60))) {
        const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[0]
        const start = from + match.index + match[0].lastIndexOf(name)
        if (start < done) continue
        done = start + name.length
        found.push({ start, end: done, type: "PERSON", score: 0.72, source })
      }
    }
  }
}

/** People: after titles, greetings and roles, before what only people do, and known names. Authors and public figures of a publication are public. */
export const persons: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found = /\p{Lu}/u.test(text) ? scan(text, context.page !== undefined && !isPersonal(context.page), context.page !== undefined && !isPersonal(context.page) && !ofLetters(context.page), (context.page ?? "").slice(0, 200).split(/[|–—]/u, 1).some(title => title.trim().split(/\s+/).length > 2), listsPeople(context.page ?? "")) : []
  besides(text, found)
  spokenTo(text, found)
  let done = 0
  for (const index of honorifics(text)) {
    const from = Math.max(done, index - 16)
    for (const match of matchesIn(honoured, text.slice(Math.max(0, from - 1), index + 16))) {
      const start = Math.max(0, from - 1) + match.index
      if (start < from || everybody.test(match[0]) || likeThis.test(match[0]) || howMuch.test(match[0]) && /^さま(?:で|た|ざま)/u.test(text.slice(start + match[0].length, start + match[0].length + 4))) continue
      done = start + match[0].length
      found.push({ start, end: done, type: "PERSON", score: 0.75, source: "honorific" })
    }
  }
  return found
}
