import type { EntityType } from "../../core/finding.ts"
import { criticalTypes } from "../entity-groups.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { countDigits } from "../text/text-marks.ts"
import { namesIllness } from "../words/illness-words.ts"
import { isExampleAddress } from "./manual-example.ts"
import { isStandIn, saysNoSecret } from "./no-secret.ts"
import { isOfThings } from "./of-things.ts"

/** "None", "not given", in the words of many languages. */
const nothing = "n/?a|nil|none(?: known| declared| reported)?|not? known|unknown|not (?:set|provided|specified|given|applicable|available|stated|disclosed|recorded|listed|entered|on (?:file|record))|undisclosed|empty|null|undefined|tbc|tbd|" +
  "keine?(?: angaben?| bekannt\\p{L}*)?|unbekannt|nicht (?:angegeben|bekannt|hinterlegt|vorhanden)|entfällt|aucune?s?(?: connue?s?)?|néant|non(?: renseignée?s?| précisée?| communiquée?)?|inconnue?|ninguna?(?: conocida)?|no (?:consta|procede|aplica|indicado|especificado|facilitado)|desconocid[oa]|nessun[oa]?|non (?:indicat[oa]|specificat[oa]|disponibile|noto)|sconosciut[oa]|nenhum[a]?|não(?: informad[oa]| se aplica| especificad[oa])?|desconhecid[oa]|geen|onbekend|niet (?:opgegeven|bekend|ingevuld|van toepassing)|brak(?: danych)?|nie(?: podano| dotyczy| ma)?|nieznan[ye]|yok(?:tur)?|belirtilmemiş|bilinmiyor|girilmemiş|" +
  "нет(?: данных)?|отсутствует|неизвестно|не (?:указан[оаы]?|задан[оа]?|заполнено|известно)|немає|відсутн\\p{L}+|не вказан[оаі]|невідомо|няма|не е посочен[оа]?|لا (?:يوجد|شيء)|غير (?:محدد|متوفر|معروف|مسجل)|אין|לא (?:צוין|ידוע|הוזן)|ندارد|نامشخص|وارد نشده|कोई नहीं|अज्ञात|উপলব্ধ নয়|নেই|なし|無し|ない|未登録|未設定|未入力|不明|無|无|没有|沒有|未填写|未填寫|未设置|未知|暂无|없음|미등록|미입력|알 수 없음|không(?: có| rõ)?|chưa (?:có|cập nhật)|tidak(?: ada| diketahui)?|tiada|belum diisi|ไม่มี|ไม่ระบุ|ไม่ทราบ|" +
  "inga?(?: kända)?|inget|okänt?|ej (?:angivet|angiven)|ingen|ikke (?:angivet|oppgitt|oplyst)|ukendt|ukjent|ei(?: ole| mitään| tiedossa| ilmoitettu)?|tuntematon|žádn[éáýy]|neuvedeno|neznám[oéýá]|žiadn[eay]|neuvedené|καμία|κανένα|κανένας|άγνωστο|δεν έχει (?:δοθεί|οριστεί)|niciun[aă]?|nimic|necunoscut[ăa]?|nespecificat[ăa]?|nincs(?: megadva)?|nem(?: ismert)?|ismeretlen|nema|nije (?:navedeno|uneseno)|nepoznato|nėra|puudub"
