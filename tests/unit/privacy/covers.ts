import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

/** Whether each letter and digit of a value in a text is found, under whatever type. */
export const covers = (text: string, value: string, context: DetectContext = {}): boolean => {
  const [from, all] = [text.indexOf(value), detect(text, context)]
  return from >= 0 && [...value].every((char, index) => !/[\p{L}\p{N}]/u.test(char) || all.some(({ start, end }) => start <= from + index && from + index < end))
}
