/** Gives the user a file, by way of the browser's own downloads. */
export const saveFile = (name: string, type: string, text: string): void => {
  const link = Object.assign(document.createElement("a"), { download: name, href: URL.createObjectURL(new Blob([text], { type })) })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