/** Yes and no, and what else answers a question or stands there for a while. */
const answers = "no|no known [a-z ]{3,20}|yes|true|false|pending|loading\\S*|nobody|anonymous|prefer not.*|rather not.*|nein|ja|oui|sí|sim|nee|tak|hayır|evet|да|ні|так|لا|نعم|לא|כן|خیر|بله|नहीं|हाँ|না|হ্যাঁ|いいえ|はい|否|是|아니오|예|có|ya|ใช่|ไม่ใช่|nej|nei|kyllä|ne|ano|áno|όχι|ναι|nu|da|igen|brez|nav"
/** What asks for a value, or offers to change it. */
const asks = "please|select|choose|pick|enter|type (?:your|a|the|here|in)|add|edit|change|update|show|hide|view|reveal|reset|forgot|required|optional|save|cancel|remove|delete|e\\.g\\.|eg|example|for example|click|tap|see|learn|read|look ?up|search|find|consult|ask|bitte|wählen|auswählen|eingeben|ändern|bearbeiten|anzeigen|hinzufügen|z\\. ?b\\.|pflichtfeld|sélectionne[rz]|choisi(?:r|ssez)|saisi(?:r|ssez)|modifier|ajouter|afficher|par ex|obligatoire|selecciona|seleccione|elige|elija|introduce|introduzca|editar|cambiar|añadir|mostrar|obligatorio|seleziona|scegli|inserisci|modifica|aggiungi|mostra|obbligatorio|selecione|escolha|digite|insira|alterar|adicionar|obrigatório|kies|selecteer|vul|wijzig|bewerk|toevoegen|toon|verplicht|wybierz|wpisz|podaj|zmień|edytuj|dodaj|pokaż|wymagane|seçin|seçiniz|girin|giriniz|değiştir|düzenle|ekle|göster|zorunlu|выберите|введите|укажите|изменить|добавить|показать|обязательно|оберіть|виберіть|введіть|вкажіть|змінити|додати|показати|اختر|أدخل|تعديل|إضافة|عرض|בחר|הזן|הקלד|עריכה|הוסף|הצג|انتخاب|وارد کنید|ویرایش|चुनें|दर्ज करें|बदलें|選択|入力|変更|編集|表示|请|選擇|选择|输入|輸入|修改|编辑|선택|입력|변경|수정|chọn|nhập|sửa|thay đổi|pilih|masukkan|ubah|เลือก|กรอก|แก้ไข|välj|ange|skriv|ändra|visa|vælg|indtast|rediger|vis|velg|skriv inn|endre|valitse|syötä|muokkaa|näytä|vyberte|zadejte|zadajte|upravit|upraviť|změnit|zobrazit|επιλέξτε|εισάγετε|επεξεργασία|alegeți|introduceți|modifică|editează|válasszon|adja meg|írja be|szerkesztés|módosítás|odaberite|unesite|uredi|promijeni|изберете|въведете|промени"
/** An address that is another one of the same form. */
const sameAs = "(?:(?:the )?same|identical|use|as) (?:as |to )?(?:(?:my|the|your) )?(?:billing|shipping|delivery|invoice|above|home|profile)(?: address)?|same|same address|(?:wie|gleich(?: wie)?|identisch mit|entspricht)(?: der)? (?:rechnungs|liefer|versand)(?:adresse|anschrift)|wie oben|(?:identique|même)(?: adresse)?(?: (?:à|que)(?: l['’]adresse)?(?: de)?(?: la)? (?:facturation|livraison))?|(?:la misma|igual|misma)(?: dirección)?(?: (?:que|a)(?: la)?(?: dirección)?(?: de)? (?:facturación|envío|entrega))?|(?:uguale|stesso|identico)(?: indirizzo)?(?: (?:a|di)(?:ll['’]indirizzo)?(?: di)? (?:fatturazione|spedizione|consegna))?|(?:o )?mesmo(?: endereço)?(?: (?:de|da|que)(?: o)?(?: de)? (?:cobrança|faturação|faturamento|entrega|envio))?|(?:hetzelfde|zelfde|gelijk)(?: adres)?(?: (?:als|aan)(?: het)? (?:factuuradres|bezorgadres|afleveradres))?|taki sam(?: jak .*)?"
/** The state of goods, under "condition". */
const state = "(?:like|as|brand|almost|nearly) new|open box|pre-?owned|refurbished|renewed|mint condition|excellent|very good|good|fair|acceptable|new|used|neu(?:wertig)?|gebraucht|sehr gut|gut|neuf|occasion|bon état|très bon état|nuevo|usado|buen estado|nuovo|usato|ottimo|buono|novo|bom|nieuw|gebruikt|goed|nowy|używany|dobry|yeni|ikinci el|новый|б/у|хорошее|новий|nytt|begagnat|brugt|ny|uusi|käytetty|nový|použitý|nou|folosit|új|használt|全新|二手|新品|中古|새 제품|중고"
const wares = `(?:${state})(?:[,;/] ?(?:${state}))*(?:[,;/]? ?(?:grade|klasse|condition|with|without|mit|avec|dans|con|met|in|com|w|[-–])(?: .*)?)?`

