/** The reason in a model's answer that is still being written, as far as it has come. Nothing before it begins. */
export const partialReason = (soFar: string): string | undefined => {
  const written = /"reason"\s*:\s*"((?:[^"\\]|\\(?:u[\da-f]{4}|[^u]))*)/i.exec(soFar)?.[1]
  if (written === undefined || written === "") return undefined
  try { return JSON.parse(`"${written.replace(/[\n\r\t]/g, " ")}"`) as string } catch { return undefined }
}
