/**
 * Words and marks as NLTK's `word_tokenize` parts them, by the Penn Treebank's rules: which mark stands alone, and which stays with its
 * neighbour. The text is parted as one sentence: after a number's full stop NLTK hears no new one before a word in lower case, as answers are.
 */
export const treebankTokens = (text: string): string[] => {
  const parted = text.trimEnd()
    .replace(/[«“‘„]|`+/gu, " $& ")
    .replace(/(?<![\p{L}\p{N}_])'(?!(?:re|ve|ll|m|t|s|d|n)(?![\p{L}\p{N}_]))(?=[\p{L}\p{N}_])/giu, "' ")
    .replace(/([^.])\.([\])}>"'»”’ ]*)$/u, "$1 . $2 ")
    .replace(/([:,])(\D)/gu, " $1 $2")
    .replace(/[:,]$/u, " $& ")
    .replace(/\.{2,}|[;@#$%&‒-―?!*[\](){}<>]|--/gu, " $& ")
  return ` ${parted} `
    .replace(/[»”’"]|''/gu, " $& ")
    .replace(/\s+/gu, " ")
    .replace(/([^' ])('(?:s|m|d|ll|re|ve)?|n't) /giu, "$1 $2 ")
    .split(" ").filter((token) => token !== "")
}
