import type { Detector } from "../context/detect-context.ts"
import { labelTypes } from "../context/field-type.ts"
import { hintsOf } from "../hints.ts"
import { matchesIn } from "../text/match-at.ts"
import { plausible } from "../context/plausible.ts"
import type { Finding } from "../../core/finding.ts"
import { after, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const handle = "([\\p{L}\\d][\\p{L}\\d]*(?:[._-][\\p{L}\\d]+){0,4})(?![\\p{L}\\d@]|\\.\\p{L})"
/** A name of an account, and no word: it holds a digit or a sign. */
const handleLike = (value: string): boolean => value.length >= 4 && value.length <= 40 && /[\p{L}]/u.test(value) && /[\d_.-]/.test(value) && !/^\d+[./-]\d+|^\p{L}+-\p{L}+$|^\d+\p{L}{1,2}$/u.test(value) && !/^(?:v|ver|version|ip|tls|http|utf|ios|android|windows)[-.\d]/i.test(value)
const secret = "[\\s:=„“\"'«]{1,3}(\\S{5,64}?)(?=[.,;]?(?:\\s|$)|[\"'”»])"
const secretLike = (value: string): boolean => /\d|[^\p{L}\p{M}.,!?'’-]/u.test(value) && /\p{L}/u.test(value) && !/^https?:|^\d{1,2}[./-]\d/.test(value)
const vin = "[^\\p{L}\\p{N}\\n]{1,6}([A-HJ-NPR-Z\\d]{17})(?![\\p{L}\\p{N}])"
const number = "[ .:#№]{0,3}(?:nr\\.?|no\\.?|n[º°]|№|č\\.?|αρ\\.?|số|number|numero|número)?[ .:#№]{0,3}((?=[^\\s,;]{0,24}\\d{3})[\\p{Lu}\\d][\\p{Lu}\\d./-]{4,24})(?![\\p{L}\\p{N}])"
const numberLike = (value: string): boolean => !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:19|20)\d\d(?:[./-]|$)/.test(value)
/** Two to four groups of capitals and digits, which has both. */
const plate = "(?: (?:was|is|ist|war|lautet|est|était|es|era|è|é|was|to|był|era|je|byla|on|är|er|var)(?= ))?[ .:()№#]{1,4}((?=[\\p{Lu}\\p{Lo}\\d ·・.-]{0,24}\\d)(?=[\\d ·・.-]{0,12}[\\p{Lu}\\p{Lo}])[\\p{Lu}\\p{Lo}\\d]{1,7}(?:[ ·・.-]{1,2}[\\p{Lu}\\p{Lo}\\d]{1,5}){0,3})(?![\\p{L}\\p{N}])"

const frames: readonly SentenceFrame[] = [
  after("my steam is|my psn is|my discord is|my insta is|my instagram is|my snapchat is|my snap is|my tiktok is|my gamertag is|my xbox is|my kik is|my line id is|skype is|my skype is|skype", ":? (?:live:)?[.@]?([\\p{L}\\d][\\p{L}\\d._-]{3,39})(?![\\p{L}\\d@])", ["USERNAME"], 0.74, value => /[\d_.]/.test(value) && /\p{L}/u.test(value)),
  after("login is|temporary login|user name is|username is|your username|logged in as|signed in as|sign in as|log in as|signed on as|user|account name|my login|login:|handle is|handle|angemeldet als|anmelden als|anmelde mich als|tue ich mich als|benutzer|benutzername|anmeldename|kennung|login lautet|connecté en tant que|identifiant|utilisateur|pseudo|sesión iniciada como|usuario|nombre de usuario|mi usuario es|accesso come|utente|nome utente|utilizador|usuário|sessão iniciada como|ingelogd als|gebruiker|gebruikersnaam|inlognaam|zalogowano jako|zalogowany jako|użytkownik|login to|kullanıcı|kullanıcı adı|olarak giriş", "(?: name| is| ist| lautet| est| es| è| é| to| adı)?[ :=\"'„“«]{1,3}@?" + handle, ["USERNAME"], 0.74, handleLike),
  after("пользователь|логин|вошли как|под именем|користувач|логін|увійшли як|потребител|влязъл като|χρήστης|συνδεδεμένος ως|utilizator|conectat ca|tunnus|käyttäjätunnus|přihlašovací jméno|felhasználó|bejelentkezve mint|inloggad som|användare|logget ind som|logget inn som|bruger|bruker|käyttäjä|kirjautunut|přihlášen jako|uživatel|prihlásený ako|používateľ|korisnik|prijavljen kao|uporabnik|masuk sebagai|pengguna|akun|đăng nhập với tên|tên đăng nhập|tài khoản|người dùng|เข้าสู่ระบบในชื่อ|ผู้ใช้|ชื่อผู้ใช้|المستخدم|اسم المستخدم|מחובר בתור|שם משתמש|שם המשתמש|המשתמש|משתמש|شناسه کاربری|کاربر|नाम से लॉगिन|यूज़र|उपयोगकर्ता|ব্যবহারকারী|ユーザー|用户|微信号|微信id|账号|帳號|아이디|사용자", "[ :：=\"'„“«は为是은는]{0,3}@?" + handle, ["USERNAME"], 0.74, handleLike),
  after("inloggning|innlogging|pålogging|login|anmeldung|connexion|accesso|acceso|inicio de sesión|acesso|logowanie|вход|вхід|giriş|přihlášení|kirjautuminen|bejelentkezés|autentificare|σύνδεση", "[^\\n.]{2,50}? (?:as|som|als|en tant que|como|come|jako|как|як|jako|käyttäjänä|mint|ca|ως) " + handle, ["USERNAME"], 0.74, handleLike),
  after("with password|and password|password was|password is|the password|passwort war bisher|passwort war|passwort ist|passwort lautet|mit passwort|mot de passe est|mot de passe était|avec le mot de passe|contraseña es|contraseña era|con contraseña|password è|con password|senha é|senha era|com a senha|palavra-passe é|wachtwoord is|wachtwoord was|met wachtwoord|hasło to|z hasłem|hasło było|şifre|şifresi|пароль|с паролем|з паролем|heslo je|heslem|s heslom|lösenordet är|med lösenord|adgangskoden er|passordet er|med passord|salasana on|jelszó|jelszava|parola este|parola e|κωδικός είναι|geslo je|lozinka je|kata sandi|mật khẩu là|รหัสผ่านคือ|비밀번호는|密码是|密码为|密碼是|パスワードは|كلمة المرور هي|הסיסמה היא|رمز عبور", secret, ["PASSWORD"], 0.8, secretLike),
  after("fin|vin|chassis|chassis no|châssis|n° de châssis|telaio|bastidor|chassi|chassisnummer|podwozia|şasi|şasi no|шасси|шасі|şasiu|serie șasiu|serie sasiu|alvázszám|alustanumero|stelnummer|understellsnummer|karosérie|karosarie|αριθμός πλαισίου|车架号|車台番号|차대번호|số khung|หมายเลขตัวถัง|nomor rangka|رقم الهيكل|מספר שלדה|شماره شاسی|चेसिस|চেসিস", "(?: (?:no|nr|numero|número|number|номер)\\.?)?[:：]?" + vin.replace("{1,6}", "{0,6}"), ["VEHICLE"], 0.88, value => /\d/.test(value) && /[A-Z]/.test(value)),
  after("kennz.|kennzeichen|amtl. kennzeichen|immat.|immatriculation|immatriculée|immatriculé|plaque|matrícula|matricula|placa|targa|targata|kenteken|nr rej.|nr rejestracyjny|plaka|госномер|гос. номер|гос номер|номер авто|держ. номер|держномер|номер авто|рег. номер|регистрационен номер|registreringsnummer|reg.nr|regnr|kjennemerke|nummerplade|nummerplate|nummerskylt|rekisterinumero|rekisteritunnus|spz|rz|ečv|ев|αρ. κυκλοφορίας|πινακίδα|nr. înmatriculare|nr înmatriculare|număr de înmatriculare|rendszám|registracija|registarska oznaka|license plate|licence plate|plate|reg|number plate|nomor polisi|nopol|plat nomor|biển số|xe biển số|biển kiểm soát|ทะเบียน|เลขทะเบียน|ทะเบียนรถ", plate, ["VEHICLE"], 0.8, value => value.replace(/[^\p{L}\p{N}]/gu, "").length >= 5),
  after("车牌号|车牌号码|车牌|車牌", "[:：是为]?([\\p{Script=Han}][A-Z][·• ]?[A-Z\\d]{5,6})(?![A-Z\\d])", ["VEHICLE"], 0.85),
  after("登録番号|ナンバー|車両番号", "[ \\u3000:：は]{0,2}([\\p{Script=Han}\\p{Script=Hiragana}]{1,4} ?\\d{2,3} ?\\p{Script=Hiragana} ?[\\d・-]{2,5})(?!\\d)", ["VEHICLE"], 0.85),
  after("차량번호|차번호|차량 번호|번호판", "[ :은는]{1,2}([\\p{Script=Hangul}]{0,2} ?\\d{2,3} ?[\\p{Script=Hangul}] ?\\d{4})(?!\\d)", ["VEHICLE"], 0.85),
  after("গাড়ির নম্বর|গাড়ি নম্বর|गाड़ी नंबर|वाहन संख्या|वाहन नंबर|رقم اللوحة|لوحة رقم|מספר רישוי|מספר רכב|شماره پلاک|پلاک خودرو", "[ :]{1,3}([^\\n,،;|]{4,24}?)(?=[,،;|\\n]|$| (?:पॉलिसी|মালিক|وثيقة))", ["VEHICLE"], 0.8, value => /\p{Nd}{2}/u.test(value)),
  // Whose contract or policy a number is, where sentences and lines of notes name it.
  after("policy|contract|membership|customer|client|member|case file|file|vertrag|versicherungsschein|police|vs-nr.|kunde|contrat|dossier|adhérent|contrato|póliza|poliza|expediente|socio|polizza|contratto|pratica|apólice|apolice|processo|polis|contract|dossier|polisa|umowa|sözleşme|poliçe|dosya|договор|полис|поліс|договір|полица|договор|avtale|avtalenr.|forsikring|police|aftale|avtal|försäkring|sopimus|vakuutus|smlouva|pojistka|zmluva|poistka|συμβόλαιο|ασφαλιστήριο|poliță|poliţă|contractul|szerződés|kötvény|ugovor|polica|polis nomor|hợp đồng|กรมธรรม์", number, ["ACCOUNT_ID"], 0.74, value => numberLike(value) && value.replace(/\D/g, "").length >= 5),
  // What the contract is for stands between: "contrat auto n° 26853227", "polisa OC POL/66336010".
  after("policy|contract|claim|membership|vertrag|versicherung|contrat|assurance|contrato|póliza|poliza|seguro|polizza|contratto|apólice|polis|contract|polisa|umowa|sözleşme|poliçe|договор|полис|поліс|договір|полица|avtale|forsikring|aftale|avtal|försäkring|sopimus|vakuutus|smlouva|pojistka|pojištění|zmluva|poistka|συμβόλαιο|poliță|contractul|szerződés|biztosítás|kötvény|ugovor|polica", "(?: (?:\\p{Ll}{3,14}|\\p{Lu}{2,4})){1,2}? (?:(?:n[°ºo.]\\.?|nr\\.?|no\\.?|№|č\\.|br\\.|number|numéro|número|numero)[ .:]{0,2}((?:\\p{Lu}{1,4}[ /-]?)?\\d[\\p{Lu}\\d/-]{5,18})|(\\p{Lu}{2,4}[/-]\\d{5,12}))(?![\\p{L}\\p{N}]|[.,]\\d)", ["ACCOUNT_ID", "ACCOUNT_ID"], 0.74, numberLike),
  // A case of somebody's own: "your claim CLM/9629/98993", "application ref APP-136922".
  after("your case|your claim|my claim|our claim|claim|your application|application ref|application reference|your complaint|complaint ref|your appeal|your referral|home office ref|ihr fall|ihr antrag|ihr vorgang|ihre beschwerde|schadensfall|schadenfall|votre sinistre|votre dossier|votre demande|votre réclamation|su caso|su siniestro|su solicitud|su reclamación|il suo sinistro|la sua domanda|la sua pratica|o seu sinistro|o seu processo|seu caso|uw schade|uw dossier|uw aanvraag|uw zaak|twoja szkoda|twoja sprawa|twój wniosek|ваше обращение|ваша заявка|ваше заявление|ваше звернення|ditt ärende|din ansökan|din sag|din ansøgning|din sak|din søknad|hakemuksesi|vaše žádost|váš případ|cererea dvs|kérelme|talebiniz|başvurunuz", "(?: (?:ref\\.?|reference|no\\.?|nr\\.?|number|id|n°|nº|№|č\\.))?[ :#]{1,2}(\\p{Lu}{1,4}[-/]?\\d{4,9}(?:[-/][\\p{Lu}\\d]{2,8}){0,2})(?![\\p{L}\\p{N}])", ["ACCOUNT_ID"], 0.74, value => numberLike(value) && value.replace(/\D/g, "").length > 4),
  // Passes and cards of members in groups: "pass 633597 5278 3421 1619".
  after("pass|bus pass|travel pass|smartcard|smart card|travel card|travelcard|library card|loyalty card|clubcard|railcard|season ticket|leserausweis|kundenkarte|carte de bus|carte de fidélité|tarjeta de transporte|abbonamento|passe|ov-chipkaart|klantenkaart|karta miejska|проездной|карта лояльности|reskort|rejsekort|matkakortti|průkazka|bérlet", "(?: (?:no\\.?|nr\\.?|number|n°|nº|№|č\\.))?[ :]{1,2}((?!(?:19|20)\\d\\d[ -])\\d{4,6}(?:[ -]\\d{4}){2,4})(?![\\p{L}\\d]|[.,/-]\\d)", ["ACCOUNT_ID"], 0.8),
  after("versicherungsnummer|vs-nr.|vs-nr|vers.-nr.", "[ .:]{0,3}((?:\\p{Lu}{1,4} )?\\d[\\d./ -]{5,20}\\d)(?!\\d)", ["ACCOUNT_ID"], 0.8),
  after("פוליסה|פוליסת ביטוח|חוזה|תיק|وثيقة رقم|رقم الوثيقة|بوليصة|عقد رقم|بیمه‌نامه|قرارداد|पॉलिसी|अनुबंध|পলিসি|保单号|保单|合同号|證券番号|証券番号|契約番号|증권번호|계약번호", "[ :：]{0,2}(?:מספר |رقم |संख्या |নম্বর )?((?=[^\\s,;]{0,26}\\d{4})[\\p{Lu}\\p{Nd}][\\p{Lu}\\p{Nd}/.-]{5,24})(?![\\p{L}\\p{N}])", ["ACCOUNT_ID"], 0.76)
]
const readFrames = frameReader(frames, "told")

/** JSON that was written into another text: its quotes have a stroke before them. */
const escaped = /\\+"([\w-]{2,30})\\+"\s?:\s?\\+"([^"\\\n]{1,120})\\+"/dgu
const strokes = hintsOf("\\\"")

/** Names of accounts, passwords, plates and numbers of contracts that are told without a label's colon, and those of JSON within a text. */
export const handlesTold: Detector = text => {
  const found: Finding[] = readFrames(text)
  if (strokes(text).length > 3) for (const { 1: key = "", 2: value = "", indices } of matchesIn(escaped, text)) {
    const type = labelTypes(key.replace(/[_-]/g, " ")).find(one => plausible(one, value))
    const place = indices?.[2]
    if (type && place) found.push({ start: place[0], end: place[1], type, score: 0.85, source: "escaped" })
  }
  return found
}