const [dashes, word] = ["[-–—_*•●·.…?/\\s]+", (list: string): string => `(?:${list})(?:[.!…]|\\.{3})?`]
const whole = (...parts: string[]): ((text: string) => boolean) => caselessTest(`^(?:${parts.join("|")})$`)
/** A secret and a name may be or begin with any word, unless they are just this. */
const [just, any, bracket] = [whole(dashes, word(`${nothing}|${asks}`)), whole(dashes, word(`${nothing}|${answers}|${asks}`)), /^[\[<({][^\]>)}]*[\]>)}]$/]
/** "Select one", "请选择": what goes on in small letters, or without a space. */
const [asking, small] = [new RegExp(`^(?:${asks}) `, "iu"), /^(?!in )[\p{Ll}\p{Lo}]/u]
const eastern = /^(?:请|請)[\p{Script=Han}]|^(?:選択|入力|変更|編集|表示|選擇|选择|输入|輸入|修改|编辑)(?!性)[\p{Script=Han}\p{Script=Hiragana}]/u
const asksFor = (value: string): boolean => { const lead = asking.exec(value)?.[0]; return lead !== undefined && small.test(value.slice(lead.length)) || eastern.test(value) }
const [noPlace, ofWares] = [whole(sameAs), whole(wares)]
/** No longer than the longest of them, with what may follow it. */
const longestSaying = 90
/** Accounts that every machine or site has, and words of rules for names. */
const nobodysAccount = /^(?:admin(?:istrator)?|root|system|guest|anonymous|nobody|postgres|mysql|www-data|ubuntu|bot|letters|digits|mindestens|maximal|minimum|mínimo|minimo|minimaal|unique)$/iu
/** "1234 1234 1234 1234": a card's number as forms show where it goes. */
const oneGroup = /^(\d{4})(?:[ -]?\1){3}$/
/** What may begin with any word, beside what is critical. */
const freely: ReadonlySet<EntityType> = new Set<EntityType>(["PERSON", "ACCOUNT_ID", "DEVICE_ID", "VEHICLE", "IP", "MAC", "GPS"])

