import { whenAsked } from "../../core/when-asked.ts"
import { foldWord } from "./word-kinds.ts"

/** Houses and goods that bear a person's name, and people whom everybody knows by theirs, as far as hardly anybody else is called so: without accents, in small letters. */
const names = whenAsked(() => new Set((
  "calvin klein|ralph lauren|tommy hilfiger|hugo boss|johnnie walker|jack daniel|jack daniels|jim beam|captain morgan|uncle ben|bens basmati|ben's basmati|aunt jemima|michael kors|karl lagerfeld|giorgio armani|emporio armani|stella mccartney|yves saint laurent|christian dior|christian louboutin|tory burch|estee lauder|jean paul gaultier|helena rubinstein|ernst young|" +
  "jp morgan|j.p. morgan|wells fargo|goldman sachs|morgan stanley|merrill lynch|harley davidson|louis vuitton|levi strauss|max factor|max mara|jack wolfskin|jack jones|helly hansen|marco polo|marc o'polo|tom tailor|jimmy choo|vera wang|oscar de la renta|paco rabanne|" +
  "gianni versace|guy laroche|pierre cardin|philipp plein|patek philippe|tag heuer|jaeger lecoultre|james bond|harry potter|indiana jones|sherlock holmes|mickey mouse|donald duck|peter pan|bob marley|elvis presley|taylor swift|billie eilish|lady gaga|ariana grande|dua lipa|" +
  "johann sebastian bach|ludwig van beethoven|wolfgang amadeus mozart|franz schubert|william shakespeare|jane austen|charles dickens|agatha christie|george orwell|ernest hemingway|leo tolstoy|jules verne|franz kafka|gabriel garcia marquez|pablo neruda|umberto eco|dante alighieri|vincent van gogh|pablo picasso|claude monet|frida kahlo|leonardo da vinci|andy warhol|" +
  "albert einstein|nikola tesla|ada lovelace|galileo galilei|rosa luxemburg|martin luther king|nelson mandela|mahatma gandhi|mother teresa|winston churchill|abraham lincoln|barack obama|donald trump|kamala harris|angela merkel|" +
  "emmanuel macron|marine le pen|giorgia meloni|silvio berlusconi|keir starmer|rishi sunak|margaret thatcher|vladimir putin|volodymyr zelensky|xi jinping|narendra modi|lula da silva|jair bolsonaro|javier milei|recep tayyip erdogan|viktor orban|ursula von der leyen|greta thunberg|elon musk|jeff bezos|mark zuckerberg|" +
  "lionel messi|cristiano ronaldo|kylian mbappe|neymar junior|erling haaland|diego maradona|zinedine zidane|david beckham|jurgen klopp|pep guardiola|jose mourinho|roger federer|rafael nadal|novak djokovic|jannik sinner|iga swiatek|max verstappen|usain bolt|simone biles|lebron james|kobe bryant|tiger woods|" +
  "christopher nolan|steven spielberg|quentin tarantino|greta gerwig|alfred hitchcock|pedro almodovar|hayao miyazaki|leonardo dicaprio|brad pitt|meryl streep|nicole kidman|george clooney|margot robbie|timothee chalamet|zendaya coleman|charlie chaplin|marilyn monroe|audrey hepburn|oprah winfrey|" +
  "dr. oetker|dr oetker|mr. proper|mr proper|mr. clean|mr clean|mr. muscle|mr muscle|mr. bean|mr bean|mr. beast|dr. martens|dr martens|dr. pepper|dr pepper|dr. who|dr. house|dr. dre|mr. coffee|mrs. meyer|madame tussauds|hello kitty|hello fresh|madame figaro|sir winston"
).split("|")))

/** What they begin with: most names need no further look. */
const firsts = whenAsked(() => new Set([...names()].map(name => name.slice(0, name.indexOf(" ")))))
const folded = (name: string): string => foldWord(name).replace(/’/g, "'")
/** Whether words, or those that they begin with, are a name that everybody knows as a brand's or a public figure's. */
export const isPublicName = (name: string): boolean => {
  const space = name.indexOf(" ")
  if (space < 0 || !firsts().has(folded(name.slice(0, space)))) return false
  const words = folded(name).split(" ")
  for (let count = words.length; count > 1; count -= 1) if (names().has(words.slice(0, count).join(" "))) return true
  return false
}
/** The same with the title or greeting that stands before it: "Dr. Oetker", "Hello Kitty". */
export const isPublicTitle = (text: string, start: number, end: number): boolean => isPublicName(text.slice(text.lastIndexOf(" ", start - 2) + 1, end))
