type Facts = Record<string, [read: () => unknown, wanted: unknown]>
declare global { interface Window { wants(facts: Facts): void; __check?: () => Promise<string> } }

/** What must be true when the page's task is done; see check.js. */
export const wants = (facts: Facts): void => window.wants(facts)
