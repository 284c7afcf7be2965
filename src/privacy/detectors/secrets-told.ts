import type { EntityType, Finding } from "../../core/finding.ts"
import { labelTypes } from "../context/field-type.ts"
import { plausible } from "../context/plausible.ts"
import type { Detector } from "../context/detect-context.ts"
import { isPassphrase, valueAt } from "../context/value-shape.ts"
import { hitsOf } from "../hints.ts"
import { matchesIn } from "../text/match-at.ts"
import { codeAt, tableOf } from "../text/text-marks.ts"
import { firstWide, isLetter } from "../text/text-words.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { after, before, frameReader, type SentenceFrame, within } from "./sentence-frame.ts"

/** What people and programs call a password, as beginnings of words. */
const words = hitsOf([
  "live key|test key|key for the|says key|network key|router key|security key|secret key|access key|wifi|wi-fi|wlan|startpasswort|erstpasswort|initialpasswort|einmalpasswort|anfangspasswort|standardpasswort|startkennwort|startwachtwoord|hauptpasswort|masterpasswort|engångslösenord|startpassord",
  "temporary one|temp one|vorläufige|provisorische|code provisoire|provisional que|pw |pw:|password|passwd|pwd|passphrase|passcode|passwort|kennwort|losungswort|mot de passe|mdp|contraseña|clave|senha|palavra-passe|parola|wachtwoord|hasło|hasłem|hasła|heslo|heslem|hesla|пароль|пароля|паролем|паролю|парола|şifre|salasana|jelszó|jelszav|la contra|mi contra|contra de|contra del|ww is|ww van|ww voor|pass wifi|wlan-key|wlan key|wifi key|wi-fi key|wifi-key|clé wifi|clé du wifi|clé wi-fi|clé wpa|lösen till|lösen är|koden til wifi|koden till wifi|kode til wifi|zugangsdaten|пасс |пассворд|lösenord|adgangskode|kodeord|passord|κωδικός|κωδικό|συνθηματικό|geslo|lozink|zaporka|zaporku|лозинк",
  "kata sandi|sandi|kata laluan|mật khẩu|รหัสผ่าน|พาสเวิร์ด|비밀번호|비번|암호|패스워드|密码|密碼|口令|パスワード|パスは|パスが|パス：|パス:|暗証|كلمة المرور|كلمة السر|كلمة سر|كلمة مرور|باسورد|סיסמ|گذرواژه|رمز عبور|پسورد|पासवर्ड|कूटशब्द|পাসওয়ার্ড|পাসওয়ার্ড|slaptažod|parool"
].join("|"))
/** What says that a sentence is about passwords: rules, and what one does with them. */
const about = /^(?:must|should|min(?:imum|\.)?|least|characters?|chars?|letters?|forgot\p{L}*|expires?|expired|expiration|policy|rules?|strength|length|zeichen|mindestens|caract\p{L}*|caratteri|tekens?|znak\p{L}*|символ\p{L}*|karakter\p{L}*|example|e\.g\.?|z\.b\.?|p\.ej\.?|type|field|input)$/iu
const [longestReach, mostTokens] = [84, 12]
const gap = /[\s"'“”„‘«»`<>|=:：，、。（）()[\]{},;]+/u
const opening = /^["'“„‘«`(]+/u
const closing = /["'”’»`)\],;:.\\]+$/u
/** Scripts without spaces are no part of a password, but stand right beside one. */
const wide = /[\u0e00-\u0e7f\u2e80-\uffef]/
/** Words for one in such scripts, and what joins them to it. */
const denseWord = /(?:비밀번호|비번|암호|패스워드|密码|密碼|口令|パス(?:ワード)?|暗証番号|รหัสผ่าน|พาสเวิร์ด)(?:[は是为為는은가がを：: ]|คือ){0,3}/uy
/** Letters with digits or signs among them, as words and numbers of sentences don't have them. */
export const strong = (token: string): boolean => {
  if (token.length < 6 || token.length > 64 || !/\p{L}/u.test(token) || wide.test(token)) return false
  // "sshd[1147]", "host.example.org:~ann/notes": the process of a log, a file on a machine.
  if (/^(?:sshd|sudo|su|cron|systemd(?:-[a-z]+)?|kernel|login|postfix\/[a-z]+|dovecot|apache2?|nginx|named|ntpd|rsyslogd|dhclient|dbus-daemon|pure-ftpd|proftpd|vsftpd|smbd|slapd|mysqld|postgres)\[\d{1,7}$|^[a-z][a-z\d-]*(?:\.[a-z\d-]+)+:[~/]/.test(token)) return false
  if (/^(?:https?|ftp|www|mailto)[:.]|^@[\w.-]+[:/]|^_?[A-Z][A-Z\d_]+=|^!\p{Ll}+$|^--\p{Ll}[\p{Ll}-]*(?:=|$)|^\/|\/\/|^[^@]+@[^@]+\.[^@]+$|\(|=>|\$\{|^[<{[]|^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$|^(?:wpa\d?|sha\d*|md5|utf|base\d+|aes|rfc|http|iso|ip)[-_/]?\d|\.(?:\w{2,4})$|^\p{L}+[-./]\p{L}+$|^\d{1,4}(?:st|nd|rd|th|px|ms|kb|mb|gb|min|h)$|^v?\d+(?:\.\d+)+$|^\d+-\p{L}+$/iu.test(token)) return false
  const digits = token.replace(/\D/g, "").length
  const letters = token.replace(/[^\p{L}]/gu, "").length
  if (/[!#$%^&*?+=~@]/.test(token.slice(0, -1)) && letters >= 3) return true
  if (/[!#$%&*]$/.test(token) && digits > 0 && letters >= 3) return true
  if (digits > 0 && letters >= 3 && token.length >= 6 && !/^[\p{Lu}\d-]+$/u.test(token) && !/^\p{Lu}?\p{Ll}+[-_.]?\d{1,2}$/u.test(token)) return true
  if (/^\p{Ll}{3,}\d{2,4}$/u.test(token) && token.length >= 8) return true
  return token.length >= 8 && /\p{Ll}\p{Lu}\p{Ll}*(?:\p{Lu}|[_\d])|^\p{Lu}{2}\p{Ll}+\p{Lu}/u.test(token) && !/^\p{L}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u.test(token)
}

/** "fjord-88" right behind the word: elsewhere a version or a model is written so. */
const dated = /^\p{Ll}{4,}[-_.]\d{1,4}$/u
/** Four words or more that a generator joined; "state-of-the-art" has short ones. */
const isWords = (token: string): boolean => isPassphrase(token) && fourWords.test(token)
const fourWords = /^\p{L}{3,}(?:[-_.]\p{L}{3,}){3,}$/u
/** The first token behind a word for a password that can be nothing but one, in the same sentence. */
const secretBehind = (text: string, from: number, to: number): { start: number; end: number } | undefined => {
  let at = from
  denseWord.lastIndex = from
  if (codeAt(text, from) >= firstWide) { const word = denseWord.exec(text); if (!word) return undefined; at += word[0].length }
  else for (at = to; at < text.length && isLetter(codeAt(text, at)) && codeAt(text, at) < firstWide;) at += 1
  const stop = Math.min(text.length, at + longestReach, lineEnd(text, at))
  for (let count = 0; at < stop && count < mostTokens; count += 1) {
    const skipped = gapAt(text, at, stop)
    at += skipped
    let end = at
    while (end < text.length && !/[\s|<>"“”„«»，、。]/u.test(text.charAt(end)) && (end === at || wide.test(text.charAt(end)) === wide.test(text.charAt(at))) && end - at < 70) end += 1
    if (end === at) return undefined
    const raw = text.slice(at, end)
    const lead = opening.exec(raw)?.[0].length ?? 0
    const token = raw.slice(lead).replace(closing, "")
    // "--password-file=/run/secrets/db": where one is kept.
    if (/^-(?:file|path|stdin|env|prompt)(?:=|$)/.test(token)) return undefined
    if (strong(token) || isWords(token) || (count === 0 && dated.test(token))) return { start: at + lead, end: at + lead + token.length }
    if (about.test(token) || /[.?？؟]$/.test(raw) && token.length > 3 || /^(?:https?:)/.test(token)) return undefined
    at = end
  }
  return undefined
}
const lineEnd = (text: string, at: number): number => { const stop = text.indexOf("\n", at); return stop < 0 ? text.length : stop }
const gapAt = (text: string, at: number, stop: number): number => { const match = gap.exec(text.slice(at, stop + 1)); return match?.index === 0 ? match[0].length : 0 }

const handle = "@?([\\p{L}\\d](?:[\\p{L}\\d]|[._-](?=[\\p{L}\\d])){2,40})(?![\\p{L}\\d@]|\\.\\p{L})"
const handleLike = (value: string): boolean => value.length >= 4 && /\p{L}/u.test(value) && /[\d_.]/.test(value) && !/^\d+[./-]\d+|^\d+\p{L}{1,2}$|^(?:v|ver|version|ip|tls|http|utf|ios|android|windows)[-.\d]/iu.test(value) && !/\.(?:com|org|net|html?|php|aspx?|js|json|pdf)$/i.test(value)
const namesLogin = (value: string): boolean => value.length > 3 && (handleLike(value) || /^\p{Ll}{5,}$/u.test(value) && !isPlainWord(value))
const secret = "[ \"'“„«`]{1,2}([^\\s\"'”»`,;]{5,64}?)(?=[.,;]?(?:\\s|$)|[\"'”»`])"
/** Ways of telling somebody as whom to go in. */
const entering = "log in as|login as|sign in as|log on as|logged in as|anmelden als|einloggen als|melde dich als|connecte-toi en tant que|connectez-vous en tant que|inicia sesión como|inicia sesión con|entra como|accedi come|accedi con|entra con|entre como|entre com|inloggen als|log in met|log maar in met|inloggen met|zaloguj się jako|zaloguj się na|войди как|войдите как|увійди як|přihlas se jako|přihlaste se jako|prihlás sa ako|logga in som|logga in med|log ind som|log på som|logg inn som|logg inn med|kirjaudu tunnuksella|conectează-te ca|intră cu|συνδέσου ως|prijavi se kao|prijavite se kot|влез като|masuk sebagai|masuk dengan|log masuk sebagai|đăng nhập bằng|đăng nhập với"
/** The same by a preposition behind which goods and services stand as well: only a password beside it tells an account. */
const enteringWith = `${entering}|log in with|login with|sign in with|log on with|log in using|sign in using|get in with|melde dich mit|logg dich mit|logg dich ein mit|einloggen mit|anmelden mit|connecte-toi avec|connectez-vous avec|ingresa con|ingresá con|entrá con|logga in som|log ind med|zaloguj się przez|logowanie na|войди с|войди под|заходи под|заходи с|заходь під|увійди під|přihlas se přes|lépj be ezzel|conectează-te cu|prijavi se s|login pakai|login dengan`
/** Behind a network's name: what lets one in. */
const named = /^[”"»]? ?[/|] ?["“„«]?(?!(?:\d+[.,-])*\d+\p{L}{0,4}(?:[\s.,;]|$))(?=[^\s/|]{0,39}[\d!#$%&*?+=~@_-])[^\s"”»,;/|]{8}/u
const thenPassword = /^["”»]?,? (?:and|und|et|y|e|en|i|и|і|och|og|ja|a) (?:(?:the|das|le|la|il|het|o|a|el) )?(?:password|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|пароль|lösenord(?:et)?|adgangskoden?|passord(?:et)?|salasana|heslo)(?!\p{L}| (?:to|for|of|vom|von|für|fürs|zum|zur|pour|du|de|d['’]|para|del|per|voor|van|do|da|для|от|till|til) ?)/iu
const isNetwork = (value: string, behind: string): boolean => !/[!#$%&*?+=~@]/.test(value) && (named.test(behind) || thenPassword.test(behind))
/** What somebody tells who has forgotten it. */
const cantEnter = /log ?(?:ged )?(?:in|on)|sign(?:ed)? in|locked out|password|passw|einloggen|anmelden|kennwort|connecter|mot de passe|iniciar sesión|entrar|contraseña|accedere|senha|inloggen|wachtwoord|zalogować|hasł|войти|вход|парол|увійти|giriş|şifre|logga in|lösen|logge? (?:inn|ind|på)|adgangskode|kirjautu|salasan|přihlásit|hesl|conect|parol|belép|jelsz|συνδεθ|κωδικ|prijavi|lozink|username|user name|benutzername|reject|incorrect|(?<!\p{L})wrong(?!\p{L})|denied|didn['’]t work|abgelehnt|funktioniert nicht|refusé|marche pas|rechazad|no funciona|rifiutat|non funziona|recusad|não funciona|geweigerd|werkt niet|odrzucon|nie działa|отклон|не подош|не подходит|не підійш|не підходить|відхил|reddedil|çalışmadı|avvisad|funkar inte|afvist|virker ikke|hylätt|ei toimi|odmítn|nefunguje|respins|nu merge|elutasít|nem működik|δεν δουλεύει|odbij|ne radi/iu
const tried = "tried|i tried|i've tried|have tried|typed|i typed|entered|i entered|versucht|probiert|eingegeben|j'ai essayé|ai essayé|essayé|he probado|probé|intenté con|ho provato|provato|tentei|já tentei|geprobeerd|probeerde|próbowałem|próbowałam|wpisałem|wpisałam|пробовал|пробовала|вводил|вводила|пробував|пробувала|denedim|girdim|provade|försökte med|prøvde|prøvede|kokeilin|yritin|zkoušel jsem|zkoušela jsem|zkoušel|zkoušela|am încercat|próbáltam|δοκίμασα|probao sam|probala sam"
/** Before the second of two. */
const also = ",? (?:and|then|or|und|dann|oder|et|puis|ou|y|luego|e|poi|o|en|of|i|potem|lub|и|або|или|та|ve|och|og|eller|ja|tai|a|nebo|și|sau|és|vagy|και|dan|lalu)(?: (?:also|then|with|auch|aussi|también|anche|também|ook|też|тоже|також|även|også|myös|také))?"
const second = new RegExp(`^["”»]?${also} `, "u")
const passwordWords = "password|pass|passwort|kennwort|mot de passe|mdp|contraseña|clave|senha|wachtwoord|hasło|пароль|парола|şifre|lösenord|lösen|adgangskode|kodeord|passord|salasana|heslo|parola|jelszó|κωδικός|lozinka|geslo|sandi|mật khẩu"
/** A password that was written in other letters, and no word. */
const coded = (value: string): boolean => /[a-z]/.test(value) && /[A-Z]/.test(value) && (/\d/.test(value) || value.endsWith("="))
const frames: readonly SentenceFrame[] = [
  after(entering, " " + handle, ["USERNAME"], 0.74, handleLike),
  // "Log in as ann.k with Xy7!q"
  after(enteringWith, ":? " + handle + "(?: ?[/|] ?|,? (?:with|using|and|mit|und|avec|et|con|y|e|com|met|en|z|i|с|и|з|і|s|a|med|och|og|ja|cu|și|με|και|dengan|dan|với|và)(?: (?:password|pass|passwort|mot de passe|contraseña|senha|wachtwoord|hasłem|паролем|heslem|lösenord|password:))? )([^\\s,;]{5,64}?)(?=[.,;]?(?:\\s|$))", ["USERNAME", "PASSWORD"], 0.8, strong),
  after("login|log in|username|user|user name|benutzer|nutzer|zugang|identifiant|utilisateur|usuario|usuária|usuário|utilizador|utente|gebruiker|inlog|inloggen|użytkownik|uživatel|používateľ|kullanıcı adım|kullanıcı adı|kullanıcı|логин|логін|користувач|пользователь|потребител|användare|användarnamn|bruger|brugernavn|bruker|brukernavn|käyttäjä|käyttäjätunnus|felhasználó|felhasználónév|utilizator|χρήστης|όνομα χρήστη|korisnik|korisničko ime|uporabnik|uporabniško ime|pengguna|nama pengguna|tên đăng nhập|tài khoản|اسم المستخدم|المستخدم|שם משתמש|שם המשתמש|משתמש|نام کاربری|यूज़रनेम|यूजरनेम|ইউজারনেম|ชื่อผู้ใช้", "[ :=]{1,3}" + handle, ["USERNAME"], 0.74, handleLike),
  after("ログイン|ログインid|ログイン名|ユーザー名|ユーザーid|로그인|아이디|사용자|登录名|用户名|账号|帳號|使用者", "(?:ID|名|は|は、|는|은|가|是|为|：|:| ){0,3}" + handle, ["USERNAME"], 0.74, handleLike),
  // Who came in from where, as logs tell it.
  after("login by|login of|logon by|login from user|acceso de|accès de|connexion de|zugriff von|anmeldung von|login von|accesso di|acesso de|inlogpoging van|logowanie|вход|вхід|giriş|inloggning av|pålogging av|přihlášení|用户|用戶|使用者|ユーザー|사용자", `[ :]{0,2}${handle}(?= ?(?:desde|depuis|von|aus|from|da|de|do|z|ze|з|с|из|från|fra|登录|登入|登錄|がログイン|로그인)[^\\n]{0,12}\\d{1,3}\\.\\d{1,3}\\.)`, ["USERNAME"], 0.76, namesLogin),
  // "Wifi at mum's: Xy7!qqqq"
  after("wifi|wi-fi|wlan|hotspot", "[^\\n:：.!?;,]{0,28}[:：] ?[\"“„«]?([^\\s\"”»,;]{8,40}?)(?=[.,;]?(?:\\s|$)|[\"”»])", ["PASSWORD"], 0.75, (value, text, end) => /\d/.test(value) && strong(value) && !isNetwork(value, text.slice(end, end + 48))),
  // "Wifi: Seagull5G / chips&vinegar": the network's name, and what lets one in.
  after("wifi|wi-fi|wlan|hotspot|wifi name|ssid", "[ :=]{1,3}[\"“„«]?[^\\s/|\"”»]{2,24}(?: [^\\s/|\"”»]{1,16}){0,2}[\"”»]? ?[/|] ?[\"“„«]?([^\\s\"”»,;/|]{8,40}?)(?=[.,;!]?(?:\\s|$)|[\"”»])", ["PASSWORD"], 0.8, value => /[\d!#$%&*?+=~@_-]/.test(value) && !/^(?:\d+[.,-])*\d+\p{L}{0,4}$/u.test(value)),
  // "hytta-wifi reinsdyr_i_tåke"
  // "password, letter by letter: W a ! n u t": whoever dictates it parts its signs.
  after(passwordWords, "[,;]? \\(?(?:letter by letter|character by character|spelle?d(?: out)?|spelt(?: out)?|buchstabe für buchstabe|buchstabiert|zeichen für zeichen|lettre par lettre|épelé|letra por letra|deletreada?|soletrada?|lettera per lettera|letter voor letter|gespeld|litera po literze|písmeno po písmenu|betű(?:n|r)ként|literă cu literă|bokstav (?:för|for) bokstav|bogstav for bogstav|kirjain kerrallaan|γράμμα γράμμα|по буквам|по літерах|буква по буква|harf harf|slovo po slovo|črka za črko|từng chữ|huruf demi huruf)\\)? ?[:：]? ((?:[^\\s] ){5,48}[^\\s])(?=[.,;]?(?:\\s|$))", ["PASSWORD"], 0.82),
  after(passwordWords, "(?: [^\\s:]{0,20}(?:wifi|wi-fi|wlan)[^\\s:]{0,12})[ :=]{1,3}([^\\s,;]{8,64}?)(?=[.,;]?(?:\\s|$))", ["PASSWORD"], 0.78, value => /[\d!#$%&*?+=~@_]/.test(value)),
  // "gebruiker k.brouwer ww Stroopwafel!23": short names of it, between the account and itself.
  after("ww|pw|pwd|psw|pswd|mdp|pwort|psswd|passw|hes.|has.|пар.|jelsz.|lös.|adg.|şif.", " ([^\\s,;]{6,64}?)(?=[.,;]?(?:\\s|$))", ["PASSWORD"], 0.78, value => strong(value) && /[\d!#$%&*?+=~@]/.test(value)),
  // "koden til sommerhuset: Hygge&Rødgrød4"
  after("koden til|koden till|code for|code to|code zu|code zum|code zur|code für|code vom|code de|code du|code pour|código de|código del|código para|codice di|codice del|codice della|codice per|código do|código da|code van|code voor|kod do|kod od|код от|код до|код для|kód od|kód na|kód k|koodi|kode til|kode for|cod pentru|codul de la|codul pentru|κωδικός για|kod za|kode untuk|mã cho|mã vào", " [^\\n:.!?;,\\d]{2,30}[:=] ?[\"“„«]?([^\\s\"”»,;]{6,40}?)(?=[.,;]?(?:\\s|$)|[\"”»])", ["PASSWORD"], 0.76, value => strong(value) && /[!#$%&*?+=~@]/.test(value)),
  // "… and I tried Velvet2019 and Velvet2020!": what somebody took for it who can't get in.
  ...["", ` [^\\s,;]{5,40}?${also}`].map(first => after(tried, `(?: (?:with|both|mit|mal|avec|con|com|met|med|cu|με))?${first} [\"“„«]?([^\\s\"”»,;]{6,40}?)(?=[.,;?]?(?:\\s|$)|[\"”»])`, ["PASSWORD"], 0.76, (value, text, end) => strong(value) && cantEnter.test(text.slice(Math.max(0, end - 200), end + 60)))),
  after("username|user name|login name|tunnus|tunnukseni|käyttäjänimi|benutzername|nutzername|nom d'utilisateur|identifiant|nombre de usuario|usuario|nome utente|nome de usuário|nome de utilizador|gebruikersnaam|nazwa użytkownika|имя пользователя|логин|ім'я користувача|логін|kullanıcı adım|kullanıcı adı|användarnamn|brukernavn|brugernavn|käyttäjätunnus|uživatelské jméno|používateľské meno|nume de utilizator|felhasználónév|όνομα χρήστη|korisničko ime|nama pengguna|tên đăng nhập|usuario del banco|usuario de|usuário do banco|utente banca|login do banku|gebruiker", "(?: (?:is|ist|lautet|est|es|è|é|to|är|er|on|je|este|είναι))? ([\\p{L}\\d](?:[\\p{L}\\d]|[._-](?=[\\p{L}\\d])){4,30})(?![\\p{L}\\d@]|\\.\\p{L})", ["USERNAME"], 0.74, (value, text, end) => namesLogin(value) && (handleLike(value) || cantEnter.test(text.slice(Math.max(0, end - 160), end + 120)))),
  // Who is in, as an account's page says it, and under what name somebody plays and chats.
  after("přihlášený|přihlášen|přihlášena|přihlášený uživatel|prihlásený|prihlásená|zalogowany|zalogowana|zalogowany jako|angemeldet|eingeloggt|connecté|connectée|sesión iniciada|sesión iniciada como|connesso|collegato come|ingelogd|inloggad|innlogget|logget ind|kirjautunut|bejelentkezve|conectat|συνδεδεμένος|вы вошли|вы вошли как|ви увійшли|ви увійшли як|giriş yapan|prijavljen|steam|discord|psn|xbox|twitch|telegram|instagram|insta|snapchat|tiktok|github|gitlab|reddit|roblox|epic games|battle.net|riot|skype|signal|mastodon|bluesky|threads|vk|minecraft|fortnite", ": ?" + handle, ["USERNAME"], 0.74, value => handleLike(value) && !/^v?\d+[.\d]*$/.test(value)),
  after("ssh key for|ssh-key for|deploy key for|public key for|private key for|ssh-schlüssel für|clé ssh de|clave ssh de|chiave ssh di|ssh-ключ для", " (\\p{Ll}[\\p{Ll}\\d._-]{3,38}[\\p{Ll}\\d])(?=:|\\n)", ["USERNAME"], 0.74, value => /[\d._-]/.test(value) || !isPlainWord(value)),
  after("pw|pwd|pass|psw|pswd|mdp", " ?[:=] ?[\"“„«]?([^\\s\"”»,;]{6,64}?)(?=[.,;]?(?:\\s|$)|[\"”»])", ["PASSWORD"], 0.78, strong),
  // "Account ann_k, password …", "the user nfalco asks for a new password"
  after("compte|konto|account|cuenta|conta|rekening|hesap|hesabı|acc|účet|учётка|учетка|аккаунт|акаунт|обліковий запис|λογαριασμός|tilin|contul|fiók|račun|akun|tài khoản", `[ :]{1,2}${handle}(?=,? ?(?:/|-|–|and|et|und|y|e|i|и|та|és|og|och|ja|dan|và)? ?(?:password|pass|pw|pwd|mot de passe|mdp|passwort|kennwort|contraseña|clave|senha|wachtwoord|hasło|пароль|парола|şifre|parola|heslo|lösenord|adgangskode|passord|salasana|jelszó|κωδικός|geslo|lozinka|sandi|kata sandi|mật khẩu)(?!\\p{L}))`, ["USERNAME"], 0.76, namesLogin),
  after("user|username|usuario|usuaria|usuário|usuária|utilisateur|utilisatrice|benutzer|benutzerin|nutzer|utente|gebruiker|gebruikster|użytkownik|użytkowniczka|пользователь|користувач|потребител|kullanıcı|uživatel|uživatelka|používateľ|användaren|brukeren|brugeren|käyttäjä|utilizatorul|felhasználó|χρήστης|korisnik|uporabnik|pengguna|người dùng", ` ${handle}(?= (?:asks|asked|requests|requested|wants|needs|reports|reported|cannot|can't|forgot|is locked|was locked|locked|pide|solicita|ha olvidado|olvidó|no puede|demande|a demandé|a oublié|ne peut|bittet|möchte|hat|kann|ist gesperrt|chiede|richiede|ha dimenticato|non riesce|pede|esqueceu|não consegue|vraagt|wil|is vergeten|kan niet|prosi|zapomniał\\p{L}?|nie może|просит|запрашивает|забыл\\p{L}?|не может|просить|забув|не може|моли|забрави|istiyor|unuttu|talep|žádá|prosí|zapomněl\\p{L}?|nemůže|ber om|begär|har glömt|kan inte|har glemt|pyytää|unohti|cere|a uitat|nu poate|kéri|elfelejtette|ζητά|ξέχασε|traži|zaboravio|meminta|lupa|yêu cầu|quên)(?!\\p{L}))`, ["USERNAME"], 0.76, namesLogin),
  // "The laptop login is still fjord-lamp-42": an account's name would be one word.
  after("login|log-in|logon", "(?: (?:is|still|now|remains|ist|noch|immer|est|toujours|es|sigue|siendo|è|ancora|é|ainda|to|är|er|on)){1,3}:? [\"'“„«]?([^\\s\"'”»`,;]{8,64}?)(?=[.,;]?(?:\\s|$)|[\"'”»])", ["PASSWORD"], 0.74, value => strong(value) && !/^\p{L}+[._-]?\p{L}*\d*$/u.test(value)),
  after("fritzbox|fritz!box|router|speedport|livebox|freebox|bbox|modem|repeater|synology|nas|netgear|easybox|homebox|ziggo|alexa app|netflix|spotify|disney+|amazon|ebay|paypal|gmail|icloud|dropbox", ": ?([^\\s,;:]{8,40})(?=[\\s,;]|$)", ["PASSWORD"], 0.72, value => strong(value) && /\d/.test(value) && /[!#$%^&*_-]|\p{Ll}\p{Lu}|\d\p{L}/u.test(value) && !/@|^\+?[\d.-]+$|\.\w{2,4}$/.test(value)),
  // "bank login ann98 :: Xy7!qqqq"
  within(" :: ", " :: ([^\\s]{8,64}?)(?=[.,;]?(?:\\s|$))", ["PASSWORD"], 0.76, strong),
  // As a header holds it: "Basic-auth value: YW5uOlh5…", "YW5uOlh5… (base64 of my password)".
  after("basic-auth value|basic auth value|basic-auth|basic auth|basicauth|basic auth header|base64 password|password in base64|passwort in base64|base64-passwort|mot de passe en base64|contraseña en base64|password in base64|senha em base64", "(?: (?:for|of|on|für|pour|para|per|voor) [\\p{L}\\d.-]{2,20})?[ :=]{1,3}([A-Za-z\\d+/]{10,120}={0,2})(?![A-Za-z\\d+/=])", ["PASSWORD"], 0.82, coded),
  before(" (base64 of my password| (base64 of the password| (base64-encoded password| (my password in base64| (password in base64| (base64 password| (passwort in base64| (base64 von meinem passwort| (mot de passe en base64| (contraseña en base64| (password in base64| (senha em base64| (wachtwoord in base64| (hasło w base64| (пароль в base64", "(?<![A-Za-z\\d+/=])([A-Za-z\\d+/]{10,120}={0,2})", ["PASSWORD"], 0.82, coded),
  // What files of programs write with a space between.
  after("requirepass|masterauth", secret, ["PASSWORD"], 0.85, strong)
]
const readFrames = frameReader(frames, "told-login")

const vault = /(?<!\p{L})(?:vault|passwords?|logins?|credentials?|keychain|passwörter|passwort\p{L}*|kennwörter|mots de passe|contraseñas|claves|senhas|wachtwoorden|hasła|пароли|паролі|şifreler|lösenord|hesla)(?!\p{L})/iu
const vaultLine = /(?<=^|\n)[^\n,;\t]{2,40}[,;\t] ?([^\s,;]{3,60})[,;\t] ?([^\s,;]{8,64})(?=[ \t]*(?:\n|$|[,;\t]))/dgu
/** A label in which signs stand for letters that look like them: "Pa55word", "Passw0rd", "P@ssword". */
const [looksLikeL, looksLikeI] = ["l", "i"].map((one): Readonly<Record<string, string>> => ({ 0: "o", 1: one, 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s" }))
const [shortestLabel, longestLabel, blank] = [4, 20, 32]
const lookalikes = tableOf(/[013457@$]/)
const signed = /(?:^|[^\p{L}\p{N}@$._/-])(\p{L}[\p{L}\d@$]*[013457@$][\p{L}\d@$]*) ?$/u
const hidden: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "OTP", "API_KEY", "SESSION_TOKEN", "CARD", "CARD_CVV", "IBAN", "SSN", "PASSPORT"])
const disguised = (text: string): Finding[] => {
  const found: Finding[] = []
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    let [from, odd] = [at, false]
    for (let code = codeAt(text, from - 1); from > 0 && at - from < longestLabel && code > 31 && (code !== blank || from === at); code = codeAt(text, from - 1)) { from -= 1; if (lookalikes[code] === 1) odd = true }
    const word = odd && at - from >= shortestLabel && at - from < longestLabel ? signed.exec(text.slice(Math.max(0, from - 1), at))?.[1] : undefined
    if (word === undefined || !/\p{L}.*\p{L}.*\p{L}/u.test(word)) continue
    const start = at + 1 + (/^[ \n]{0,2}/.exec(text.slice(at + 1, at + 3))?.[0].length ?? 0)
    for (const letters of [looksLikeL, looksLikeI]) {
      const type = labelTypes(word.replace(/[013457@$]/g, sign => letters?.[sign] ?? sign)).find(one => hidden.has(one))
      const value = type && valueAt(type, text.slice(start, start + 80), "colon")
      if (type && value && plausible(type, value)) { found.push({ start, end: start + value.length, type, score: 0.82, source: "disguised" }); break }
    }
  }
  return found
}

/** Heads of blocks in which a file of settings keeps what is secret: "secrets:", and its lines, which stand further in. */
const blockHeads = hitsOf("secrets:|credentials:|api_keys:|api-keys:|apikeys:|tokens:|passwords:|stringdata:")
const blockLine = /^([ \t]{1,12})["']?[\w.-]{2,40}["']?: ?["']?([^\s"'#]{8,200})["']?[ \t]*(?:#[^\n]*)?$/d
const mostLines = 40
const keyLike = (value: string): boolean => value.length > 15 && /\d/.test(value) && /[a-z]/i.test(value) && !/[./:]|^\d{4}-\d\d/.test(value) && !/^[a-z]+(?:[-_][a-z\d]+)+$/.test(value)
const blockSecrets = (text: string): Finding[] => blockHeads(text).ends.flatMap((end, index) => {
  const head = blockHeads(text).starts[index] ?? end
  const margin = text.slice(text.lastIndexOf("\n", head - 1) + 1, head)
  const found: Finding[] = []
  if (text[end] !== "\n" || !/^[ \t]*(?:[\w.-]{1,20}[_.-])?$/.test(margin)) return found
  for (let at = end + 1, count = 0; at < text.length && count < mostLines; count += 1) {
    const stop = lineEnd(text, at)
    const line = text.slice(at, Math.min(stop, at + 260))
    const match = blockLine.exec(line)
    if ((/^[ \t]*/.exec(line)?.[0].length ?? 0) <= (/^[ \t]*/.exec(margin)?.[0].length ?? 0)) break
    const [value, place] = [match?.[2] ?? "", match?.indices?.[2]]
    if (place && (keyLike(value) || strong(value) && /[!#%^&*?+=~@]/.test(value))) found.push({ start: at + place[0], end: at + place[1], type: /^pass/i.test(text.slice(head, end)) ? "PASSWORD" : "API_KEY", score: 0.82, source: "block" })
    at = stop + 1
  }
  return found
})

/** Passwords and names of accounts as people tell them to one another: with words between, in a list, or one after the other. */
export const secretsTold: Detector = (text, { page = "" }) => {
  const found: Finding[] = [...readFrames(text), ...disguised(text), ...blockSecrets(text)]
  // "bank, ann98, Xy7!qqqq": the lines of a vault.
  if (vault.test(page)) for (const { indices } of matchesIn(vaultLine, text)) {
    const [user, secret] = [indices?.[1], indices?.[2]]
    if (!user || !secret || !strong(text.slice(...secret))) continue
    if (!text.slice(...user).includes("@")) found.push({ start: user[0], end: user[1], type: "USERNAME", score: 0.75, source: "vault" })
    found.push({ start: secret[0], end: secret[1], type: "PASSWORD", score: 0.85, source: "vault" })
  }
  const { starts, ends } = words(text)
  for (const [index, place] of starts.entries()) {
    // Hebrew writes "the" and "to" on the word.
    // "$PWD/pki": a variable.
    if (text[place - 1] === "$") continue
    if (codeAt(text, place) <= 0x58f && isLetter(codeAt(text, place - 1))) continue
    const value = secretBehind(text, place, ends[index] ?? place)
    if (!value || /^(?:wi-?fi|wlan)/iu.test(text.slice(place, place + 5)) && isNetwork(text.slice(value.start, value.end), text.slice(value.end, value.end + 48))) continue
    found.push({ ...value, type: "PASSWORD", score: 0.78, source: "told-secret" })
    // "the router's is X and the account's Y"
    const next = second.test(text.slice(value.end, value.end + 10)) ? secretBehind(text, value.end, value.end) : undefined
    if (next) found.push({ ...next, type: "PASSWORD", score: 0.74, source: "told-secret" })
  }
  return found
}
