import { memo } from "../memo.ts"
import { particle } from "../context/value-shape.ts"
import { isCommonWord, isGivenName, isPlainWord, isSurname } from "../words/word-kinds.ts"

const places = new Set("san santa santo saint st los las el new north south east west lake fort mount mt port cape point upper lower great grand puerto rio villa monte isle bad sankt le la prime royal king queen prince princess lord lady pope president general admiral world happy merry black white red blue green golden silver paris london berlin lyon florence sydney austin dallas houston madison lincoln jackson brooklyn chelsea georgia virginia carolina dakota india china kenya israel jordan ireland asia savannah phoenix verona siena milan milano vienna geneva roma rome madrid barcelona lisbon porto hamburg münchen köln amsterdam dublin boston denver orlando memphis montana nevada arizona alabama florida texas oregon washington cambridge oxford york windsor milton wellington victoria adelaide regina salvador santiago monterrey bonn essen trier kent surrey devon cornwall".split(" "))
const things = new Set("street road avenue lane drive court square place hall park bridge station airport university college school hospital museum library hotel stadium arena theatre theater cathedral church castle tower island river lake bay beach valley county city town village hill house garden gardens center centre building room gate market mall plaza fund bank press records studio studios edition gare bahnhof stazione estación estação mairie rathaus collection series award prize inc ltd llc gmbh corp company group foundation day eve week month festival cup league team fc united airlines tech technologies systems solutions software core pro max mini plus air chair table desk shirt shoes lamp bag cafe bar grill pizza kitchen cookies law bill act rule model theory theorem code script book times post news journal review report guide questions letter number account service department office committee council society party store shop support manager management policy terms settings profile platz allee piazza plaza straße strasse t-shirt t-shirts shirts jacket dress trousers jeans hoodie sneakers sofa mattress pillow bluetooth nvidia intel realtek cron linux debian ubuntu gnome kde unix freebsd gimp libreoffice openoffice".split(" "))
/** "Gutenberg-Universität": what is called after somebody. */
const namedAfter = /-(?:universität|universiteit|gymnasium|schule|institut|stiftung|preis|straße|strasse|platz|allee|weg|park|haus|museum|halle|brücke)$/
const nobody = /^(?:Ihr|Ihre|Ihrem|Ihren|Dein|Deine|Deinem|Unser|Unsere|Euer|Eure|Abfahrt|Ankunft|Gleis|Akun|Bitte|Danke|Hinweis|Achtung|Prosím|Proszę|Пожалуйста|Просьба|Будь|Lütfen|Tolong|Mohon|Harap|Merci|Veuillez|Kérem|Kérjük|Παρακαλώ|Grüße|Grüsse|Grüßen|Adı|Soyadı|Nobody|Noone|Kundinnen|Kolleginnen|Kollegen|Freunde|Mitglieder|Gäste|Leser|Leserinnen|Eltern|Clients|Clientes|Clienti|Klienci|Klanten|Kunder|Kunde[rn]|Müşterimiz|Zákazníci|Asiakkaat|Customer|Sir|Madam|Team|User|Friend|Friends|All|Everyone|There|Guest|Colleague|Colleagues|Member|Hiring|Kunde|Kundin|Kunden|Damen|Herren|Support|Mundo|World|Welt|Client|Cliente|Señores|Back|Geschäftszeiten|Öffnungszeiten|Sprechzeiten|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|To|The|Your|You|My|In|On|At|For|And|Or|Of|This|That|We|Our|New|Please|Thanks|Again|Home|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)(?![\p{L}])/u
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)$/
const bothAsWord = new Set("smith brown young king green white black hall hill wood baker cook carter fisher mason miller parker potter turner walker ward webb west bell bush cross day field fields fox freeman gray grey hunt hunter knight lane long love marsh may moss page park pope price reed rice rich rose sharp stone strong summers waters wise wolf woods bird church cole dean drake duke farmer fuller gardener gross hand hardy head house lord lowe major mercer mills moon noble north pace paul piper porter power powers poole pool rivers shepherd short small snow speed swift temple tucker weaver wheeler winter winters frost burns barber bishop carpenter chambers crane daily english french german grant graves hayes holiday law little marks mayor merchant monk peacock pepper pike post ring rock sailor savage sellers singer skinner steel street thorn vale vine wall wells wild wren best bond brook brooks bright butcher butler castle chance chase crook cruise cooper dale day dyer east fine finch flood foster glover good goodman grove harper hawk hayward heath hood hook horn joiner joy judge keen lake lamb land lamp last lay leach lever lion lock lovely low mann marshall masters miner mint nash oak oaks orange paddock palmer parish parsons partridge peck pitt plank pond poor prior quick rand rash read reader rook root rowe royal rush sage salt sands saw sawyer seal self shade shaw sheen slater sparks spears spence spicer spring stark star steed stern still story strange stringer sweet tailor tanner taylor thatcher tiller town travers true vance waller warden waterman way webber welder whitehead whitman wind witt worth wright yard".split(" "))
const isParticle = new RegExp(`^(?:${particle}|den|der)$`)

/** What is known of a word that may belong to a name. */
export type NameWord = {
  text: string
  /** "van", "de". */
  particle: boolean
  /** "B." */
  initial: boolean
  /** All capitals; `shouted`: and no longer than "NATO". */
  caps: boolean; shouted: boolean
  month: boolean
  /** Opens a greeting to nobody in particular: "Customer", "Team". */
  nobody: boolean
  /** Part of the name of a thing ("Street") or of a place ("San"). */
  thing: boolean; place: boolean
  given: boolean; surname: boolean
  /** A family name although it is also a word: "Baker". */
  alsoName: boolean
  common: boolean; english: boolean
  /** Says something: a word, a thing or a place. */
  plain: boolean
  /** As a given name, 2: nothing but one; 1: also a word. */
  strength: 0 | 1 | 2
  /** Can hardly be anything but a name. */
  sure: boolean
}
/** "Run-time", "Line-based": half of it is a word in small letters, and nobody is called so. "Min-ho" and "Jean-pierre" are names. */
/** "Script-Fu": the half before a family name is a word. */
const isJoined = (text: string): boolean => { const half = /^(\p{Lu}\p{Ll}{3,})-/u.exec(text)?.[1]; return half !== undefined && isPlainWord(half) && !isSurname(half) && !isGivenName(half) && !bothAsWord.has(half.toLowerCase()) }
const joinsWord = (text: string): boolean => { const half = /-(\p{Ll}{4,})$/u.exec(text)?.[1]; return half !== undefined && isPlainWord(half) && !isGivenName(half) && !bothAsWord.has(half) }
const look = (text: string): NameWord => {
  const lower = text.toLowerCase()
  const [given, surname, english] = [isGivenName(text) && !joinsWord(text), isSurname(text) && !isJoined(text), isPlainWord(text)]
  const [thing, place] = [things.has(lower) || namedAfter.test(lower), places.has(lower)]
  const strength = !given ? 0 : english || place ? 1 : 2
  return { text, particle: isParticle.test(text), initial: /^\p{Lu}\.$/u.test(text), caps: text === text.toUpperCase(), shouted: /^\p{Lu}{1,4}$/u.test(text), month: months.test(lower), nobody: nobody.test(text), thing, place,
    given, surname, alsoName: bothAsWord.has(lower), common: isCommonWord(text), english, plain: english || place || thing, strength, sure: strength === 2 || (surname && !english) }
}

const known = memo<NameWord>(20_000)
export const nameWord = (text: string): NameWord => known(text, () => look(text))
