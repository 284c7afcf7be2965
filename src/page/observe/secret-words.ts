/** What a field's label, hint or key says when the field holds a secret. */
const words = /\b(pass ?words?|pass ?wd|passphrases?|pass ?codes?|pass ?keys?|pwd|cvv2?|cvc2?|csc|cc ?cid|otp|totp|[mt]?pin|mfa|2fa|tan|(debit |credit )?card ?(number|num|no|nr)|cc ?(number|num|no|csc|cvv|cvc)|card (security|verification)( \w+)?|(recovery|seed|secret|mnemonic) phrases?|(private|secret|api|access|master|(en|de)cryption|recovery|wpa\d?|network security|license secret) (keys?|tokens?)|bearer( tokens?)?|token codes?|client secret|(login|unlock|recovery|backup|\d digit|digit) codes?|codes? (that )?(we|was|has been) (just )?(sent|texted|emailed|e mailed)|codes? from your (phone|app|email|e mail|authenticator|messages)|(?<=answer\b.{0,30})security question|security answers?|memorable (word|answer)|mother s maiden name|contraseña|mot de passe|senha|nenosiri)\b/i
/** The same in languages whose letters have no word boundary for a pattern, or that put words together. */
const elsewhere = new RegExp(["passwor[td]", "kennwort", "wachtwoord", "lösenord", "passord", "adgangskode", "salasana", "has[łl]o", "heslo", "jelsz[óo]", "parol[ăâ]", "[şs]ifre", "lozink[au]", "geslo", "kodeord", "wagwoord", "fjalëkalim", "slaptažod", "parool", "parole", "lykilorð", "contrasenya", "pasahitz", "contrasinal", "kata laluan", "mật khẩu", "kata sandi",
  "парол[ьяею]", "лозинка", "парола", "құпия сөз", "գաղտնաբառ", "პაროლ", "পাসওয়ার্ড", "கடவுச்சொல்", "పాస్\u200c?వర్డ్", "пин ?код", "συνθηματικό", "κωδικός πρόσβασης", "סיסמ[הא]", "كلمة (?:المرور|السر)", "رمز عبور", "گذرواژه", "پاس ?ورڈ", "पासवर्ड", "ओटीपी", "รหัสผ่าน", "密[码碼]", "口令", "パスワード", "暗証番号", "비밀번호",
  "验证码", "驗證碼", "(?:確認|認証)コード", "인증 ?번호", "(?:prüf|kontroll)(?:code|ziffer|nummer)", "kartennummer", "cryptogramme", "parola (?:d.ordine|chiave)", "numéro de (?:la )?carte", "número (?:de la tarjeta|de tarjeta|do cartão)", "numero (?:della )?carta"].join("|"), "iu")
/** A code is a secret by what it is for, before or after it, apart or in one word. */
const codeWord = /\bcodes?\b|codes?\b|\bc[óo]dig[oe]s?|\bcodic[ei]|kod(?:e|en|u|y|i)?\b|koodi|(?<!\p{L})код|k[oó]d\b|\bcod\b|κωδικός|رمز|کد|קוד|कोड|รหัส|(?<!\p{L})mã(?!\p{L})/iu
const codeFor = /verif|authenti|confirm|bestätig|bestaetig|validat|validaç|s[eé]cur|seguri|segura|sicherheit|siguran|sicurez|bezpe|beveilig|turvallis|säkerhet|sikkerhet|sikkerhed|one ?time|einmal|jednoraz|engång|engangs|eenmalig|kertakäyt|acc?[eè]ss?o?\b|zugang|toegang|\bsms\b|смс|одноразов|подтвержд|п[іо][дт]тверд|потвърж|провероч|ověř|ellenőrz|vahvistus|bekræft|bekreft|kontroln|verifi[ck]|bảo mật|\botp\b|keamanan|confidentiel|secret|doğrulama|onay|επιβεβ|επαλήθευσ|ασφαλείας|تحقق|تأكيد|تایید|אימות|सत्यापन|ยืนยัน|xác (?:nhận|minh|thực)/iu
/** A code by no more than its name. */
export const bareCode = /^(?:enter |your |the |\d )*(?:code|código|codice|kod|kode|код|codigo)\W*$/iu
/** Names, lengths and colours of what may be a secret are none, and a PIN code may be a place's. */
const about = /\b(?:(?:name|title|label|hint|description) (?:of|for) (?:\w+ )?)?(?:pass ?(?:word|code|phrase)|pin|tan|(?:private|secret|api|access|public|recovery|encryption) (?:key|token)|token|card (?:number|no)|code)s? (?:(?:will |must )?expires?|expiry|names?|titles?|hints?|polic(?:y|ies)|lengths?|levels?|colou?rs?|zones?|types?|formats?|rules?|strength|managers?|shades?)\b|\b(?:name|title|label|hint|description)s? (?:of|for) (?:the |your )?(?:pass ?words?|(?:api|access|secret|private) keys?|pins?)\b|\b(?:by|on|map|minimum) pins?\b|\bpin ?board|\bpinned|\bpin ?code|\b(?:postal|zip)\b.*/gi

/** Whether a hint (a label, a key with its words parted) names a secret. */
export function namesSecret(hint: string): boolean {
  const said = hint.replace(/[-‐‑–'’_]/g, " ").replace(/\s+/g, " ").replace(about, " ")
  return words.test(said) || elsewhere.test(said) || (codeWord.test(said) && codeFor.test(said))
}

/** Keys of a program that can't be meant otherwise: classes, bindings and test ids name many things. */
export const keyNamesSecret = (key: string): boolean => /\b(pass ?word|passwd|pwd|pass ?code|pass ?phrase|otp|totp|cvv|cvc|card ?(?:number|cvc|cvv)|one ?time ?code|seed ?phrase)\b/i.test(key.replace(about, " "))
