import { memo } from "../memo.ts"
import { caseless, foldCase } from "../text/fold-case.ts"
import { matchesIn } from "../text/match-at.ts"

/** What holds a number and is no house's: times and days, amounts, steps, and the rooms and branches of a building that everybody knows. */
const times = "\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\.?|uhr)|\\d{1,2} ?h ?\\d{2}|\\d{1,2}:\\d{2}"
const days = "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|tomorrow|tonight|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|morgen|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
const span = "\\d{1,2}(?:[:.]\\d{2})? ?[-–] ?\\d{1,2}(?:[:.]\\d{2})?"
const units = "percent|per cent|prozent|pour ?cent|por ?ciento|per ?cento|procent|%|degrees|grad|minutes?|mins?|minuten|hours?|hrs?|stunden|days?|tage|weeks?|items?|points?|pages?|times?|people|persons?|stück|artikel|euros?|eur|usd|dollars?|kg|km|gb|mb|px|restaurants?|shops?|stores?|hotels?|results?|listings?|photos?|reviews?|countries|cities|locations?|digits?|characters?|letters?|ziffern|zeichen|stellen|chiffres|caractères|dígitos|caracteres|cifre|caratteri|cijfers|tekens|cyfr\\p{L}?|цифр\\p{L}?"
const rooms = "steps?|schritt|étape|paso|passo|stap|krok|rooms?|raum|zimmer|salle|sala|stanza|kamer|lokaal|pokój|gates?|building|bldg|gebäude|bâtiment|edificio|edifício|gebouw|terminal|platform|gleis|quai|andén|binario|perron|spoor|levels?|floor|etage|étage|piso|piano|desk|counter|schalter|guichet|table|tisch|seat|sitz|row|reihe|hall|halle|locker|fach|stand|booth|shop|store|branch|filiale|magasin|tienda|negozio|loja|winkel|filiaal|sklep|lane|line|page|seite|section|chapter|kapitel|slide|version|exit|ausgang|sortie|salida|uscita|stop|station"
const numbers = caseless(`(?<![\\p{L}\\p{N}])(?:(?:${days})[.,]? (?:${span})(?: ?(?:[ap]m|uhr|h))?|${times}(?: ?[-–] ?${times})?|\\d+(?:[.,]\\d+)? ?(?:${units})|(?:${rooms})\\.? ?(?:no\\.? ?)?\\p{L}?\\d{1,4}\\p{L}?|${days})(?![\\p{L}\\p{N}])`, "gu")
/** The name of a street, a house or a town beside such a room. */
const name = /^\p{Lu}[\p{L}\p{M}'’.-]+ \p{Lu}|, ?\p{Lu}[\p{L}\p{M}'’.-]{2,}|[^\x00-\u02ff]{3}/u

/** An amount with its sign is no place. */
const money = /^[-+]?\s?(?:\p{Sc}|(?:Rs|R\$|kr|zł|Kč|Rp|руб|грн|лв|lei|Ft|EUR|USD|GBP|CHF|INR|PLN|TL)\.?\s)\s?\d[\d.,\u00a0\u202f ]*$|^[-+]?\d[\d.,\u00a0\u202f ]*\s?(?:\p{Sc}|(?:kr|zł|Kč|руб|грн|лв|lei|Ft|EUR|USD|GBP|CHF|INR|PLN|TL)\.?)$/u

/** Whether words with a number that might tell of a place tell a time, an amount or a part of a building alone. */
export const namesNoPlace = (value: string): boolean => known(value, () => saysNoPlace(value))
/** Several families ask about the same words. */
const known = memo<boolean>(500)
const saysNoPlace = (value: string): boolean => {
  if (money.test(value.trim())) return true
  let [rest, done] = ["", 0]
  for (const { 0: { length }, index } of matchesIn(numbers, foldCase(value))) {
    rest += `${value.slice(done, index)} `
    done = index + length
  }
  rest = (rest + value.slice(done)).trim()
  return rest !== value.trim() && !/\p{Nd}/u.test(rest) && !name.test(rest)
}
