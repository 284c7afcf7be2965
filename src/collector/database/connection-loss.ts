const codes = /^(?:57P0[1-3]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/

/** Whether a database's error says that the server is away or starting: the same question may be answered in a moment. */
export const isConnectionLoss = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  return ("code" in error && typeof error.code === "string" && codes.test(error.code)) || /^Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}
