/** Characters of a task; what is longer goes with it as a file. */
export const maxTaskLength = 4_000
