/** Bad input: one sentence that names the flag. The command then ends with exit code 2 and has written nothing. */
export class UsageError extends Error {
  constructor(message: string) { super(message); this.name = "UsageError" }
}
