/** What type a password has, in a program's source. */
const typed = /^(?:string|str|text|varchar|char|number|int|integer|bool|boolean|object|any|null|undefined|optional|required)(?:\s?[([|,;?=<].*)?$/iu
/** A path of names that a program reads one from: "process.env.PASSWORD", "req.body.password". */
const path = /^[\p{L}_$][\p{L}\d_$]*(?:\??\.[\p{L}_$][\p{L}\d_$]*|\[["'][^"'\]]{1,40}["']\]|->[\p{L}_]\w*){1,6}(?:\(.*)?[);,]?$/u
const pathWord = /(?:^|[._>$"'])(?:env|environ|getenv|config|settings|options|params|args|props|state|body|form|input|user|req|request|secrets?|credentials?|pass\w*|pwd|token|key|value|data)(?=$|[._()[\]"';,>A-Z])/iu
/** "{ type: String, required: true }", "getenv('DB_PASS')", "Field(...)", "$DB_PASS", "%s". */
const code = /^\{ ?["']?(?:type|required|min|max|length|validate|rules)["']? ?:|^[\p{L}_][\w.:]{1,40}\((?:["'][\w.-]*["'])?[^()]{0,40}\)[;,]?$|^\$\{?[A-Z_][A-Z\d_]*\}?$|^%[sd]$|^!(?:vault|ref|sub|secret|getatt|env|include)$|^[a-z_][\w.]{1,40}\(["'][^"'()]*(?:["']\)?;?)?$|^[A-Z][A-Z\d_]*=|^(?:new|await|typeof|function|async|return|z)[ .(]/u
/** How long one must be, and what it must hold. */
const length = /^(?:(?:at least|minimum|min\.?|max\.?|maximum|up to|between|mindestens|maximal|höchstens|au moins|minimum|mínimo|como mínimo|al menos|almeno|minimo|pelo menos|minstens|minimaal|co najmniej|minimum|en az|не менее|минимум|не менше|мінімум|minst|vähintään|alespoň|cel puțin|legalább|ít nhất|tối thiểu|minimal|sedikitnya|อย่างน้อย|半角英数字|半角|至少|最少|不少于|必须|必須|最多|최소|최대) ?)?\d{1,3}(?: ?(?:-|–|to|bis|à|a|до|~) ?\d{1,3})?(?: or more)? ?(?:alphanumeric |numeric )?(?:characters?|chars?|digits?|letters?|symbols?|zeichen|ziffern|stellen|caractères|chiffres|caracteres|dígitos|caratteri|cifre|tekens|cijfers|znak\p{L}*|cyfr\p{L}*|karakter|hane\p{L}*|символ\p{L}*|цифр\p{L}*|знак\p{L}*|tecken|siffror|tegn|merkkiä|číslic|ký tự|digit|ตัวอักษร|个?字符|个?字元|位|文字|桁|자)(?!\p{Script=Latin})|^(?:لا تقل عن |على الأقل )?[\d٠-٩]{1,2} (?:أحرف|حروف|حرف|رموز|أرقام)|^(?:حداقل|لפחות|לפחות|कम से कम|न्यूनतम|কমপক্ষে|অন্তত) ?[\d۰-۹०-९০-৯]{1,2}|^(?:長度|长度|文字数)/iu
/** Where one is to be found or whom to ask: "see the back of the card", "ask at reception". */
const elsewhere = /^(?:see|ask|check|refer|find|found|printed|written|shown|displayed|sent|provided|available|contact|call|visit|same as|use|using|stored|managed|kept|given|issued|look|get|scratch|the (?:one|word|same)|siehe|steht|beim?|wie|frag\p{L}*|auf|voir|demander?|demandez|au dos|à la|ver|véase|preguntar?|pregunte|consulte|vedi|chiedere|chiedi|perguntar?|zie|vraag|op te vragen|zapytaj|zobacz|sor\p{L}*|bkz\.?|см\.|смотрите|спросите|уточняйте|дивіться|запитайте|se|spør|spørg|fråga|kysy|katso|zeptejte|opýtajte|vezi|întrebați|lásd|kérje)(?: \p{L}+)* (?:at|the|your|our|in|on|with|to|by|for|us|via|from|below|above|reveal|see|you|der|dem|die|das|am|an|im|unten|oben|la|le|les|au|à|en|el|al|su|sul|alla|in|na|no|de|het|bij|op|w|na|u|у|на|в|i|hos|ved|v|na|la|pe|a)(?: |$)/iu

/** "PASS src/cart.test.ts": a test's file. */
const testFile = /^[\w.-]+(?:\/[\w.-]+)+[._](?:test|spec)\.(?:[cm]?[jt]sx?|py|go|rs|java|rb|php|cs|kt|swift)$/
/** "change-me-in-production", "your-secret-here": what somebody is to write another one for. */
const standIn = /^(?:change|replace)[-_ ]?(?:me|this|it)(?:[-_ ]\p{L}+)*!?$|^(?:your|insert|enter|put)[-_](?:\p{Ll}+[-_]?){1,5}$/iu

/** Whether what stands under "password" is a rule for one, a place in a program, or says where to find it. */
export const saysNoSecret = (value: string): boolean => standIn.test(value) || testFile.test(value) ||
  typed.test(value) || length.test(value) || code.test(value) || (path.test(value) && !/^\p{Ll}{3,}(?:\.\p{Ll}{3,}){3,}$/u.test(value) && pathWord.test(value)) || (value.includes(" ") && elsewhere.test(value) && !/\p{L}\d|\d\p{L}/u.test(value)) || /^https?:\/\/[^@\s]+$/i.test(value) || /^(?:gpio|pin|bcm|port|pad|d|a) ?\d{1,2}$/iu.test(value) || /^@[\w.-]+(?::\d+)?(?:\/\S*)?$/.test(value)
