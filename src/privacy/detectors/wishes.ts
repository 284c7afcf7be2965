import type { Detector } from "../context/detect-context.ts"
import { isPublication } from "../context/publication.ts"
import { isLand } from "../words/land-words.ts"
import { addNamedBeside } from "./named-beside.ts"
import { nameWord } from "./name-words.ts"
import { after, before, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const cap = "\\p{Lu}[\\p{Ll}\\p{M}'’-]+"
/** What kin are called beside their names. */
const kin = "(?:(?:[Aa]unt(?:ie|y)?|[Uu]ncle|[Gg]ran(?:dma|ny|dad|dpa)?|[Nn]an(?:a|ny)?|[Mm]um(?:my)?|[Dd]ad(?:dy)?|[Oo]ma|[Oo]pa|[Tt]ante|[Oo]nkel|[Mm]ami|[Pp]api|[Mm]amie|[Pp]apy|[Mm]aman|[Pp]apa|[Oo]ncle|[Tt]ata|[Tt]onton|[Aa]buel[oa]|[Tt][íi][oa]|[Mm]amá|[Pp]apá|[Nn]onn[oa]|[Zz]i[oa]|[Mm]amma|[Pp]apà|[Aa]v[óô]|[Vv]ov[óô]|[Tt]io|[Oo]om|[Bb]abci[au]|[Dd]ziadk?u?|[Cc]ioci[au]|[Ww]ujk?u?|[Mm]ormor|[Ff]armor|[Mm]orfar|[Ff]arfar|[Bb]edste(?:mor|far)|[Bb]este(?:mor|far)|[Mm]oster|[Ff]aster|[Bb]abi(?:čk[ao])?|[Dd]ědo|[Tt]eta|[Mm]ummo|[Vv]aari|[Bb]unic[aul]{0,2}|[Bb]ába|ablan|abin|teyzen|halan|amcan|dayın|annen|baban|deden|бабушк[аи]|дедушк[аи]|тётя|тетя|дядя|мама|папа|бабуся|дідусь|тітка|γιαγιά|παππού|θεία|θείε) )?"
/** Words of love before a name. */
const dear = "(?:(?:[Dd]ear(?:est)?|my dear|[Dd]arling|[Ll]iebe[rs]?|mein[e]? liebe[rs]?|[Cc]h[eè]re?|ma chère|mon cher|[Qq]uerid[oa]|mi querid[oa]|[Cc]ar[oa]|[Ll]ieve|[Kk]ochan[ya]|[Dd]rog[ia]|[Cc]anım|[Ss]evgili|[Кк]ра|дорог(?:ой|ая)|люб(?:ый|ая|ий|а)|[Kk]ære|[Kk]jære|[Kk]ära?|[Rr]akas|[Mm]il[ýá]|[Dd]rag[aă]|[Kk]edves|αγαπημέν[ηε]) )?"
const name = `${dear}${kin}(${cap}(?: ${cap}){0,2})(?![\\p{L}\\p{M}])`
const stop = "(?=[,.!?;:)&\\n❤️💕<3]|$| (?:and|und|et|y|e|en|i|a|и|і|og|och|ja|ve|și|και|from|von|de|da|di|do|van|od|от|від|från|fra|ja|xx?|\\p{Lu}|on|for|zum|pour|por|per|para|voor|na|с|з|x)(?![\\p{L}]))"

const noOne = /^(?:Kus\p{L}*|Grü(?:ß|ss)e|Küsse|Bises|Besos|Baci|Beijos|Gruß|Liebe|Love|Dear|Mum|Mom|Dad|Papa|Mama|Oma|Opa|Maman|Kussen|Knuffel\p{L}*|Groet\p{L}*|Kram\p{L}*|Gros|Mille|Viel\p{L}*|Herzliche?|Easter|Christmas|Birthday|Year|New|Day|Everyone|All|You|Team|Friends|Bestellung|Meinung|Daten|Anfrage|Nachricht|Rechnung|Familie|Kollegen|Welt|Leben|Vie|Vida|Navidad|Natale|Natal|Noël|Weihnachten|Ostern|Pâques|Pasqua|Mother|Father|Valentine)(?![\p{L}])/u
const known = (value: string): boolean => {
  const words = value.split(" ").map(nameWord)
  const [first] = words
  return first !== undefined && !noOne.test(value) && !isLand(value) && !words.some(({ nobody, month, thing }) => nobody || month || thing) && (first.strength === 2 || (first.given && !first.common && !first.place) || words.length > 1 && words.some(({ sure }) => sure))
}
/** After wishes that are made to somebody alone nothing but a name can stand. */
const wished = (value: string): boolean => known(value) || !noOne.test(value) && !isLand(value) && value.split(" ").map(nameWord).every(({ plain, nobody, month, thing }) => !plain && !nobody && !month && !thing)

const wishes = "díky|díky moc|děkuji|děkuju|ďakujem|vďaka|köszi|kösz|köszönöm|köszönettel|dzięki|dziękuję|mersi|mulțumesc|mulțumim|takk|tusen takk|mange takk|tack|tack så mycket|tack på förhand|kiitos|tak|mange tak|teşekkürler|дякую|спасибо|спасибі|ευχαριστώ|bedankt|dank je|hvala|благодаря|happy birthday|happy anniversary|happy bday|congratulations|congrats|well done|merry christmas|happy easter|happy valentine's|get well soon|thank you|thanks|good luck|welcome to the world|alles gute|alles gute zum geburtstag|herzlichen glückwunsch|zum geburtstag|gute besserung|frohe weihnachten|danke|glückwunsch|joyeux anniversaire|bon anniversaire|bonne fête|félicitations|bon rétablissement|merci|feliz cumpleaños|felicidades|feliz día|feliz santo|enhorabuena|feliz navidad|gracias|buon compleanno|tanti auguri|auguri|congratulazioni|buon onomastico|buon natale|grazie|feliz aniversário|parabéns|muitos parabéns|feliz natal|as melhoras|obrigada|obrigado|gefeliciteerd|van harte gefeliciteerd|fijne verjaardag|beterschap|bedankt|wszystkiego najlepszego|sto lat|gratulacje|dziękuję|iyi ki doğdun|doğum günün kutlu olsun|nice yaşlara|nice mutlu yıllara|geçmiş olsun|tebrikler|с днём рождения|с днем рождения|поздравляю|поздравляем|спасибо|з днем народження|вітаю|дякую|grattis|grattis på födelsedagen|tillykke|tillykke med fødselsdagen|gratulerer|gratulerer med dagen|god bedring|krya på dig|tack|takk|tak|onnea|hyvää syntymäpäivää|paljon onnea|kiitos|všechno nejlepší|všetko najlepšie|gratuluji|děkuji|ďakujem|la mulți ani|felicitări|mulțumesc|boldog születésnapot|boldog szülinapot|köszönöm|isten éltessen|χρόνια πολλά|να ζήσεις|συγχαρητήρια|ευχαριστώ|περαστικά|selamat ulang tahun|selamat|terima kasih|sretan rođendan|chúc mừng sinh nhật"
const loving = "love|love from|lots of love|lots of love from|all our love|all my love|with love|with love from|hugs|hugs from|kisses from|big hug from|from your|best wishes from|deine|dein|eure|euer|in liebe|küsse von|bussi von|viele küsse von|es grüßt|es grüßen|es gratuliert|es gratulieren|bises|bises de|bisous|bisous de|gros bisous de|avec amour|te quiere|te quieren|con cariño|con amor|un beso de|besos|besos de|un abrazo de|abrazos de|de parte de|un bacio da|baci|baci da|con affetto|con amore|un abbraccio da|ti vogliamo bene|da parte di|com carinho|com amor|beijos|beijos da|beijos do|beijinhos|beijinhos da|beijinhos do|um abraço do|um abraço da|da sua|do seu|kusjes|kusjes van|kus van|liefs|liefs van|veel liefs|veel liefs van|knuffel van|dikke kus|buziaki|buziaki od|całusy od|ściskam|z miłością|kocham cię|twoja|twój|seni seven|sevgilerle|sevgiyle|öptüm|целую|обнимаю|твоя|твой|с любовью|с любовью от|цілую|обіймаю|твій|з любов'ю|kram|kram från|kramar|kramar från|puss från|kærlig hilsen|knus|knus fra|klem|klem fra|hilsen|hilsen fra|halauksin|terveisin|rakkaudella|pusuja|s láskou|pusu od|objímá|líbá|tvoje|tvůj|cu drag|pupici de la|cu dragoste|te pupă|με αγάπη|φιλιά|φιλιά από|ölel|puszi|csókol|sok puszi|salam sayang|salam sayang dari|dengan cinta|yêu thương"

const frames: readonly SentenceFrame[] = [
  // "Happy 40th birthday, dear Ann!", "Joyeux anniversaire Solange, …"
  after(wishes, `(?: \\d{1,3}(?:st|nd|rd|th|\\.|e|º|ª|:nteen)?)?(?: birthday| geburtstag)?(?: zum \\d{1,3}\\.?| for everything| pour tout| por todo)?[,:]? ${name}${stop}`, ["PERSON"], 0.73, wished),
  after("happy", ` \\d{1,3}(?:st|nd|rd|th)(?: birthday)?,? ${name}${stop}`, ["PERSON"], 0.74, wished),
  after("to dear|to dearest|to my dear|to my darling|to darling|dearest|darling|für meinen lieben|für meine liebe|an die liebe|an den lieben|lieber|liebe|liebes|liebste|liebster|à ma chère|à mon cher|pour ma chère|pour mon cher|ma chère|mon cher|para mi querida|para mi querido|a mi querida|a mi querido|querida|querido|alla cara|al caro|alla mia cara|per la mia cara|cara|caro|para a minha querida|para o meu querido|minha querida|meu querido|lieve|aan mijn lieve|voor mijn lieve|dla kochanej|dla kochanego|kochana|kochany|droga|drogi|canım|biricik|sevgili|kära|käre|kære|kjære|rakas|milá|milý|drahá|drahý|draga|dragă|dragul|дорогой|дорогая|любимой|любимому|дорога|дорогий|люба|любий|αγαπημένη|αγαπημένε|αγαπητή|αγαπητέ|drága|kedves", ` ${kin}(${cap}(?: ${cap})?)(?![\\p{L}\\p{M}])`, ["PERSON"], 0.73, known),
  // "Love, Nigel and Pip", "Un bacio da Bianca"
  after(loving, `[,:!]{0,2}(?: \\n?|\\n)${kin}(${cap}(?: ${cap})?)(?=[,.!;)&\\n❤️]|$| (?:and|und|et|y|e|en|i|a|и|і|og|och|ja|ve|și|και|xx?|&|\\+)(?![\\p{L}]))`, ["PERSON"], 0.72, known),
  // "Kocham, Twoja Ania": what is said behind a name.
  before(" sends her love| sends his love| send their love| wishes you| wish you| wünscht dir| wünschen dir| te souhaite| te desea| te desean| ti augura| te deseja| wenst je| wensen je| życzy| желает| önskar| ønsker| přeje", `(?:^|[.!\\n,] ?)(${cap}(?: (?:and|und|et|y|e|en|i|и|og|och) ${cap})?)`, ["PERSON"], 0.7, known)
]
const readFrames = frameReader(frames, "wish")
/** Who is named beside somebody: "… & Philippa", "…, Mum and the Iyers". */
const more = new RegExp(`^(?:,? ?(?:&|\\+|(?<= )(?:and|und|et|y|e|en|i|a|и|і|та|og|och|ja|ve|și|și|και))|,) (?:de |d['’]|da |do |di |von |van |the |die |les )?${kin}(?<name>${cap})(?=[,.!;)&\\n❤️]|$| (?:and|und|et|y|e|en|i|a|и|і|та|og|och|ja|ve|și|και|&|\\+|xx?) ?)`, "du")

/** People whom cards, gifts and the ends of letters wish well or greet from. */
export const wishesTold: Detector = (text, context) => isPublication(context) ? [] : addNamedBeside(text, readFrames(text), more, wished)
