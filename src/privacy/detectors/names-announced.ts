import type { Detector } from "../context/detect-context.ts"
import { labelType } from "../context/field-type.ts"
import { isPublication } from "../context/publicity.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { isLand } from "../words/land-words.ts"
import { hangulFamily, hanFamily } from "../words/family-names.ts"
import { casedName, looksLikeName } from "./named-subject.ts"
import { nameWord } from "./name-words.ts"
import { opener } from "./persons.ts"
import { after, before, frameReader, type SentenceFrame, within } from "./sentence-frame.ts"

const cap = "\\p{Lu}[\\p{Ll}\\p{M}'’-]+"
const spaced = (script: string): string => `[\\p{Script=${script}}\\p{M}'’-]{2,16}(?: [\\p{Script=${script}}\\p{M}'’-]{2,16}){1,2}`
const japanese = "(?:[\\p{Script=Han}々]{1,3}[ \\u3000]?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,5}?|[\\p{Script=Han}]{2,5})"
/** Family name and given name, in characters or as they are read. */
const japaneseSpaced = "[\\p{Script=Han}々]{1,4}[ \\u3000][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4}|[\\p{Script=Katakana}ー]{2,8}[ \\u3000・][\\p{Script=Katakana}ー]{2,8}"
const korean = `${hangulFamily}[\\p{Script=Hangul}]{1,3}?`
/** "J. van der Meulen" */
const initialled = "\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.){0,2} ?(?:(?:van|de|der|den|von|ten|ter|het|el|al|da|di) ){0,3}\\p{Lu}[\\p{L}\\p{M}'’-]+"
const courtesy = "(?:(?:Herrn?|Frau|Mr\\.?|Mrs\\.?|Ms\\.?|Mme|M\\.|Sig\\.(?:ra)?|pan[iu]?|dhr\\.|mevr\\.|de heer|mevrouw|don|doña) )?"
/** Firms, clubs and funds have accounts too. */
const house = caselessTest("(?<!\\p{L})(?:stichting|vereniging|stiftung|verein|fond\\p{L}{0,5}|fund\\p{L}{0,5}|foundation|association\\p{L}{0,3}|associa\\p{L}{3,6}|asocia\\p{L}{3,6}|club|klub|ltd|llc|inc|gmbh|kft|zrt|s\\.? ?r\\.? ?[lo]|s\\.? ?a|b\\.? ?v|oy|ab|aps|as|ooo|ооо|тов|фонд|trust|church|parish|school|gemeente|kommune?|editore|verlag|bank|society|company|group)(?!\\p{L})")
const chinese = `${hanFamily}\\p{Script=Han}{1,2}`

/** What stands where a name is announced: no word of every day, no land, no greeting. */
const called = (value: string): boolean => {
  const words = value.split(" ").map(nameWord)
  const [first] = words
  return first !== undefined && !isLand(value) && !opener.has(value.toLowerCase()) && !words.some(({ nobody, month, thing }) => nobody || month || thing) && (words.some(({ sure, strength }) => sure || strength === 2) || words.every(({ plain, given, alsoName }) => !plain || given || alsoName))
}
/** A single name must be known, or at least be no word. */
const one = (value: string): boolean => { const { strength, plain, nobody, month, given, common } = nameWord(value); return !isLand(value) && !nobody && !month && (strength === 2 || given && !common || !plain && value.length > 2) }
/** Nothing but a given name, and no town. */
const sureGiven = (value: string): boolean => nameWord(value).strength === 2 && one(value)
const uncased = (value: string): boolean => labelType(value) === undefined

/** What a message says before its writer's name: a sentence, a number, or something of themselves. */
const writes = /[.!?\d)] [–—-] $|(?<!\p{L})(?:i|i['’]m|my|me|we|pls|please|thx|ich|mein\p{L}*|wir|je|j['’]ai|mon|ma|yo|mi|me|eu|meu|minha|io|mio|mia|ik|mijn|jag|jeg|min|mig|jestem|mój|moja|já|můj|minun|olen)(?!\p{L})/iu