const secretTypes: ReadonlySet<EntityType> = new Set<EntityType>(["API_KEY", "SESSION_TOKEN", "PRIVATE_KEY"])
/** Nothing but digits and signs, or those and a few letters. */
const numeric: ReadonlySet<EntityType> = new Set<EntityType>(["EMAIL", "PHONE", "CARD", "CARD_CVV", "CARD_EXPIRY", "OTP", "IBAN", "BANK_ACCOUNT", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID", "DOB"])
/** "dd/mm/aaaa", "MM / YY" */
const datePattern = /^[dmyjatgh]{1,4}(?:[\s./-]{1,3}[dmyjatghрмдгчл]{1,4}){1,2}$/iu
/** "Mindestens 12 Zeichen", "Forgot password?": what stands in an empty box for a password. All else may be one. */
const aboutPassword = /^(?:(?:mindestens|at least|minimum|min\.?|mín(?:imo)?\.?|au moins|al menos|almeno|pelo menos|ten ?minste|minimaal|co najmniej|не менее|не менше|en az|minst|vähintään|nejméně|legalább|cel puțin) \d{1,2} (?:zeichen|characters?|chars?|caract\p{L}*|caratteri|tekens|znak\p{L}*|символ\p{L}*|karakter\p{L}*|tecken|tegn|merkki\p{L}*)|\d{1,2}(?:자|文字|位)[\p{L} ]{0,14}|(?:forgot(?:ten)? (?:your |my )?password|passwort vergessen|mot de passe oublié ?|olvidé mi contraseña|password dimenticata|esqueci (?:a |minha )?senha|wachtwoord vergeten|забыли пароль|забули пароль|şifremi unuttum|glömt lösenord(?:et)?|zapomenuté heslo)\??)[.!]?$/iu
/** Words of a box that it asks for, and what polite scripts end with. */
const ofBox = /(?<!\p{L})(?:your|name|address|e-?mail|here|tu|su|il tuo|la tua|votre|ton|ihre?n?|deinen?|uw|je|seu|sua|nome|nom|nombre|número|numéro|nummer|number|code|código|codice|имя|ваш\p{L}*|adres\p{L}*|adı\p{L}*|hier|ici|aquí|qui)(?!\p{L})|ください$|하세요$|해 ?주세요$|^(?:请|請)(?:输入|輸入|填写|填寫)/iu
/** Whether a box shows what belongs in it, or what is wrong, instead of a value: "Enter your e-mail", "必須". What might be a value is one. */
export const saysWhatToEnter = (value: string, type: EntityType): boolean => {
  if (value.length > longestSaying) return false
  if (type === "PASSWORD") return aboutPassword.test(value)
  if (required.test(value)) return true
  const asked = (asksFor(value) || /(?:ください|하세요|해 ?주세요)$/u.test(value)) && ofBox.test(value)
  if (numeric.has(type)) return datePattern.test(value) && type !== "EMAIL" || asked && !value.includes("@") && countDigits(value) < 3
  // "Ask van der Berg": a name goes on with a capital.
  return (type === "PERSON" || type === "USERNAME" || type === "ADDRESS") && asked && countDigits(value) === 0 && !(type === "PERSON" && / \p{Lu}/u.test(value))
}
const required = /^(?:pole wymagane|champ (?:obligatoire|requis)|campo (?:obligatorio|obbligatorio|obrigatório|requerido|richiesto)|pflichtfeld|verplicht(?: veld)?|(?:this field is |field )?required(?: field)?|обязательное поле|обов['’]язкове поле|задължително поле|zorunlu alan|povinné pole|povinný údaj|kötelező mező|câmp obligatoriu|obligatoriskt fält|obligatorisk felt|pakollinen(?: kenttä)?|υποχρεωτικό πεδίο|حقل مطلوب|שדה חובה|必須|必填(?:项|項)?|필수(?: ?입력| ?항목)?|bắt buộc|wajib diisi)[.!*]?$/iu
/** "Contract ends 2027-03": when, and not which. */
const when = /^(?:ends?|ended|starts?|started|begins|began|expires|expired|until|renews|runs|endet|läuft|beginnt|gilt|bis|se termine|commence|expire|termina|vence|empieza|caduca|scade|inizia|começa|eindigt|loopt|verloopt|kończy|wygasa|do|slutar|löper|udløber|utløper|päättyy|končí|lejár|expiră|действует|заканчивается|истекает|діє|закінчується|λήγει|bitiyor)(?: [\p{L}.]{1,10}){0,2}:? \d{1,4}[./ -]\d{1,2}(?:[./ -]\d{1,4})?$/iu
/** Whether a cell that would hold a value of a type says that there is none, or asks for one. */
export const saysNoValue = (cell: string, type: EntityType): boolean => {
  const value = cell.trim()
  // None of these words holds a digit, and most values do.
  const wordy = value.length <= longestSaying && countDigits(value) === 0
  if (type === "ACCOUNT_ID" && when.test(value)) return true
  if (criticalTypes.has(type) || freely.has(type)) return wordy && just(value) || type === "PASSWORD" && saysNoSecret(value) || secretTypes.has(type) && isStandIn(value) || type === "CARD" && oneGroup.test(value)
  if (type === "USERNAME" && (nobodysAccount.test(value) || saysNoSecret(value)) || type === "EMAIL" && isExampleAddress(value)) return true
  // "ADD" is an illness as well.
  if (wordy && any(value)) return !(type === "HEALTH" && value === "ADD")
  if (type === "HEALTH" && namesIllness(value)) return false
  if (isOfThings(value, type)) return true
  // Numbers of telephones and dates ask for nothing.
  if (type === "PHONE" || type === "DOB" || type === "EMAIL") return bracket.test(value)
  return bracket.test(value) || asksFor(value) || (type === "ADDRESS" && noPlace(value)) || (type === "HEALTH" && ofWares(value))
}
