import type { Result } from "../core/result.ts"
import type { MessageName, Params, Reply, RunEvent } from "../protocol/messages.ts"

/** Sites that the extension may enter for good. `fixed`: the build has them beforehand, so they can't be taken back. */
export type Sites = { all: boolean; origins: string[]; fixed: boolean }

/**
 * The panel's only way out: the entry gives it the extension's messaging, a test or a preview gives it a double.
 * Views never touch the browser's extension API.
 */
export interface PanelClient {
  /** Sends a message and waits for its answer. Expected failures are values; `error.message` is shown to the user as it is. */
  call<N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>>
  /**
   * Hears what the worker tells open panels; the function given back ends it. On connecting, the worker should tell the latest
   * phase and the open question of each live run again: neither is journaled, and a panel may open in the middle of a run.
   * `anew`: the worker was gone and is heard again. What it told meanwhile was missed; what still holds is told after this.
   */
  onEvent(listener: (event: RunEvent) => void, anew?: () => void): () => void
  /** The tab that a new task is meant for. */
  currentTabId(): Promise<number>
  /** What was being written in this window when the panel was closed; empty: nothing. */
  readDraft?(): Promise<string>
  /** Keeps what is being written, in memory alone: it is gone with the browser. */
  keepDraft?(draft: string): void
  /** Hears that another page may be in front: another tab, or another page in it. The function given back ends it. */
  onFrontChange?(listener: () => void): () => void
  /** Asks the browser for access to the site of an address; a bare host (`shop.example`, `*.shop.example`) stands for both schemes. Must be called from a click. `true`: granted. */
  requestSite?(site: string): Promise<boolean>
  sites?(): Promise<Sites>
  /** Takes access to a site back, by the pattern that `sites` gave. */
  forgetSite?(origin: string): Promise<boolean>
  /** Asks the browser whether notifications may be shown. Must be called from a click. */
  requestNotifications?(): Promise<boolean>
  /** Asks the browser for its sign-on window. Must be called from a click. `false`: it isn't to be had here. */
  requestSignOn?(): Promise<boolean>
}
