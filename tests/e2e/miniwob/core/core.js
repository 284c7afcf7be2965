// What the runner relies on of MiniWoB++'s pages, written anew: a seed, one episode with a time limit, a reward that the page alone gives.
var WOB_REWARD_GLOBAL = 0, WOB_RAW_REWARD_GLOBAL = 0, WOB_REWARD_REASON = null, WOB_DONE_GLOBAL = false
Math.seedrandom = (seed) => {
  let state = [...String(seed)].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0
  Math.random = () => { state = (state * 1664525 + 1013904223) >>> 0; return state / 2 ** 32 }
}
const core = {
  EPISODE_MAX_TIME: 300, cover_div: null, timer: null,
  sample: (list) => list[Math.floor(Math.random() * list.length)],
  startEpisode() {
    core.cover_div ??= document.body.appendChild(Object.assign(document.createElement("div"), { id: "sync-task-cover", textContent: "START", onclick: () => core.startEpisodeReal() }))
    core.cover_div.style.cssText = "position:fixed;inset:0;background:#111;color:#eee"
  },
  startEpisodeReal() {
    genProblem()
    Object.assign(globalThis, { WOB_DONE_GLOBAL: false, WOB_REWARD_GLOBAL: 0, WOB_RAW_REWARD_GLOBAL: 0 })
    core.cover_div.style.display = "none"
    core.started = Date.now()
    core.timer = setTimeout(() => core.endEpisode(-1), core.EPISODE_MAX_TIME)
  },
  endEpisode(reward) {
    if (core.timer === null) return
    clearTimeout(core.timer)
    core.timer = null
    Object.assign(globalThis, { WOB_RAW_REWARD_GLOBAL: reward, WOB_REWARD_GLOBAL: reward * Math.max(0, 1 - (Date.now() - core.started) / core.EPISODE_MAX_TIME), WOB_DONE_GLOBAL: true })
    core.startEpisode()
  },
  hideDisplay() {},
  getUtterance: () => document.getElementById("query").textContent.trim()
}
globalThis.core = core
window.onload = () => core.startEpisode()
