/** Where in the browser's session memory the draft of a window is kept. */
export const draftPlace = (windowId: number): string => `draft ${windowId}`
