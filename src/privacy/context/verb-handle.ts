const verbal = /(?<!\p{L})(?:to|will|can|could|must|should|may|might|does|do|not|they|we|you|\p{Ll}{3,}ly) $/u
/** A name with figures behind: "ironfox22". "IPv6" has a capital. */
const account = /^handle (?=\S{0,20}[a-z]{2})[A-Za-z][A-Za-z._-]{2,20}\d{2}/
/** "To handle IPv6": what programs do, and no name of an account. */
export const isVerbHandle = (text: string, start: number): boolean => text.startsWith("handle ", start) && !account.test(text.slice(start, start + 40)) && verbal.test(text.slice(Math.max(0, start - 16), start))
