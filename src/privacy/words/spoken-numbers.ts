/** Figures as they are said, from nought to nine, a line each language; other words for one of them stand behind "/". */
const figures = [
  "zero/oh/nought/naught one two three four five six seven eight nine/niner",
  "null eins zwei/zwo drei vier fünf/fuenf sechs sieben acht neun",
  "zéro/zero un deux trois quatre cinq six sept huit neuf",
  "cero uno dos tres cuatro cinco seis siete ocho nueve",
  "zero uno due tre quattro cinque sei sette otto nove",
  "zero um/uma dois/duas três quatro cinco seis/meia sete oito nove",
  "nul een/één twee drie vier vijf zes zeven acht negen",
  "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
  "sıfır bir iki üç dört beş altı yedi sekiz dokuz",
  "ноль/нуль один два три четыре пять шесть семь восемь девять",
  "нуль один/одна два/дві три чотири п'ять/п’ять шість сім вісім дев'ять/дев’ять",
  "нула едно/един две/два три четири пет шест седем осем девет",
  "noll ett/en två tre fyra fem sex sju åtta nio",
  "nul en/et to tre fire fem seks syv otte ni",
  "null én/ett to tre fire fem seks sju åtte ni",
  "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän",
  "nula jedna/jeden dva/dvě tři čtyři pět šest sedm osm devět",
  "nula jeden/jedna dva/dve tri štyri päť šesť sedem osem deväť",
  "zero unu/una doi/două trei patru cinci șase/şase șapte/şapte opt nouă",
  "nulla egy kettő/két három négy öt hat hét nyolc kilenc",
  "μηδέν ένα δύο/δυο τρία τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά",
  "nula jedan dva tri četiri pet šest sedam osam devet",
  "nič/nula ena dva/dve tri štiri pet šest sedem osem devet",
  "nol/kosong satu dua tiga empat lima enam tujuh delapan/lapan sembilan",
  "không một hai ba bốn/tư năm sáu bảy/bẩy tám chín",
  "صفر واحد/واحدة اثنان/اثنين/إثنان/إثنين ثلاثة/تلاتة أربعة/اربعة خمسة ستة سبعة ثمانية/تمانية تسعة",
  "אפס אחת/אחד שתיים/שניים/שתים שלוש/שלושה ארבע/ארבעה חמש/חמישה שש/שישה שבע/שבעה שמונה תשע/תשעה",
  "صفر یک دو سه چهار پنج شش/شیش هفت هشت نه",
  "शून्य/ज़ीरो/जीरो एक दो तीन चार पांच/पाँच छह/छः सात आठ नौ",
  "শূন্য/জিরো এক দুই তিন চার পাঁচ ছয় সাত আট নয়",
  "sifuri moja mbili tatu nne tano sita saba nane tisa"
].map(line => line.normalize("NFC").split(" ").map(figure => figure.split("/")))
/** Numbers of two figures where telephones are read in pairs. */
const pairs = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante huitante octante nonante diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa dez doze treze quinze dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta cinquenta sessenta oitenta dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove zehn elf zwölf tien twaalf on yirmi otuz kırk elli altmış yetmiş seksen doksan dziesięć dwadzieścia trzydzieści czterdzieści десять двадцать тридцать сорок девяносто двадцять тридцять tio elva tolv tjugo trettio tyve tredive fyrre halvtreds tres halvfjerds firs halvfems tjue tretti førti"
/** "einundzwanzig", "ventisei", "пятьдесят": pairs by what they are made of. */
const madePair = /^\p{L}{2,12}(?:zig|ßig|zehn|tig|tien|anta|enta|inta)$|^(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant|veinti)\p{L}{1,8}$|^\p{L}{2,8}(?:naście|dziesiąt|надцать|надцять|десят|kymmentä|toista|náct|desát|nást|desiat|sprezece|zeci)$/u
const [single, pair, hundred, twice] = [1, 2, 2, 1]
const sizes = new Map<string, number>([
  ...pairs.split(" ").map(word => [word, pair] as const),
  ..."hundred hundert cent cento cien ciento cem honderd hundra hundrede hundre sto сто yüz száz".split(" ").map(word => [word, hundred] as const),
  // "Double seven" is two of them, and the seven is counted by itself.
  ..."double triple treble doppel doble duplo doppio dubbel".split(" ").map(word => [word, twice] as const),
  ...figures.flatMap(line => line.flatMap(words => words.map(word => [word, single] as const)))
])
/** What figure each word stands for, to tell counting from a number. */
const values = new Map(figures.flatMap(line => line.flatMap((words, value) => words.map(word => [word, value] as const))))

/** How many figures a word says, 0 if it says none. */
export const spokenSize = (word: string): number => sizes.get(word) ?? (word.length > 4 && madePair.test(word) ? pair : 0)
export const spokenValue = (word: string): number | undefined => values.get(word)
/** Words of which a number of some length holds one: three letters or more, and no short words of sentences. */
export const spokenHints = [...new Set(figures.flatMap(line => line.flatMap((words, value) => value === 1 || value === 2 ? [] : words)))].filter(word => word.length > 2 || word.charCodeAt(0) > 0x36f).join("|")
