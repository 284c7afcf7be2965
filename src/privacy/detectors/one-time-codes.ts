import type { Detector } from "../detect-context.ts"

const digits = "(?<![\\p{L}\\p{N}€$£.,-])(?:\\d{3}[ -]\\d{3}|\\d{4,8})(?![\\p{L}\\p{N}€%]|[.,-]\\d)"
const word = "(?:code|codes|passcode|pin|token|otp|código|codigo|codice|kod|kodu|Code)"
/** Codes that anybody may know. */
const open = /(?:zip|post(?:al)?|area|country|promo\p{L}*|discount|coupon|voucher|gift|referral|error|status|product|item|order|sort|bar|qr|dress|exit|source|colou?r|currency|airport|dial(?:ling)?|swift|branch|tracking|postleit\p{L}*|rabatt\p{L}*|promotion\p{L}*)[ -]?$/iu
const after = new RegExp(`([\\p{L}]*[ -]?)(?<![\\p{L}])${word}(?: is| ist| est| es| è| é)?[:\\s]{1,3}(${digits})`, "giu")
const before = new RegExp(`(?<=\\b(?:enter|use|type|with|gib|benutze|saisissez|introduce|inserisci) )${digits}(?= (?:to|as|um|pour|para|per) (?:sign|log|verify|confirm|authenticat|continue|your (?:verification|login)|dich|sich|vous|te )\\p{L}*)`, "giu")

/** Codes that let somebody in once: "your code: 048213", "use 482913 to sign in". */
export const oneTimeCodes: Detector = text => {
  if (!/\d{3}/.test(text)) return []
  const found = [...text.matchAll(after)].filter(match => !open.test(match[1] ?? "")).map(match => ({ from: match.index + match[0].length - (match[2] ?? "").length, code: match[2] ?? "" }))
  for (const match of text.matchAll(before)) found.push({ from: match.index, code: match[0] })
  return found.map(({ from, code }) => ({ start: from, end: from + code.length, type: "OTP" as const, score: 0.8, source: "code" }))
}
