import { whenAsked } from "../../core/when-asked.ts"
import { foldWord } from "./word-kinds.ts"

/** Houses and goods that bear a person's name, and people whom everybody knows by theirs: without accents, in small letters. */
const names = whenAsked(() => new Set((
  "calvin klein|ralph lauren|tommy hilfiger|hugo boss|johnnie walker|jack daniel|jack daniels|jim beam|captain morgan|uncle ben|bens basmati|ben's basmati|aunt jemima|marc jacobs|michael kors|karl lagerfeld|giorgio armani|emporio armani|stella mccartney|yves saint laurent|christian dior|christian louboutin|kate spade|tory burch|estee lauder|jean paul gaultier|elizabeth arden|helena rubinstein|thomas cook|ernst young|" +
  "jp morgan|j.p. morgan|wells fargo|goldman sachs|morgan stanley|charles schwab|merrill lynch|harley davidson|louis vuitton|levi strauss|mary kay|sally hansen|max factor|max mara|paul smith|ted baker|fred perry|jack wolfskin|jack jones|helly hansen|marco polo|marc o'polo|tom tailor|tom ford|jimmy choo|vera wang|donna karan|oscar de la renta|carolina herrera|paco rabanne|nina ricci|roberto cavalli|" +
  "gianni versace|guy laroche|pierre cardin|philipp plein|daniel wellington|patek philippe|tag heuer|jaeger lecoultre|james bond|harry potter|indiana jones|sherlock holmes|mickey mouse|donald duck|peter pan|charlie brown|bob marley|elvis presley|michael jackson|frank sinatra|taylor swift|ed sheeran|billie eilish|lady gaga|justin bieber|ariana grande|harry styles|dua lipa|" +
  "johann sebastian bach|ludwig van beethoven|wolfgang amadeus mozart|franz schubert|william shakespeare|jane austen|charles dickens|agatha christie|stephen king|george orwell|ernest hemingway|mark twain|oscar wilde|leo tolstoy|victor hugo|jules verne|franz kafka|thomas mann|hermann hesse|gabriel garcia marquez|pablo neruda|umberto eco|dante alighieri|vincent van gogh|pablo picasso|claude monet|frida kahlo|leonardo da vinci|andy warhol|" +
  "albert einstein|isaac newton|charles darwin|marie curie|nikola tesla|alan turing|ada lovelace|stephen hawking|galileo galilei|rosa luxemburg|karl marx|martin luther|martin luther king|nelson mandela|mahatma gandhi|mother teresa|anne frank|winston churchill|abraham lincoln|george washington|john f. kennedy|barack obama|donald trump|joe biden|kamala harris|hillary clinton|angela merkel|olaf scholz|friedrich merz|" +
  "emmanuel macron|marine le pen|giorgia meloni|mario draghi|silvio berlusconi|pedro sanchez|boris johnson|keir starmer|rishi sunak|margaret thatcher|vladimir putin|volodymyr zelensky|xi jinping|narendra modi|lula da silva|jair bolsonaro|javier milei|recep tayyip erdogan|donald tusk|viktor orban|ursula von der leyen|king charles|greta thunberg|elon musk|bill gates|steve jobs|jeff bezos|mark zuckerberg|tim cook|sam altman|" +
  "lionel messi|cristiano ronaldo|kylian mbappe|neymar junior|erling haaland|diego maradona|zinedine zidane|david beckham|jurgen klopp|pep guardiola|jose mourinho|felix brych|roger federer|rafael nadal|novak djokovic|carlos alcaraz|jannik sinner|serena williams|iga swiatek|steffi graf|boris becker|lewis hamilton|max verstappen|michael schumacher|sebastian vettel|usain bolt|michael phelps|simone biles|lebron james|michael jordan|kobe bryant|tiger woods|muhammad ali|tom brady|" +
  "christopher nolan|steven spielberg|quentin tarantino|greta gerwig|martin scorsese|alfred hitchcock|woody allen|pedro almodovar|hayao miyazaki|leonardo dicaprio|brad pitt|tom cruise|tom hanks|meryl streep|julia roberts|nicole kidman|george clooney|cillian murphy|emily blunt|margot robbie|ryan gosling|timothee chalamet|zendaya coleman|charlie chaplin|marilyn monroe|audrey hepburn|oprah winfrey|" +
  "dr. oetker|dr oetker|mr. proper|mr proper|mr. clean|mr clean|mr. muscle|mr muscle|mr. bean|mr bean|mr. beast|dr. martens|dr martens|dr. pepper|dr pepper|dr. who|dr. house|dr. dre|mr. coffee|mrs. meyer|madame tussauds|hello kitty|hello fresh|madame figaro|sir winston"
).split("|")))

/** Whether words, or those that they begin with, are a name that everybody knows as a brand's or a public figure's. */
export const isPublicName = (name: string): boolean => {
  const words = foldWord(name).replace(/’/g, "'").split(" ")
  for (let count = words.length; count > 1; count -= 1) if (names().has(words.slice(0, count).join(" "))) return true
  return false
}
/** The same with the title or greeting that stands before it: "Dr. Oetker", "Hello Kitty". */
export const isPublicTitle = (text: string, start: number, end: number): boolean => isPublicName(text.slice(text.lastIndexOf(" ", start - 2) + 1, end))
