import type { Detector } from "../context/detect-context.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** Doors, gates, alarms and safes, as people call what opens them. */
const english = "door code|gate code|entry code|access code to the|alarm code|garage code|lockbox|lock box|key box|keypad code|keypad|buzzer code|safe combo|safe combination|combination|combo|code for the door|code for the gate|code for the garage|code to the gate|code to the door|code to the garage|code for the alarm|alarm|code to the building"
const others = "türcode|torcode|haustürcode|alarmcode|alarm-code|schlüsselsafe|schlüsselbox|zahlenschloss|safe-code|tresorcode|code für die tür|code für die haustür|code für das tor|code zur garage|digicode|code du portail|code de la porte|code d'entrée|code de l'immeuble|code de l'alarme|boîte à clés|código del portal|código de la puerta|código del garaje|código de la alarma|clave de la alarma|clave del portal|codice del cancello|codice del portone|codice della porta|codice dell'allarme|codice cancello|codice portone|código da porta|código do portão|código do alarme|senha do portão|deurcode|poortcode|alarmcode|sleutelkluisje|" +
  "kod do klatki|kod do bramy|kod do domofonu|kod do drzwi|kod do furtki|kod alarmu|kapı kodu|kapı şifresi|bina şifresi|alarm şifresi|код домофона|код от домофона|код подъезда|код от подъезда|код двери|код от двери|код от сейфа|код сейфа|код від під'їзду|код домофону|код дверей|код сигнализации|код от ворот|portkod|dörrkod|larmkod|dørkode|dørkoden|portkode|alarmkode|ovikoodi|hälytyskoodi|kód dveří|kód od brány|kód k bráně|kód ode dveří|kód do domu|kód alarmu|kapukód|kapucsengő kódja|riasztó kódja|cod interfon|codul de la poartă|codul alarmei|κωδικός πόρτας|κωδικός συναγερμού|κωδικός εισόδου|kod za vrata|kod za kapiju|kod za ulaz|код за вратата|код за входа|mã cửa|mã cổng|kode pintu|kode gerbang|רמז לדלת|קוד לדלת|קוד לבניין|קוד לשער|קוד הכניסה לבניין|קוד האזעקה|رمز الباب|رمز البوابة|كود الباب|رمز الإنذار|رمز در|کد در|दरवाज़े का कोड|गेट का कोड"
const link = "(?: ?(?:for|of|to|at|zu[mr]?|für|der|des|de|du|del|della|do|da|van|do|od|для|от) [\\p{L}\\p{M} '’-]{2,24}?)?(?: (?:is|are|ist|lautet|est|c['’]est|es|è|é|to|jest|это|є|е|är|er|on|je|este|είναι|là|adalah|הוא|هو)| ?[:=?-]|,)? {1,2}"
const code = "[\"'“„«(#*]{0,2}((?=[\\p{Lu}\\d*#-]{0,9}\\d)[\\p{L}\\d*#]{1,10}(?:-[\\p{Lu}\\d]{1,6}){0,4}[#*]?)(?![\\p{L}\\d]|[.,:]\\d|[ ]?(?:€|%|\\$|£|Uhr|am|pm|AM|PM|h|km|cm|mm|kg|m²))"
/** Three digits or more, and no year alone behind "combination". */
const codeLike = (value: string): boolean => (value.match(/\d/g)?.length ?? 0) >= 3 && !/^(?:19|20)\d\d(?:-\d\d-\d\d)?$/.test(value)

