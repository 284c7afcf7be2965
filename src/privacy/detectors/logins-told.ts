import type { Detector } from "../context/detect-context.ts"
import { caselessTest } from "../text/caseless-test.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { after, frameReader, type SentenceFrame } from "./sentence-frame.ts"
import { strong } from "./secrets-told.ts"

/** What lets somebody in, and what they come in as. */
const logins = "login|log-in|logins|zugang|zugangsdaten|benutzer|benutzername|account|konto|acc|compte|accès|identifiant|identifiants|utilisateur|cuenta|acceso|credenciales|usuario|conta|acesso|credenciais|utilizador|usuário|accesso|credenziali|utente|inlog|inloggegevens|gebruiker|gebruikersnaam|logowanie|dostęp|użytkownik|вход|доступ|логин|учётка|учетка|аккаунт|логін|акаунт|обліковий запис|přihlášení|přístup|účet|uživatel|prihlásenie|prístup|používateľ|inloggning|inlogg|användare|användarnamn|innlogging|bruker|brukernavn|bruger|brugernavn|kirjautuminen|tunnus|tunnukset|käyttäjä|käyttäjätunnus|belépés|felhasználó|felhasználónév|acces|cont|utilizator|σύνδεση|πρόσβαση|χρήστης|giriş|hesap|kullanıcı|akses|akun|pengguna|đăng nhập|tài khoản|prijava|korisnik|uporabnik|الدخول|حساب|المستخدم|כניסה|משתמש|लॉगिन|ログイン|アカウント|账号|登录|로그인|계정|아이디"
const users = "user|username|user name|usr|uname|login name|login|log-in|přihlašovací jméno|uživatelské jméno|prihlasovacie meno|používateľské meno|nazwa użytkownika|nom d'utilisateur|nombre de usuario|nome utente|nome de usuário|nome de utilizador|inlognaam|kullanıcı adı|имя пользователя|ім'я користувача|käyttäjänimi|felhasználói név|nume de utilizator|όνομα χρήστη|nama pengguna|usernya|username-nya|tên đăng nhập|korisničko ime|uporabniško ime|потребителско име|שם משתמש|שם המשתמש|اسم المستخدم|benutzer|benutzername|identifiant|utilisateur|usuario|utilizador|usuário|utente|gebruiker|gebruikersnaam|użytkownik|логин|логін|uživatel|používateľ|användare|användarnamn|bruker|brukernavn|bruger|brugernavn|käyttäjä|käyttäjätunnus|tunnus|felhasználó|felhasználónév|utilizator|χρήστης|kullanıcı|pengguna|korisnik|uporabnik|المستخدم|משתמש|로그인|아이디|log in as|sign in as|log on as|melde dich als|anmelden als|einloggen als|anmelden mit|einloggen mit|connecte-toi avec|connectez-vous avec|connecte-toi en tant que|entra con|inicia sesión con|inicia sesión como|accedi con|entra come|entre com|inloggen met|inloggen als|log in met|zaloguj się jako|войди как|войдите как|заходи под|увійди як|заходь під|přihlas se jako|prihlás sa ako|logga in som|logga in med|log ind med|log ind som|logg inn med|logg inn som|kirjaudu tunnuksella|lépj be|intră cu|συνδέσου με|masuk dengan|đăng nhập bằng"
const password = "(?:(?:the|das|dem|le|la|el|il|o|a|de|het|mit|med|mot|avec|con|com|met|z|с|з|s|cu|με|dengan) ){0,2}(?:password|pass|pw|pwd|passwort|kennwort|mot de passe|mdp|contraseña|clave|senha|palavra-passe|wachtwoord|hasło|hasłem|hasła|пароль|пароля|паролем|парола|şifre|parola|heslo|heslem|heslom|lösenord|adgangskode|passord|salasana|jelszó|κωδικό|κωδικός|geslo|lozinka|sandi|kata sandi|mật khẩu|كلمة المرور|كلمة السر|סיסמה|סיסמא|पासवर्ड|パスワード|密码|비밀번호)(?![\\p{Script=Latin}\\p{Script=Cyrillic}])"
const gap = "(?: [\\p{L}\\p{M}\\p{N}.'’+-]{1,20}){0,5}?"
/** With a digit, a dot or an address in it: no word of a sentence. */
const marked = "((?=[^\\s,;/|]*[\\d_.@])[\\p{L}\\d][\\p{L}\\d._+-]{1,38}[\\p{L}\\d](?:@[\\p{L}\\d.-]{3,60}\\p{L})?)"
const handle = "([\\p{L}\\d][\\p{L}\\d._+-]{1,38}[\\p{L}\\d])"
const and = "(?: ?[/|;,] ?|,? (?:with|and|mit|und|avec|et|con|y|e|ed|com|met|en|z|i|с|и|з|і|та|s|a|med|och|og|ja|cu|și|με|και|ile|ve|dengan|dan|với|và) )"
const secret = "([^\\s,;]{6,64}?)(?=[.,;]?(?:\\s|$))"
/** What one who tells how to get in has told before. */
const told = /pass|kennwort|contraseña|clave|senha|wachtwoord|hasł|парол|şifre|heslo|lösen|passord|adgangskode|salasana|jelsz|κωδικ|geslo|lozink|sandi|mật khẩu/iu
const nobodys = /^(?:admin\p{L}*|root|guest|gast|user|demo|test|anonym\p{L}*|default)$/u
const isHandle = (value: string): boolean => value.length > 3 && !nobodys.test(value) && (/[\d_.]/.test(value) && /\p{L}/u.test(value) || /^\p{Ll}{5,}$/u.test(value) && !isPlainWord(value))

