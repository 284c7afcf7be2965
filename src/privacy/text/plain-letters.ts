const plain: Readonly<Record<string, string>> = { ß: "ss", ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", æ: "ae", œ: "oe", þ: "th" }
const letters = /[ßıłøđðæœþ]/g
/** Small letters that no normalisation takes apart, as they are written where a keyboard lacks them: "Łukasz Groß" is "lukasz gross". */
export const plainLetters = (small: string): string => small.replace(letters, letter => plain[letter] ?? letter)