const frames: readonly SentenceFrame[] = [
  after(`${english}|${others}`, link + code, ["PASSWORD"], 0.78, codeLike),
  after("大门密码|门禁密码|门禁码|门锁密码|门密码|保险箱密码|报警密码|玄関の暗証番号|オートロックの番号|玄関の番号|ドアコード|金庫の番号|현관 비밀번호|현관 비번|공동현관 비밀번호|도어락 비밀번호|금고 비밀번호|รหัสประตู|รหัสเข้าตึก|รหัสตู้เซฟ", "[ :：は是为為은는が이가]{0,3}([\\d*#][\\d*#A-Z-]{2,11})(?![\\d])", ["PASSWORD"], 0.8),
  // "my pin's 4471", "cvc on the back reads 392".
  after("pin's|pin’s|passcode's|passcode’s|code's|code’s|pins", " (?:now |still )?(\\d{4,8})(?!\\d|[.,]\\d)", ["PASSWORD"], 0.78),
  after("password's|password’s|pw's|pass's", " (?:now |still )?([^\\s,;]{5,40}?)(?=[.,;!]?(?:\\s|$))", ["PASSWORD"], 0.78, value => /\d|[^\p{L}'’]/u.test(value)),
  after("cvc|cvv|cvv2|cvc2|security code", "(?: [\\p{L}\\p{M}]{1,10}){1,4}? (?:reads|is|says|ist|est|es|è|é|to)? ?(\\d{3,4})(?![\\d.,:/-]?\\d|\\p{L})", ["CARD_CVV"], 0.78),
  // A word that nobody would give a network's name.
  after("wifi is|wi-fi is|wifi pass is|wlan ist|wifi est|le wifi c'est|wifi es|el wifi es|il wifi è|wifi è|o wifi é|wifi to|вайфай", " ((?=\\S*\\d)(?=\\S*\\p{L})[^\\s,;]{8,63}?)(?=[.,;!]?(?:\\s|$))", ["PASSWORD"], 0.72, value => !/^\d+(?:mbps|mbit|mb|ghz|g)/iu.test(value)),
  after("recovery phrase|seed phrase|seed words|mnemonic|backup phrase", "(?: (?:is|ends with|starts with|begins with|reads|goes|was):?|:) [\"'“‘«]?((?:\\p{Ll}{3,10} ){2,23}\\p{Ll}{3,10})(?!\\p{L})", ["PRIVATE_KEY"], 0.78, value => !/(?:^| )(?:is|are|you|your|the|must|should|will|can|never|with|and|or|words?|to|of|in) /u.test(`${value} `)),
  // "sort code is 20-45-77 and account 31926819"
  after("sort code|bank code|routing|routing number|blz|bankleitzahl", "[^\\n.;]{0,6}? ?[\\d-]{6,9},? (?:and|und|acct|account|konto|,)? ?(?:my |the )?(?:account|acct|a/c|konto|kto)?\\.?(?: no\\.?| number| nr\\.?)?(?: is| ist)?:? (\\d[\\d -]{5,14}\\d)(?!\\d)", ["BANK_ACCOUNT"], 0.8),
  before(" as the security code| as the cvv| as the cvc| is the cvv| is the cvc| is the security code| as her cvv| as his cvv| als kartenprüf| als prüfziffer| als sicherheitscode| comme code de sécurité| comme cryptogramme| como código de seguridad| como cvv| como cvc| come codice di sicurezza| come cvv| como código de segurança| als beveiligingscode| als cvc| jako kod cvv| jako cvv", "(?<![\\d.,:/€$£-])(\\d{3,4})", ["CARD_CVV"], 0.8),
  after("code wifi|code wi-fi|code du wifi|code de la box|wifi code|wi-fi code|wlan-code|wlan code|codice wifi|codice wi-fi|código wifi|código del wifi|clave wifi|kod wifi|kod do wifi|wifi kodu|wifi-code|wificode|wifikode|wifi-kode|wifi-kod|wifikod|код вайфай|код wifi|wifi kód|cod wifi|kode wifi|mã wifi", "(?: (?:is|ist|est|es|è|é|to|is|är|er|e|je))?[ :]{1,3}((?=[\\p{L}\\d-]*\\d)[\\p{L}\\d][\\p{L}\\d-]{7,62})(?![\\p{L}\\d.])", ["PASSWORD"], 0.76),
  before(" is the door code| is the gate code| is the alarm code| opens the gate| opens the door| opens the garage| ist der türcode| est le digicode", "(?<![\\p{L}\\d.,-])([\\d*#][\\d*#A-Z-]{3,9})", ["PASSWORD"], 0.76, codeLike)
]
/** Codes of doors, alarms and safes, and secrets that a sentence tells without a label's form. */
const readFrames = frameReader(frames, "entry-code")
export const entryCodes: Detector = text => readFrames(text)