/** A word for a key, up to three words before the name of what it opens. */
const keyOf = caselessTest("(?:(?<!\\p{L})(?:my |our )?keys?|\\p{L}*schlüssel|cl(?:é|ef)s?|clave|llave|chiavi?|chaves?|\\p{L}*sleutel|klucz\\p{L}{0,3}|ключ\\p{L}{0,3}|anahtar\\p{L}{0,4}|\\p{L}*nyckeln?|\\p{L}*nøkkel\\p{L}{0,2}|\\p{L}*nøgle\\p{L}?|avai\\p{L}{1,4}|klíč\\p{L}?|kľúč\\p{L}?|chei[ae]|kulcs\\p{L}{0,4}|κλειδί|ključ|kunci|khóa|tokene?n?|jeton|مفتاح\\p{L}{0,2}|המפתח|מפתח|कुंजी|キー|密钥|密鑰|키)(?:[ -][\\p{L}'’]{1,12}){0,3}[ -]api(?:-\\p{L}{1,4})? ?[:=：]{1,2} ?[\"'`]?$")

const frames: readonly SentenceFrame[] = [
  // "Zugang: jkessler / Hafen!2291", "the account is now home@… with Hafen!2291"
  after(logins, `(?=[^\\n]{0,120}[\\d!#$%&*?@+=])${gap}[ :：]{1,3}${marked}${and}(?:${password}(?: (?:is|ist|est|es|è))?:? )?${secret}`, ["USERNAME", "PASSWORD"], 0.76, strong),
  after(logins, `(?=[^\\n]{0,120}[\\d!#$%&*?@+=])${gap}[ :：]{1,3}${handle}${and}${secret}`, ["USERNAME", "PASSWORD"], 0.76, value => strong(value) && /[!#$%&*?@+=]|^(?=.*\p{Lu})(?=.*\p{Ll}).*\d/u.test(value)),
  // "user/pass for the NAS: familyadmin / b0ttleC4p"
  after("user/pass|user/password|user/pw|username/password|username/pass|login/pass|login/password|login/pw|id/pw|id/pass|id/password|login/mdp|identifiant/mdp|identifiant/mot de passe|usuario/contraseña|usuario/clave|user/clave|utente/password|user/psw|usuário/senha|login/senha|gebruiker/wachtwoord|inlog/wachtwoord|benutzer/passwort|nutzer/passwort|user/passwort|login/passwort|логин/пароль|логін/пароль|login/hasło|użytkownik/hasło|kullanıcı/şifre|användare/lösenord|login/lösenord|bruger/kode|bruger/adgangskode|bruker/passord|tunnus/salasana|jméno/heslo|login/heslo|felhasználó/jelszó|utilizator/parolă|user/parola|χρήστης/κωδικός|korisnik/lozinka|账号/密码|账号密码|用户名/密码|id/パスワード|id/비번|아이디/비번|아이디/비밀번호|user / pass|login / pass|login / password|user / password|user:pass|login + pass|user and pass|user & pass|login & pass", `(?:[^\\n:：\\d]{0,28}? ?[:：=] ?| )${handle}(?: ?[/|,;] ?|:(?=\\S))([^\\s,;]{5,64}?)(?=[.,;]?(?:\\s|$))`, ["USERNAME", "PASSWORD"], 0.8, value => /[\d!#$%&*?+=@_-]/.test(value)),
  after("رمز|رمزش|رمزم|پسورد|گذرواژه|کلمه عبور|الرقم السري|كلمة السر|الباسورد|باسوورد", "[ :]{1,3}([\\w!#$%&*?+=@.-]{6,64})(?![\\p{L}\\d])", ["PASSWORD"], 0.8, strong),
  // "Login jkessler, password …"
  after(users, `[ :：]{1,3}${handle}(?=(?:${and})${password})`, ["USERNAME"], 0.74, isHandle),
  after(logins, `${gap}[ :：]{1,3}${marked}(?=(?:${and})${password})`, ["USERNAME"], 0.74, value => /\p{L}/u.test(value)),
  // The name of it at the end of what is told, the password before: "kata sandi … Rendang_88, usernya dewikrtk".
  after("usernya|username-nya|login|username|user name|login name|benutzername|nom d'utilisateur|nombre de usuario|nome utente|nome de usuário|nome de utilizador|inlognaam|gebruikersnaam|nazwa użytkownika|kullanıcı adı|имя пользователя|ім'я користувача|логин|логін|användarnamn|brukernavn|brugernavn|käyttäjänimi|käyttäjätunnus|přihlašovací jméno|uživatelské jméno|felhasználónév|nume de utilizator|όνομα χρήστη|nama pengguna|korisničko ime|uporabniško ime|потребителско име", " ([\\p{Ll}\\d][\\p{Ll}\\d._-]{3,38}[\\p{Ll}\\d])(?=\\s*(?:[.,;!)]|$|\\n))", ["USERNAME"], 0.74, (value, text, end) => isHandle(value) && told.test(text.slice(Math.max(0, end - 140), end - value.length))),
  // A program that says with what it could not get in.
  after("token|api token|api-token|auth token|access token|api key|api-key|apikey|secret|secret key", "[ :=]{1,3}[\"'`]?([0-9a-f]{32,64})(?![\\p{L}\\d])", ["API_KEY"], 0.8, value => /\d/.test(value) && /[a-f]/.test(value)),
  // "cheia mea API: …", "klucz do naszego API: …": whose it is stands between.
  after("api", "(?:-ului|-ja|-jem|-u)? ?[:=：]{1,2} ?[\"'`]?([\\w.-]{20,90})(?![\\w.-])", ["API_KEY"], 0.8, (value, text, end) => /\d/.test(value) && /\p{L}/u.test(value) && keyOf(text.slice(Math.max(0, end - value.length - 48), end - value.length)))
]
const readFrames = frameReader(frames, "login-told")

/** Names of accounts, and the passwords told right behind them. */
export const loginsTold: Detector = text => readFrames(text).filter(({ start }) => !ofPath.test(text.slice(Math.max(0, start - 24), start)))
/** "/bin/login überschreiben": a file. */
const ofPath = /\/[\w.-]{1,12}\/login\s{1,2}$/
