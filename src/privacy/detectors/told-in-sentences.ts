import type { DetectContext, Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { isPublication } from "../context/publication.ts"
import { dateShape } from "../context/value-shape.ts"
import { isOtherUnion } from "./memberships.ts"
import { frameReader, type SentenceFrame, within } from "./sentence-frame.ts"

const handle = "[a-z][a-z\\d]*(?:[._-][a-z\\d]+){0,4}"
/** "40 countries" is no house. */
const amount = /^\d+ (?!(?:rue|avenue|av|bd|boulevard|chemin|allée|place|impasse|quai|route|cours|bis|ter)(?!\p{L}))\p{Ll}/u
const address = (value: string): boolean => /\p{Nd}/u.test(value) && /\p{L}{3}/u.test(value) && !amount.test(value)
/** A name may stand before the house: "delivered to Ann Lee, 4 Elm Road". */
const streetFirst = /^(?:calle|c\/|avenida|av\.|avda|paseo|plaza|via|viale|piazza|corso|largo|vicolo|rua|travessa|praça|estrada|ul\.|ulica|al\.|aleja|strada|bulevardul)(?!\p{L})/iu
const secret = (value: string): boolean => /[^\p{L}]/u.test(value) && !/^https?:|[:：]$|^\w+=/i.test(value) && !/^\d{1,2}[./-]\d{1,2}/.test(value)
const party = "(?:\\p{L}[\\p{L}\\p{M}.’'-]* ){0,4}?"
const unions = "CGIL|CISL|UIL|USB|CGT|CFDT|FO|CFTC|UGT|CC\\.?OO\\.?|CNT|FNV|CNV|ver\\.?di|IG Metall|IG BCE|GEW|UNISON|Unite|GMB|RMT|NEU|NASUWT|SEIU|AFL-CIO|Teamsters|OPZZ|Solidarność|CUT|UGTP|LO|TCO|SAK|FSU|ABVV|ACV|FGTB|Türk-İş|DİSK|KESK"
const parties = "CDU|CSU|SPD|FDP|AfD|BSW|PSOE|PP|VOX|Podemos|PD|Lega|M5S|PS|LR|RN|LFI|PVV|VVD|D66|PvdA|GroenLinks|PiS|PO|Labour|Tories|CHP|AKP|MHP|HDP|PT|PSDB|PSD|PNL|ANO|ODS|Fidesz"

/** Peoples whom papers too are said to be of: "Documento di origine curda". */
const ofPeoples = caselessTest("(?:kabyle|berb[eè]re|bereber|berber|kurde|kurd[oa]|curd[oa]|rom|roms?|tzigane|tsigane|gitan[oae]?|zingar[oa]|sinti|juive?|jud[ií][oa]|judi?a|ebraic[oa]|ebre[oa]|arabe|árabe|arab[oa]|turque|turc[oa]|arménienne|armen[oia]{1,2}|syrienne?|sirian[oa]|siri[oa]|algérienne?|algerin[oa]|marocaine?|marocchin[oa]|marroquí|magrebí|maghrébine?|africaine?|african[oa]|saharaui|palestinienne?|palestin[oe]s?[ea]?|tchétchène|cecen[oa]|chechen[oa]|albanaise?|albanes[ei]|rumen[oa]|rumana|roumaine?|indígena|quechua|mapuche)$")
/** "L'image d'origine": what something was before, and nobody's descent. */
const ofThing = caselessTest("(?<!\\p{L})(?:images?|calques?|couleurs?|fichiers?|tailles?|dossiers?|formats?|documents?|textes?|valeurs?|cellules?|plages?|feuilles?|positions?|objets?|pixels?|masques?|contours?|canal|canaux|emplacements?|emballages?|pièces?|états?|versions?|données|logiciels?|programmes?|paquets?|systèmes?|im[aá]gen(?:es)?|capas?|archivos?|ficheros?|documentos?|celdas?|carpetas?|datos|immagin[ei]|livell[oi]|cartell[ae]|cell[ae]|document[oi]|dati|imagem|imagens|camadas?|arquivos?|ficheiros?|células?|pastas?|dados|tablas?|tabell?[ae]s?|code|código|codice) ?$")
const frames: readonly SentenceFrame[] = [
  // "New sign-in to your account kerri_96 from IP …"
  within("account|compte|konto|cuenta|conta|аккаунт|акаунт|рахунок|профил|λογαριασμ|hesab|حساب|حسابك|חשבון|खाते|खाता|অ্যাকাউন্ট|บัญชี|tài khoản|akun|账号|账户|帳號|アカウント|계정|tili|fiók|contul|účet|účtu|račun", `[\\p{L}\\p{M}]{2,14}(?: (?:name|utilisateur))?[\\s:«"'“]{0,3}(${handle})(?![\\p{L}\\d@])[»"'”]?`, ["USERNAME"], 0.7,
    (value, text, end) => value.length >= 4 && /^[^.\n]{0,48}(?<![\p{L}])IP(?![\p{L}])/u.test(text.slice(end, end + 60))),
  within("user |usuario|utilisateur|benutzer|utente|gebruiker|пользовател|користувач|usuário|użytkownik|kullanıcı|uživatel", `(?:user|usuario|utilisateur|benutzer|utente|gebruiker|usuário|użytkownik|пользовател\\p{L}{1,2}|користувач\\p{L}?|kullanıcı|uživatel)\\s?["'«“](${handle})["'»”]`, ["USERNAME"], 0.75, value => value.length >= 3),
  // "the staging login is kerri_96 / business-middle-energy"
  within("login|credential|creds|zugangsdaten|identifiants|credenciales|credenziali|credenciais|inloggegevens|dane logowania|логин|логін|přihlášení|giriş bilgileri", "(?:login|credentials?|creds|zugangsdaten|identifiants|credenciales|credenziali|credenciais|inloggegevens|dane logowania|логин|логін|přihlášení|giriş bilgileri)[\\p{L} ]{0,20}?(?: is| are| ist| sind| est| sont| es| son| è| sono| são| je| to|:|：)\\s?([^\\s/|]{3,40}) ?[/|] ?(?!(?:etc|usr|var|home|dev|opt|tmp|s?bin|lib)/)([^\\s,;]{5,60}?)(?=[\\s,;]|\\.?$|\\.\\s)", ["USERNAME", "PASSWORD"], 0.85, secret),
  // "what was the wifi password again?\nRichard: it is …"
  within("password|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|heslo|пароль|parola|şifre|salasana|jelszó|lösenord|adgangskode|passord|passcode|wi-?fi|wlan", "(?:password|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|heslo|пароль|parola|şifre|salasana|jelszó|lösenord|adgangskode|passord|passcode)[^\\n?]{0,40}\\?\\s{0,3}(?:[^\\n:]{1,30}: ?)?(?:(?:it['’ ]?s|it is|sure,?|yes,?|das ist|es ist|ist|c['’]est|es|la|è|é|het is|to|je to|це|это|вот|det är|det er|se on|igen,?)[ :]{1,2}){0,2}([^\\s]{6,60})(?=\\s|$)", ["PASSWORD"], 0.85, value => secret(value) && /\d|[^\p{L}\p{M}.,!?'’-]/u.test(value)),
  // A question and what somebody answered.
  within("birth|born|birthday|geburtsdatum|geboren|naissance|né le|nacimiento|nascita|nascimento|geboorte|urodzenia|narození|doğum|рождения|народження|födelse|fødsel", `\\p{L}{4,14}[^\\n.?:]{0,24}[.?:]\\s{1,3}(?:[^\\n:]{1,20}: ?)?(?:(?:it['’]s|it is|sure,?|yes,?|es ist|der|am|c['’]est le|le|el|es el|è il|il|é|het is|to|je to|это|це|det är|det er)[ :,]{1,2}){0,2}(${dateShape})`, ["DOB"], 0.85),
  within("sent|deliver|ship|address", "(?:sent|delivered|shipped|send it|deliver it|ship it|address)(?: to)?\\?\\s{1,3}(?:[^\\n:]{1,20}: ?)?(\\d[^\\n]{8,110}?)(?=\\.?(?:\\n|$)|\\. \\p{Lu})", ["ADDRESS"], 0.75, address),
  // Where a parcel goes, where somebody lives.
  within("deliver|ship|lives at|moved to|living at|address is|address to|lieferung|geliefert|wohn|livr|habit|entreg|envi|consegn|spedi|bezorg|gelever|dostarcz|dostaw|wysła|doruč", "(?:deliver(?:ed)?(?: it)? to|ship(?:ped)?(?: it)? to|lives at|moved to|living at|address is(?: now)?|address to(?: [\\p{L} ]{1,20})?|geliefert an|lieferung an|wohn(?:e|t|haft) in(?: der)?|livrée? (?:à l['’]adresse|au|à)|habite (?:au|à)|entregar[áa]? en|se entrega en|enviado a|entregue (?:em|na|no)|consegnat[oa] (?:in|a)|spedit[oa] (?:in|a)|bezorgd op|geleverd op|dostarcz\\p{L}+ (?:na adres|do)|wysłan\\p{L}* na(?: adres)?|doruč\\p{L}+ na(?: adresu)?)[: ]{1,3}((?:\\p{Lu}|\\d)[^\\n;]{8,110}?)(?=\\.?(?:\\n|$)|\\. \\p{Lu}|;| (?:and|und|et|y|e|en|i|by|on|before|until|for|with|tomorrow|today|am|bis|le|el|il|op|dnia|em|na dzień)(?!\\p{L}))", ["ADDRESS"], 0.72, value => address(value) && /,/.test(value) && (/^[^,]*\d/.test(value) || streetFirst.test(value))),
  within("giao đến|giao tới|gửi đến|sống tại|יגיע אל|יישלח אל|נשלח אל|לכתובת|מתגורר|מתגוררת|به نشانی|به آدرس|ساکن|عنوانك إلى|إلى العنوان|على العنوان|يسكن في|จัดส่งไปที่|ส่งไปที่|อาศัยอยู่ที่", "(?:giao đến|giao tới|gửi đến|sống tại|יגיע אל|יישלח אל|נשלח אל|לכתובת|מתגוררת? ב|به نشانی|به آدرس|ساکن|عنوانك إلى|إلى العنوان|على العنوان|يسكن في|จัดส่งไปที่|ส่งไปที่|อาศัยอยู่ที่) ?:? ?([^\\n]{8,110}?)(?=\\.(?:\\s|$)|\\n|$|۔| ارسال| فرستاده| وسنتصل| وسيتصل| ติดต่อ| โทร)", ["ADDRESS"], 0.75, address),
  within("寄到|寄至|送到|送至|发往|发到|寄往|住在", "(?:寄到|寄至|送到|送至|发往|发到|寄往|住在)([\\p{Script=Han}\\dA-Za-z-]{6,60})(?=[,，。;；\\s]|$)", ["ADDRESS"], 0.8, address),
  within("ऑर्डर |पार्सल |सामान ", "(?:ऑर्डर|पार्सल|सामान) ([^।\\n]{8,110}?)(?= पर (?:पहुँच|पहुंच|भेज|डिलीवर))", ["ADDRESS"], 0.75, address),
  // What somebody belongs to or believes.
  within("iscritt|adhér|adher|syndiqu|afiliad|filiad|affiliat|mitglied|lid van|członk|należy do|member|membre|miembro|medlem|jäsen|üyesi|čler|člen|członek|članica|član|tagja|состоит в|членом|членство", `(?:iscritt[oa] (?:al|alla|a)|adhérente? (?:à|au|de)|syndiquée? (?:à|au)|afiliad[oa] (?:a|al|en)|filiad[oa] (?:ao|à|a)|affiliat[oa] (?:al|alla|a)|mitglied (?:bei|der|in der|des|im)|lid van|członk(?:iem|inią|a) |członek |należy do|members?(?:hip)? (?:of|in)|membre (?:de|du)|miembro (?:de|del)|medlem (?:i|av|af)|člen(?:em|kou)? )(?: ?(?:the|la|le|les|der|die|de|het|den|del|il) )?\\s?(${party}(?:${unions}|${parties}|(?:Party|Union|Church|Mosque|Synagogue|Congregation|Lodge|Partei|Gewerkschaft|Kirche|Gemeinde|Parti|Syndicat|Église|Partido|Sindicato|Iglesia|Partito|Sindacato|Chiesa|Igreja|Partij|Vakbond|Kerk|Partia|Partii|Związku|Związek|Kościoła|Partiet|Facket|Kyrkan|Greens|Democrats|Conservatives|Republicans|Grünen|Linken))(?: \\p{Lu}[\\p{L}-]+)?)(?![\\p{L}])`, ["SPECIAL"], 0.75, value => !isOtherUnion(value)),
  within("di fede|de confession|de religión|de religião|di religione|converted to|converts to|konvertierte zum|convertie? (?:à|au)|de fe |faith|beliefs|wyznania|gläubig|vyznání|von religion", "(?:di (?:fede|religione)|de (?:confession|religion|religión|religião|fe|fé)|converted to|converts to|konvertiert(?:e)? zu(?:m|r)|wyznania|vyznání|practi[sc]es|practising) ([\\p{L}\\p{M}-]{4,24})", ["SPECIAL"], 0.75, value => !/^(?:convert|practi)/i.test(value) || /\p{Lu}\p{L}+$/u.test(value)),
  within("d'origine|d’origine|di origine|de origen|de origem|descent|origin|herkunft|abstammung|afkomst|pochodzenia|původu|kökenli|происхожд|походження|etnia|ethnicity|of roma|heritage", "(?:d['’]origine|di (?:origine|etnia)|de (?:origen|etnia|origem)|pochodzenia|(?:of|has) (?=\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)? (?:descent|origin|heritage))|kurdischer (?=Herkunft)|[vV]an (?=[\\p{L}-]+ afkomst)) ?([\\p{L}\\p{M}-]{4,24}(?: \\p{Lu}[\\p{L}-]+)?)", ["SPECIAL"], 0.7, (value, text, end) => ofPeoples(value) || !ofThing(text.slice(Math.max(0, end - value.length - 24), end - value.length))),
  within("convicted|found guilty|sentenced|arrested for|charged with|verurteilt|condamn|condenad|condannat|veroordeeld|skazan|odsouzen|осужд|привлекал|притягув|засуджен|dömd|dømt|tuomit", "(?:(?:was |been )?convicted of|found guilty of|sentenced (?:for|to)|arrested for|charged with|(?:rechtskräftig )?verurteilt wegen|wegen(?= [^.\\n]{3,40} verurteilt)|condamnée? pour|condenad[oa] por|condannat[oa] per|veroordeeld (?:voor|wegens)|skazan[ya] za|odsouzen[aý]? za|осужд[её]на? (?:за|по)|засуджен\\p{L}* за|dömd för|dømt for|condamnée?(?: en (?:19|20)\\d\\d) pour|condenad[oa](?: en (?:19|20)\\d\\d) por|condannat[oa](?: nel (?:19|20)\\d\\d) per|verurteilt(?: (?:19|20)\\d\\d) wegen|привлекал(?:ся|ась)(?: к [\\p{L}]{0,20} ?ответственности)? (?:за|по)|притягував(?:ся|лася)(?: до [\\p{L}]{0,20} ?відповідальності)? за) ([\\p{L}\\p{M}][\\p{L}\\p{M}\\d '’-]{2,50}?)(?=[,.;)\\n]|$| (?:and|und|et|y|e|en|i|в|at|on|am|à|el|il|op|dnia)(?!\\p{L}))", ["SPECIAL"], 0.75),
  // Why somebody is away or in hospital.
  within("sick leave|off sick|off work|medical leave|krankgeschrieben|arrêt maladie|baja|malattia|admitted|hospitali|discharged|ziekteverlof|l4 |zwolnieni|больнич|лікарнян", "(?:(?:on |off )?(?:sick leave|medical leave|off sick|off work)(?: \\p{L}+){0,3}? (?:because of|due to|for|with|after|following)|krankgeschrieben (?:wegen|aufgrund)|(?:arrêt maladie|en arrêt) (?:pour|à cause d(?:e |['’]))|de baja (?:por|debido a)|in malattia per|(?:admitted|hospitali[sz]ed|discharged|readmitted)(?: (?:on|to|in|at|from) [\\p{L}\\d ]{2,24}?)? (?:with|for|because of|due to|after)|ziekteverlof wegens|zwolnieniu (?:z powodu|przez)|больничном (?:из-за|с)|лікарняному (?:через|з)) ((?:a |an |the |eine?n? |une? |una? )?[\\p{L}\\p{M}][\\p{L}\\p{M}\\d '’-]{3,50}?)(?=[,.;)\\n]|$| (?:and|und|et|y|e|en|until|till|bis|jusqu|hasta|fino|since|from|from)(?!\\p{L}))", ["HEALTH"], 0.75),
  // A device, by the word that is the same in every language.
  within("imei", "IMEI[^\\d\\n]{0,24}(\\d{15})(?!\\d)", ["DEVICE_ID"], 0.9),
  within("vin", "VIN[^\\p{L}\\p{N}\\n]{1,6}([A-Z\\d]{17})(?![\\p{L}\\p{N}])", ["VEHICLE"], 0.9, value => /\d/.test(value)),
  // Czech and Slovak accounts end with their bank's number.
  within("účet|účtu|č.ú|účte|účtem", "(?:účt?[eu][tm]?|č\\. ?ú\\.?)[^\\d\\n]{0,24}((?:\\d{1,6}-)?\\d{2,10}/\\d{4})(?!\\d)", ["BANK_ACCOUNT"], 0.9),
  // What somebody is called.
  within("calls me|call me|nickname is|goes by|nennen mich|me dicen|mi chiamano", "(?:calls? me|nickname is|goes by|nennen mich(?: alle)?|me dicen|mi chiamano(?: tutti)?) (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)(\\p{Lu}[\\p{L}\\p{M}'’-]{1,20})(?![\\p{L}])", ["PERSON"], 0.75, value => /^\p{Lu}\p{Ll}/u.test(value)),
  within("location of|ubicación|standort von|position de|posizione di|localização|locatie van|lokalizacja", "(?:location of|ubicación(?: actual)? de|standort von|position (?:actuelle )?de|posizione (?:attuale )?di|localização(?: atual)? de|locatie van) (\\p{Lu}[\\p{L}\\p{M}'’-]{1,20}(?: \\p{Lu}[\\p{L}\\p{M}'’-]{1,20})?)(?=:|\\s[-–(])", ["PERSON"], 0.75, value => /^\p{Lu}\p{Ll}/u.test(value)),
  within("我是|我叫|名字是|这里是", "(?:我是|我叫|名字是|这里是)([\\p{Script=Han}]{2,4}?)(?=[,，。!！;；\\s]|$)", ["PERSON"], 0.75),
  within("здравствуйте|добрый день|добрий день|это |вас беспокоит|вас турбує", "(?:это|вас беспокоит|вас турбує|з вами|це) (\\p{Lu}[\\p{L}\\p{M}-]{2,20}(?: \\p{Lu}[\\p{L}\\p{M}-]{2,20}){1,2})(?=[,.])", ["PERSON"], 0.7, value => /^\p{Lu}\p{Ll}/u.test(value)),
  within("ধন্যবাদ|ধন্যবাদান্তে|תודה|בברכה|شكرا|مع التحية|با تشکر|با احترام|धन्यवाद|सादर|ขอบคุณ|ด้วยความเคารพ|groet|trân trọng|cảm ơn|salam hormat|terima kasih|よろしくお願い|敬具|谢谢|此致|감사합니다", "(?:ধন্যবাদ(?:ান্তে)?|תודה(?: רבה)?|בברכה|شكراً?|مع التحية|با تشکر|با احترام|धन्यवाद|सादर|ขอบคุณ(?:ค่ะ|ครับ)?|ด้วยความเคารพ|groet(?:en|jes)?|trân trọng|cảm ơn|salam hormat|terima kasih|よろしくお願い(?:いた)?します|敬具|谢谢|此致|감사합니다)[,،，。.!\\s]{1,3}([\\p{L}\\p{M}'’.-]{1,16}(?: [\\p{L}\\p{M}'’.-]{1,16}){0,4})\\s*(?=$|\\n)", ["PERSON"], 0.75,
    value => /\p{Lu}\p{Ll}/u.test(value) ? value.split(" ").every(word => /^\p{Lu}|^(?:van|der|de|den|von|bin)$/u.test(word)) : /[^\x00-\u024f]/u.test(value)),
  within("سلام|مرحبا|أهلا|नमस्ते|नमस्कार|שלום|স্বাগতম|নমস্কার|প্রিয়|เรียน|chào|সালাম", "(?:سلام|مرحباً?|أهلاً?|नमस्ते|नमस्कार|שלום|নমস্কার|প্রিয়|আসসালামু আলাইকুম|เรียน(?:คุณ|นาย|นาง(?:สาว)?)?|xin chào|chào) ?([\\p{L}\\p{M}’']{2,20}(?: [\\p{L}\\p{M}’']{2,20}){0,3}?)(?=\\s?[,،!।]| สินค้า| คำสั่ง| พัสดุ)", ["PERSON"], 0.75, value => !/^(?:a?li?kum|عليكم|لكم|לך|לכם|bạn|cô|thầy|anh|chị|em|các|cả nhà|chú|bác|ông|bà|mừng|mọi|quý|shop|ad|admin|team|sếp|आप|जी|সবাই|ทุกท่าน|ลูกค้า)/iu.test(value))
]
const readFrames = frameReader(frames, "sentence")
/** "Szabó Imre vagyok": the word stands behind the name. */
const iAm = hintsOf(" vagyok")
const nameEnd = /(?<![\p{L}])(\p{Lu}[\p{L}\p{M}-]{1,20}(?: \p{Lu}[\p{L}\p{M}-]{1,20}){1,2})$/u

/** Values that a sentence announces, in the ways in which people and services write to one another. */
export const toldInSentences: Detector = (text, context: DetectContext) => {
  if (isPublication(context)) return []
  const found = readFrames(text)
  for (const place of iAm(text)) {
    const name = nameEnd.exec(text.slice(Math.max(0, place - 64), place))?.[1]
    if (name !== undefined) found.push({ start: place - name.length, end: place, type: "PERSON", score: 0.75, source: "sentence" })
  }
  return found
}
