/** What pages do to values: ways of writing one so that a plain pattern misses it. */
const shifted = (zero: number) => (value: string): string => value.replace(/\d/g, digit => String.fromCodePoint(zero + Number(digit)))
const lookAlikes: Record<string, string> = { a: "а", e: "е", o: "о", c: "с", p: "р", x: "х", y: "у", i: "і" }

export const disguises: Record<string, (value: string) => string> = {
  pct: value => encodeURIComponent(value),
  ent: value => [...value].map((char, index) => /[@.+]/.test(char) || index % 4 === 0 ? `&#${index % 2 === 0 ? char.codePointAt(0) : `x${(char.codePointAt(0) ?? 0).toString(16)}`};` : char).join(""),
  zwsp: value => [...value].map((char, index) => index % 3 === 2 ? `${char}${"\u200b\u200d\u2060\ufeff"[index % 4] ?? ""}` : char).join(""),
  nbsp: value => value.includes(" ") ? value.replaceAll(" ", "\u00a0") : value.replace(/(?=[@.])/u, "\u00ad"),
  full: value => [...value].map(char => char >= "!" && char <= "~" ? String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0) : char).join(""),
  arab: shifted(0x660), pers: shifted(0x6f0), deva: shifted(0x966),
  look: value => value.replace(/[aeocpxyi]/g, (char, index: number) => index % 2 === 0 ? lookAlikes[char] ?? char : char),
  b64: value => btoa(value),
  chars: value => [...value.replace(/[ -]/g, "")].join(" "),
  lines: value => [...value.replace(/ /g, "")].join("\n"),
  dots: value => value.replace(/\D+/g, ".").replace(/^\.|\.$/g, "")
}
