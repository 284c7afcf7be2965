/** The address of a document and of the one that led to it. Sent into a tab as text, so it uses nothing from outside. */
export const whereFrom = (): [address: string, referrer: string] => [location.href, document.referrer]
