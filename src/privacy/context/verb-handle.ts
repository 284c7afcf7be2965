const verbal = /(?<!\p{L})(?:to|will|can|could|must|should|may|might|does|do|not|they|we|you|\p{L}{3,}ly) $/u
/** "To handle IPv6": what programs do, and no name of an account. */
export const isVerbHandle = (text: string, start: number): boolean => text.startsWith("handle ", start) && verbal.test(text.slice(Math.max(0, start - 16), start))
