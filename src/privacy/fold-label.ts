const plainWords = /^[a-z\d']+(?: [a-z\d']+)*$/
/** Lower case, no accents, `camelCase` and `snake_case` as words: labels and dictionary meet in this form. */
export const foldLabel = (label: string): string => plainWords.test(label) ? label : label.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/’/g, "'").normalize("NFKD").replace(/\p{M}/gu, "")
  .toLowerCase().replace(/ß/g, "ss").replace(/ı/g, "i").replace(/ł/g, "l").replace(/[øØ]/g, "o").replace(/đ/g, "d").replace(/[^\p{L}\p{N}']+/gu, " ").trim()