const frames: readonly SentenceFrame[] = [
  // Greetings that leave open whether a man or a woman is greeted, or that call somebody a member.
  after("αγαπητέ/ή|αγαπητέ/αγαπητή|αγαπητή/έ|αξιότιμε/η|γεια σας|καλημέρα σας|καλησπέρα σας|вітаємо|вітаю|приветствуем|здраствуйте|уважаемый(ая)|уважаемый/ая|дорогой(ая)|шановний(а)|шановний/а|sayın üyemiz|sayın müşterimiz|değerli üyemiz|değerli müşterimiz|sayın hastamız|sayın velimiz|estimado/a|estimada/o|querido/a|prezado/a|prezado(a)|caro/a|gentile sig./sig.ra|cher/chère|chère/cher|cher(e)|liebe/r|liebe(r)|sehr geehrte/r|beste heer/mevrouw|geachte heer/mevrouw|drogi/a|szanowny/a panie/pani|vážený/á|vážená/ý|milý/á|kære medlem|bästa medlem|hyvä jäsen|tisztelt tagunk|stimate/ă|dragă membru|poštovani/a", `,? (${casedName})(?=[,!.:\\n]|$)`, ["PERSON"], 0.78, called),
  after("السيد/ة|السيدة/السيد|الأستاذ/ة|الأخ/ت|الطالب/ة|المريض/ة|العميل/ة|الزميل/ة|عزيزي|عزيزتي|عزيزي/تي|حضرة", ` (${spaced("Arabic")})(?=[،,!:.\\n]|$)`, ["PERSON"], 0.76, uncased),
  after("לכבוד|גב'/מר|מר/גב'|יקר/ה|שלום רב|היי|הי", `,? (${spaced("Hebrew")})(?=[,!:.\\n]|$)`, ["PERSON"], 0.74, uncased),
  after("श्री/श्रीमती|प्रिय|नमस्ते|नमस्कार|आदरणीय", ` (${spaced("Devanagari")})(?=[,!।:\\n]|$)`, ["PERSON"], 0.74, uncased),
  before(",您好|,你好|, 您好|, 你好|，您好|，你好", `(?<![\\p{L}\\p{N}])(${chinese})`, ["PERSON"], 0.78),
  // Whose an account is.
  after("名義は|名義人は|名義：|名義:|口座名義は|登録者：|登録者:|登録者は|使用者：|利用者：|契約者：|契約者は|申込者：|担当：|宛名：|受取人：|受取人は|差出人：", `[ \\u3000]?(${japanese})(?=です|で(?:す|お)|さん|様|と|に|[、。\\s（(]|$)`, ["PERSON"], 0.75, uncased),
  after("氏名|お名前|名義|名義人|口座名義|フリガナ|カナ氏名|世帯主|申請者", `[ \\u3000]{1,2}(${japaneseSpaced})(?=[ \\u3000、。,（(\\n]|$)`, ["PERSON"], 0.75, uncased),
  after("예금주|예금주는|예금주:|받는사람|받는 사람|수취인|입금자|입금자명", `[ :：]{0,2}(${korean})(?=이야|이에요|입니다|예요|야|님|이고|[\\s,.()]|$)`, ["PERSON"], 0.75, uncased),
  before("로 보내|로 입금|로 송금|으로 보내|으로 입금", `[\\d-]{6,20}[ ,]{1,2}(?:[\\p{Script=Hangul}]{2,6}(?:은행|뱅크)? ?)?\\(?(${korean})\\)?`, ["PERSON"], 0.75),
  after("नाम|नाम है|खाताधारक|খাতার নাম|হিসাবের নাম", ` (${spaced("Devanagari")}|${spaced("Bengali")})(?= है|[,।.\\n]|$)`, ["PERSON"], 0.72, uncased),
  after("t.n.v.|tnv|ten name van|op naam van|op naam|a nome di|intestato a|intestata a|a nombre de|au nom de|em nome de|auf den namen|lautend auf|na nazwisko|na imię i nazwisko|na jméno|på navn|i navnet|i namnet|nimissä|nimiin|nevére|nevén|pe numele|на име|на имя|на ім'я|στο όνομα|adına|atas nama|a.n.|chủ tk|chủ tài khoản|in the name of", ` ?:? ${courtesy}(${casedName}|${initialled})(?![\\p{L}\\p{M}])`, ["PERSON"], 0.74, value => !house(value) && (looksLikeName(value) || !value.split(" ").map(nameWord).some(({ nobody, month, thing }) => nobody || month || thing))),
  after("registered to|belongs to|owned by|ägs av|ejes af|eies av|gehört|appartient à|pertenece a|appartiene a|pertence a|należy do|patří|принадлежит|належить", ` ${courtesy}(${casedName})(?![\\p{L}\\p{M}])`, ["PERSON"], 0.72, value => !house(value) && value.split(" ").map(nameWord).every(({ plain, particle, sure, given, strength }) => !plain && (sure || given || strength === 2) || particle)),
  after("shared by|gedeeld door|geteilt von|partagé par|compartido por|compartida por|condiviso da|partilhado por|compartilhado por|delt af|delt av|delad av|jakanut|udostępnione przez|udostępnił|поделился|поділився", ` (${cap})(?=[ ,.:;)\\n]|$)`, ["PERSON"], 0.72, one),
  after("delivering to|deliver to|delivery for|lieferung an|livraison pour|entrega para|bezorging voor|consegna a|dostawa dla", ` (${cap})(?= [–—-] \\d|,? \\d{1,4} \\p{Lu})`, ["PERSON"], 0.72, one),
  after("at the home of|chez|bei|casa di|casa de", ` (${cap})(?=\\)|$)`, ["PERSON"], 0.7, value => nameWord(value).strength === 2 && one(value)),
  // Whom one asks for, and whom somebody finds there.
  after("спросить|спрашивать|спросите|запитати|питати|питайте|попитайте за|ask for|asking for|fragen sie nach|frag nach|demander|demandez|pregunta por|pregunte por|preguntar por|chiedere di|chiedi di|perguntar por|perguntar pelo|perguntar pela|vraag naar|pytać o|proszę pytać o|zapytać o|fråga efter|spørg efter|spør etter|kysy|ptejte se na|keresse|întreabă de|pitajte", ` (${cap}(?: ${cap}){0,2})(?=[,.;!\\n]|$| (?:nhé|nha|ạ)(?!\\p{L}))`, ["PERSON"], 0.7, value => value.includes(" ") ? called(value) : one(value)),
  after("liable person is|liable person is now|account holder is|holder is|keeper|registered keeper|keeper is|owner is|tenant is|tenant is now|driver is|guardian is|carer is|contact is|emergency contact is|halter|halterin|fahrzeughalter|eigentümer ist|mieter ist|inhaber ist|le titulaire est|la titulaire est|el titular es|la titular es|l'intestatario è|l'intestataria è|o titular é|a titular é|de houder is|houder|właścicielem jest|posiadaczem jest|ägare är|ejer er|eier er|omistaja on", `:? (${casedName})(?=[,.;:)\\n]|$)`, ["PERSON"], 0.74, called),
  // Somebody's child, as a school or a clinic writes of them.
  after("ihr sohn|ihre tochter|ihrem sohn|ihrer tochter|ihren sohn|ihr kind|euer sohn|eure tochter|your son|your daughter|your child|votre fils|votre fille|votre enfant|l'enfant|l’enfant|su hijo|su hija|tu hijo|tu hija|suo figlio|sua figlia|vostro figlio|vostra figlia|seu filho|sua filha|uw zoon|uw dochter|uw kind|je zoon|je dochter|państwa syn|państwa córka|pani syn|pani córka|pana syn|pana córka|ваш сын|ваша дочь|вашего сына|вашу дочь|ваш син|ваша донька|din son|din dotter|ditt barn|din søn|din datter|ditt barn|poikanne|tyttärenne|lapsenne|váš syn|vaše dcera|a fiad|a lánya|fiul dvs.|fiica dvs.|vaš sin|vaša kći|ο γιος σας|η κόρη σας|oğlunuz|kızınız|çocuğunuz|anak anda|putra anda|putri anda|con bạn|bé", `,? (${cap}(?: ${cap}){0,2})(?![\\p{L}])`, ["PERSON"], 0.74, value => value.includes(" ") ? looksLikeName(value) : one(value)),
  within("ihr sohn|ihre tochter|ihrem sohn|ihrer tochter|ihren sohn|ihr kind|euer sohn|eure tochter", `(?:ihre?|ihre[nmr]|euer|eure) (?:sohn|tochter|kind) (${cap})(?![\\p{L}])`, ["PERSON"], 0.74, value => /^\p{Lu}/u.test(value) && one(value)),
  within("[slack]|[teams]|[whatsapp]|[signal]|[telegram]|[discord]|[sms]|[chat]|[dm]|[zoom]|[messenger]|[viber]|[line]", `\\[\\p{L}{2,9}\\] (${casedName}|${cap})(?=:| \\()`, ["PERSON"], 0.74, value => looksLikeName(value) || one(value)),
  // Who signs a short message.
  within("——|--", `(?:——|--) ?(${chinese})(?=\\s*$)`, ["PERSON"], 0.74),
  within(" /|\n/", `[ \\n]/(${cap.replaceAll("\\p{Ll}", "\\p{L}")})(?=\\s*$)`, ["PERSON"], 0.72, one),
  // Whom a line speaks to, who said or wrote it, and whose a password is: a given name alone.
  after("hello|hi|hey|hallo|hola|ciao|bonjour|salut|hej|cześć|ahoj|merhaba|привет|привіт|здравей", ` (${cap})(?=[,!])`, ["PERSON"], 0.72, sureGiven),
  after("says|said|sagt|meint|zegt|siger|sier|säger|dixit", ` (${cap})(?=[.!\\n]|$)`, ["PERSON"], 0.7, sureGiven),
  after("password for|login for|account for|pin for|code for|passwort für|zugang für|mot de passe de|contraseña de|password di|senha de|senha da|senha do|wachtwoord van|hasło dla|heslo pro|пароль для|lösenord för|adgangskode til|passord til", ` (${cap})(?=[:,.]| (?:is|ist|est|es|è|é|jest|är|er) | \\()`, ["PERSON"], 0.72, sureGiven),
  after("it's|it’s|this is", ` (${cap})(?= (?:about|regarding|re|with|at) )`, ["PERSON"], 0.7, sureGiven),
  after("thanks|thx|cheers|regards|best|love|ta|bises|saludos|besos|baci|beijos|groetjes|hilsen|hälsningar|pozdrawiam|terveisin|üdv|puszi|целую|díky|dík", `[,.]? (${cap})(?=\\s*$)`, ["PERSON"], 0.72, (value) => { const { given, strength } = nameWord(value); return (given || strength > 0) && one(value) }),
  // What somebody's machines are called.
  before("-iphone|-ipad|-laptop|-macbook|-pc|-phone|-tablet|-galaxy|-pixel|-watch|-desktop|-notebook|-imac|-android", "(?<![\\p{L}\\p{M}\\p{N}-])(\\p{Lu}\\p{Ll}{2,15}?)s?", ["PERSON"], 0.72, sureGiven),
  before("s dator|s mobil|s telefon|s pc|s laptop|s iphone|s handy|s tablet|s rechner|s computer|s klocka|s ur", "(?<![\\p{L}\\p{M}\\p{N}-])(\\p{Lu}\\p{Ll}{2,15}?)", ["PERSON"], 0.72, sureGiven),
  before("的电脑|的手机|的平板|的iphone|的ipad|のpc|のスマホ|のiphone|のパソコン|のタブレット", "(?<![\\p{Script=Han}])([\\p{Script=Han}]{2,3})", ["PERSON"], 0.7, (value) => !/^(?:我|你|您|他|她|本人|私|妈|媽|爸|父|母|爷|奶|外公|外婆|老公|老婆|丈夫|妻|儿子|女儿|哥|姐|弟|妹|兄|姉|娘|息子|祖父|祖母|孩子|宝宝|朋友|同事|同学|邻居|老板|老师|学生|自分|学校|会社|公司|社内|家族|客户|用户|共用|共有|最新|新しい|普通)/u.test(value)),
  // Who wrote it stands behind a dash at its end.
  within(" – | — | - ", `(?<=[\\p{L}\\p{N}.!?)]) [–—-] (\\p{Lu}[\\p{L}\\p{M}'’]{2,15}(?: \\p{Lu}[\\p{L}\\p{M}'’-]{2,20})?)(?=\\s*$)`, ["PERSON"], 0.72, (value, text, end) => /^\p{Lu}\p{Ll}/u.test(value) && nameWord(value.split(" ")[0] ?? "").strength === 2 && one(value.split(" ")[0] ?? "") && writes.test(text.slice(0, end - value.length))),
  after("باسم|على اسم|به نام|בשם|על שם", " ([\\p{Script=Arabic}\\p{Script=Hebrew}\\p{M}'’-]{2,14}(?: [\\p{Script=Arabic}\\p{Script=Hebrew}\\p{M}'’-]{2,14})?)(?=[,،.\\n]|$)", ["PERSON"], 0.7, (value, text, end) => uncased(value) && /\d{4}/.test(text.slice(Math.max(0, end - 80), end))),
  // Whose landlord, parent or carer somebody is.
  after("landlord of|landlady of|tenant of|employer of|parent of|parents of|guardian of|mother of|father of|carer of|daughter of|son of|widow of|widower of|wife of|husband of|on behalf of|estate of|vermieter von|mutter von|vater von|eltern von|ehefrau von|im namen von|mère de|père de|parents de|épouse de|au nom et pour le compte de|madre de|padre de|padres de|esposa de|en nombre de|madre di|padre di|genitori di|moglie di|per conto di|mãe de|pai de|moeder van|vader van|ouders van|namens|mama|tata|мать|отец|мати|батько", ` ${courtesy}(${casedName})(?![\\p{L}\\p{M}])`, ["PERSON"], 0.72, value => !house(value) && looksLikeName(value) && called(value)),
  // Whom a will or a deed names, and where they live.
  after("le testament désigne|désigne comme légataire|j'institue|je lègue à|lègue à|je désigne|ich vermache|ich setze|vermache ich|nombro heredero a|nombro heredera a|lego a|instituyo heredera a|instituyo heredero a|lascio a|nomino erede|nomino mio erede|deixo a|instituo herdeira|ik benoem|ik laat na aan|zapisuję|powołuję|завещаю|заповідаю|i leave to|i bequeath to|i appoint|testamenterar till|testamenterer til|odkazuji|végrendeletemben", ` ${courtesy}(${casedName})(?![\\p{L}\\p{M}])`, ["PERSON"], 0.72, looksLikeName),
  before(", demeurant|, domicilié|, résidant|, wohnhaft|, residente en|, domiciliado|, domiciliada|, con domicilio en|, vecino de|, vecina de|, residente in|, residente a|, residente na|, domiciliato|, domiciliata|, morador|, moradora|, woonachtig|, wonende|, zam. |, zamieszkał|, проживающ|, прож. |, мешка|, який мешкає|, яка мешкає|, bosatt|, bosiddende|, asuva|, bytem|, bytom|, domiciliat|, lakos|, κάτοικος|, κάτοικου|, kάτοικος|, s prebivalištem|, residing at|, resident at|, of full age", `(?:^|[^\\p{L}\\p{M}'’-])(${casedName})`, ["PERSON"], 0.72, looksLikeName),
  after("ο/η|ο κ.|η κα.|η κα|του/της|ο/η κ.|του κ.|της κας|о/а|г-н/г-жа|г-жа/г-н|herr/frau|frau/herr|mr/ms|mr/mrs|m./mme|mme/m.|sr/sra|sr./sra.|sig./sig.ra|de heer/mevrouw|pan/pani|pan/paní|dl/dna|dl./dna", ` (${casedName})(?![\\p{L}\\p{M}])`, ["PERSON"], 0.76, looksLikeName),
  // In another case of a language no list knows a name: the title before it tells that it is one.
  after("panu|pana|panem|panią|paní|pani|пану|пана|пані|господину|господина|госпоже|госпожи|gospodinu|gospodina|gospođi|gospe|gospoda", ` (${casedName})(?![\\p{L}\\p{M}])`, ["PERSON"], 0.74, value => !house(value) && value.split(" ").map(nameWord).every(({ plain, particle, nobody, thing, alsoName }) => (!plain || particle || alsoName) && !nobody && !thing)),
  // Who looks after somebody: "του συμβούλου σας Μάνου Δήμου".
  after("του συμβούλου σας|της συμβούλου σας|ο σύμβουλός σας|η σύμβουλός σας|ihr berater|ihre beraterin|ihrem berater|ihrer beraterin|ihr ansprechpartner|ihre ansprechpartnerin|ihr betreuer|ihre betreuerin|your adviser|your advisor|your case worker|your caseworker|your social worker|your agent|your consultant|votre conseiller|votre conseillère|votre gestionnaire|su asesor|su asesora|su gestor|su gestora|il suo consulente|la sua consulente|o seu consultor|a sua consultora|seu gestor|uw adviseur|uw contactpersoon|pański doradca|twój doradca|państwa doradca|ваш консультант|ваш менеджер|ваша менеджер|ваш куратор|din rådgivare|din handläggare|din rådgiver|din sagsbehandler|din saksbehandler|neuvojasi|váš poradce|vaše poradkyně|consilierul dvs.|consilierul dumneavoastră|az ön tanácsadója|danışmanınız|temsilciniz|vaš savjetnik|вашият консултант", `,?:? ${courtesy}(${casedName})(?![\\p{L}\\p{M}])`, ["PERSON"], 0.72, value => looksLikeName(value) || value.split(" ").map(nameWord).every(({ plain, nobody, thing }) => !plain && !nobody && !thing)),
  // The name of a form, said in a sentence or with a space alone: "surname Mokoena", "성명 도경완".
  after("surname|family name|last name|maiden name|nachname|familienname|geburtsname|mädchenname|nom de famille|nom de naissance|apellido|cognome|sobrenome|apelido|achternaam|meisjesnaam|nazwisko|nazwisko panieńskie|фамилия|прізвище|efternamn|etternavn|efternavn|sukunimi|příjmení|priezvisko|nume de familie|vezetéknév|επώνυμο|prezime|priimek|soyadım|soyadı", `(?: (?:is|ist|est|es|è|é|to|är|er|on|je|este|είναι))? (${cap})(?=[,.;)\\n]|$)`, ["PERSON"], 0.72, (value, text, end) => labelType(value) === undefined && !nameWord(value).plain && !nameWord(value).nobody && /\d{4}/.test(text.slice(Math.max(0, end - 90), end + 60))),
  after("성명|성함|이름|신청인|신청자|예약자|예약자명|보호자|수령인|민원인|피보험자|가입자명|환자명", ` (${hangulFamily}[\\p{Script=Hangul}]{1,2})(?=[ ,.\\n(]|$|님|입니다)`, ["PERSON"], 0.74, (value, text, end) => /\d{4}/.test(text.slice(end, end + 40)) && !/^(?:정보|주소|전화|연락|문의|주민|성별|생년|여러)/u.test(value)),
  after("입주민|세입자|임차인|학부모|보호자|환자|민원인|신청인|예약자|고객|회원|주민|가입자|수강생|직원", ` (${hangulFamily}[\\p{Script=Hangul}]{1,2}|[용피예봉][\\p{Script=Hangul}]{2})(?=입니다|이에요|예요|인데요|이라고|라고)`, ["PERSON"], 0.74, value => !/(?:정보|번호|센터|서비스|여러|전용|문의)/u.test(value)),
  after("我姓|车主姓|免贵姓|户主姓|业主姓|房东姓|机主姓|司机姓|患者姓|客人姓|租客姓|收件人姓|联系人姓", `(欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|${hanFamily})(?=[，,。！!；;\\s]|$)`, ["PERSON"], 0.74),
  // How somebody who writes in Hebrew, Persian or Thai says who they are.
  after("שלום, אני|שלום אני|היי, אני|היי אני|שלום רב, אני|בוקר טוב, אני|ערב טוב, אני|שמי|קוראים לי|השם שלי", ` (${spaced("Hebrew")})(?=[.,]| מ(?:דירה|בניין|שכונת|רחוב))`, ["PERSON"], 0.72, value => uncased(value) && !/^(?:צריך|הולך|צריכה|רוצה|מעוניינ?ת?|מעוניין|מבקשת?|לא|מנסה|פונה|גרה?|לקוחה?|מחפשת?|כותבת?|יכולה?|מעדכנת?|מעדכן|שולחת?|מתקשרת?|עדיין|כבר|הבעלי?ם?|בעלת?|בן|בת|חולה|סובלת?|אמא|אבא|ההורה|הורה|דיירת?|סטודנטי?ת?|עובדת?|מאשרת?|הולכת?|בהריון|רק|גם|ממש|מאוד|מגיעה?|כאן|פה|מנכ"ל|מדברת?|זה|נמצאת?|תושבת?|אזרח|חייבת?|אשמח|משלמת?)(?= )/u.test(value)),
  before(" هستم|هستم ", `(?:^|[،,.!؟] ?|من )(${spaced("Arabic")})`, ["PERSON"], 0.72, value => uncased(value) && !/(?:^| )(?:که|در|از|به|با|من|این|آن|سال|ساله|سالمه|دنبال|ساکن|مشتری|بیمار|دانشجو|منتظر|خیلی|بسیار|نگران|راضی|عضو|اهل|متولد|شما|مریض|خانه|مطمئن|حاضر|آماده|سلام|عرض)(?: |$)/u.test(value)),
  after("ดิฉัน|กระผม|ข้าพเจ้า|ดิฉันชื่อ|ผมชื่อ|ฉันชื่อ|หนูชื่อ|ชื่อ", " ?(\\p{Script=Thai}{2,16} \\p{Script=Thai}{2,20})(?= (?:กรมธรรม์|เลข|หมายเลข|เบอร์|โทร|ย้าย|ขอ|แจ้ง|อยู่|รหัส|สมาชิก|บัตร|เกิด|อายุ|บ้าน|ลูกค้า|ที่อยู่|\\d))", ["PERSON"], 0.74, value => !/^(?:ขอ|ต้อง|อยาก|ได้|ไม่|จะ|เป็น|มี|อยู่|ย้าย|แจ้ง)/u.test(value)),
  // Who sent or asks for money.
  after("tikkie van|betaalverzoek van|payment from|payment request from|money from|transfer from|sent by|bizum de|bizum a|swish från|swish till|mobilepay fra|mobilepay til|vipps fra|vipps til|blik od|przelew od|virement de|virement reçu de|überweisung von|zahlung von|geld von|bonifico da|bonifico a|pix de|pix para|transferencia de|transferência de|перевод от|переказ від|платба от|platba od|transfer de la|utalás tőle|zelle from|zelle to|venmo from|venmo to|cash app from|twint von|lydia de|paylib de", ` (${cap}(?: ${cap}){0,2})(?=[:,.;)\\n]|$| (?:for|für|pour|por|per|voor|za|за|för|for|of|von|de|di|do|€|\\d))`, ["PERSON"], 0.72, value => value.includes(" ") ? looksLikeName(value) && !house(value) : sureGiven(value)),
  // Whose bell or buzzer it is.
  after("buzzer says|buzzer reads|buzzer|doorbell says|bell says|bell reads|name on the bell|name on the buzzer|name on the door|bell marked|klingel|auf der klingel steht|an der klingel steht|klingelschild|klingeln bei|bitte bei|sonner chez|sonnez chez|sonner à|le nom sur la sonnette est|timbre de|llamar al timbre de|suonare|suonare a|suona a|citofonare|citofonare a|tocar no|interfone|aanbellen bij|bel aan bij|naam op de bel|dzwonić do|nazwisko na domofonie|звонить в домофон|на домофоне|на домофоні|ring på hos|ring på|på dörren står|porttelefon|nimi ovessa|ovessa lukee|zvonit na|na zvonku|a kaputelefonon|pe interfon|zilde", `:? ["“„«]?(${cap}(?:[ -]${cap})?)(?=["”»]?(?:[,.;!)\\n]|$| (?:klingeln|läuten)))`, ["PERSON"], 0.72, value => !value.split(" ").map(nameWord).some(({ plain, alsoName, given, nobody, month }) => nobody || month || plain && !alsoName && !given) && labelType(value) === undefined),
  // A child or parent right before how they are reached: here a name that no list knows.
  after("dochter|zoon|tochter|sohn|fille|fils|hija|hijo|figlia|figlio|filha|filho|córka|syn|дочь|сын|донька|син|dotter|datter|daughter|son|wife|husband|echtgenote|echtgenoot|ehefrau|ehemann|épouse|époux|mari|esposa|esposo|marido|moglie|marito|żona|mąż|жена|муж|дружина|hustru|kone|vaimo|puoliso|manželka|manžel|dcera|soția|soțul|lánya|fia|κόρη|γιος|kći|sin", `:? (${cap}(?: ${cap})?)(?=[,:]? ?\\(?\\+?\\d[\\d ()/.-]{6})`, ["PERSON"], 0.72, value => !value.split(" ").map(nameWord).some(({ plain, nobody, month, thing }) => plain || nobody || month || thing) && labelType(value) === undefined),
  after("hey|hi|hello|hallo|hola|ciao|salut|hej|cześć|ahoj|merhaba|привет", ` (?:\\p{Lu}[\\p{Ll}\\p{M}'’-]+|all|everyone|team|there)[,!]? ?(?:[—–-] )?(${cap})(?= (?:here|hier|ici|aquí|qui|aqui|tu|här|her|tady|itt|aici|тут|здесь)[.,!])`, ["PERSON"], 0.74, one),
  // Names in records of programs.
  within("\"first\"|\"last\"", "\"(?:first|last)\"\\s?:\\s?\"(\\p{L}[\\p{L}\\p{M}'’. -]{1,30})\"", ["PERSON"], 0.76, (_, text) => text.includes("\"first\"") && text.includes("\"last\"")),
  within("\"given\"|\"family\"", "\"(?:given|family)\"\\s?:\\s?\\[?\"(\\p{L}[\\p{L}\\p{M}'’. -]{1,30})\"", ["PERSON"], 0.76, (_, text) => text.includes("\"given\"") && text.includes("\"family\"")),
  within("cn=", `(?<![\\p{L}])cn="?(\\p{L}[\\p{L}\\p{M}'’.-]+(?: [\\p{L}\\p{M}'’.-]+){1,3})"?(?=[:,;])`, ["PERSON"], 0.78, value => !/\d|@/.test(value)),
  within("fio", "(?<![\\p{L}])fio[\"']?\\s?[=:]\\s?[\"']([\\p{L}\\p{M}][\\p{L}\\p{M} '’.-]{3,50})[\"']", ["PERSON"], 0.82),
  within("\"rider\"|\"passenger\"|\"pax\"|\"driver\"|\"conductor\"|\"guest\"|\"recipient\"|\"assignee_name\"|\"patient\"|\"fahrer\"|\"conducente\"|\"chauffeur\"|\"attendee\"|\"caller\"|\"beneficiary\"|\"payee\"", "\"(?:rider|passenger|pax|driver|conductor|guest|recipient|assignee_name|patient|fahrer|conducente|chauffeur|attendee|caller|beneficiary|payee)\"\\s?:\\s?\"(\\p{L}[\\p{L}\\p{M}'’.-]+(?: [\\p{L}\\p{M}'’.-]+){0,3})\"", ["PERSON"], 0.76, value => /^\p{Lu}/u.test(value) ? called(value) : !/^\p{Ll}/u.test(value)),
  within("last=|lastname=|surname=|nachname=|apellido=|cognome=", "(?<=[?&])(?:last|lastname|surname|nachname|apellido|cognome)=(\\p{Lu}[\\p{L}\\p{M}'’+-]{1,30})(?=&|$|[\\s\"'<])", ["PERSON"], 0.76, (_, text) => /[?&](?:pnr|passport|doc|dob|birth|ticket|ref|booking\w*|first\w*|vorname|nombre|nome)=/i.test(text)),
  within("name=", "(?<=[?&]|^|\\s)(?:full_?)?name=(\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\+|%20)(?:\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\+|%20))?\\p{Lu}[\\p{L}\\p{M}'’-]+)", ["PERSON"], 0.8)
]
const readFrames = frameReader(frames, "announced")

/** People whom the words before them announce: as somebody greeted, the holder of an account, somebody's child or who signs. */
export const namesAnnounced: Detector = (text, context) => isPublication(context) ? [] : readFrames(text)
