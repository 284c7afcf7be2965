import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { announcedType } from "../text/left-context.ts"
import { matchesAt } from "../text/match-at.ts"
import { among, codeAt, placesByDigits, tableOf } from "../text/text-marks.ts"
import { isCardNumber } from "./bank.ts"
import { cardNeighbours } from "./card-neighbours.ts"
import { after, frameReader, type SentenceFrame } from "./sentence-frame.ts"

/** Digit by digit, as people write who want no machine to read it: "0 1 5 1 2 3 …". */
const spelled = /\d(?: \d){8,18}(?![ ]?\d|[.,]\d)/y
const nearDigit = tableOf(/[\d.,]/)
/** The keys of a pad and the numbers of a list count on. */
const counting = (digits: string): boolean => "01234567890123456789".includes(digits) || /^(\d)\1+$/.test(digits)

/** Short words for the numbers of a state, of which notes and chats give one in any groups. */
const frames: readonly SentenceFrame[] = [
  after("tc|t.c.|tckn|tc no|r.č.|rč|r. č.|rodné č.|nik|no ktp|ktp|cnp|pesel|nif|dni|nie|cpf|bsn|curp|cédula|іпн|рнокпп|інн|инн|снилс|егн|oib|jmbg|αμκα|αφμ|adt|taj|adószám|cccd|cmnd|hetu|personnummer|personnr|fødselsnr|cpr|ssn|nino|emšo|isikukood", "(?: no| nr| číslo| number)?[ .:№]{1,3}((?:\\p{Nd}[ ./_-]?){7,19}\\p{Nd})(?![\\p{L}\\p{N}])", ["NATIONAL_ID"], 0.8),
  after("תז|ת.ז.|ת\"ז|ת״ז|هويتي|هوية رقم|رقم هويتي|رقم الهوية|الهوية|کد ملی|کدملی|आधार|एनआईडी|এনআইডি|身份证|주민번호|マイナンバー", "(?: هي| هو| है| নম্বর| नंबर)?[ :：号は]{0,3}((?:\\p{Nd}[ ./_-]?){7,19}\\p{Nd})(?![\\p{L}\\p{N}])", ["NATIONAL_ID"], 0.8)
]
const readFrames = frameReader(frames, "spelled")

export const spelledDigits: Detector = text => [
  ...readFrames(text),
  ...matchesAt(spelled, text, placesByDigits(text, (start, end, put, _, behind) => { if (end - start === 1 && behind === 32 && !(among(nearDigit, text, start - 1) || (codeAt(text, start - 1) === 32 && among(nearDigit, text, start - 2)))) put(start) }))
    .filter(({ 0: raw }) => !counting(raw.replaceAll(" ", "")))
    .flatMap(({ index, 0: raw }): Finding[] => {
      const end = index + raw.length
      const digits = raw.replaceAll(" ", "")
      if (digits.length > 12 && isCardNumber(digits)) return [{ start: index, end, type: "CARD", score: 0.85, source: "spelled" }, ...cardNeighbours(text, end).map(([type, from, to]): Finding => ({ start: from, end: to, type, score: 0.8, source: "spelled" }))]
      return [{ start: index, end, type: announcedType(text, index) ?? (digits.length > 13 ? "NATIONAL_ID" : "PHONE"), score: 0.7, source: "spelled" }]
    })
]
