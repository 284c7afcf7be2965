import type { Received } from "../protocol/messages.ts"

export type GrantedFile = Received<"file/grant">

/**
 * Files that the user gave for uploads. They live in the worker's memory only: nothing of them is written, and a file that
 * a restart forgot is asked for again rather than kept longer than it is needed.
 */
export const createGrantedFiles = () => {
  const files = new Map<string, GrantedFile>()
  return {
    grant: (file: GrantedFile): void => { files.set(file.name, file) },
    get: (name: string): GrantedFile | undefined => files.get(name)
  }
}
