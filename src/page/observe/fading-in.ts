/** What comes into sight within this time is waited for by a person. */
const soonMs = 3_000
const leastOpacity = 0.15

/** Whether an element that can't be seen at this moment is on its way: it is being faded in, or blinks. */
export function isFadingIn(el: Element): boolean {
  return el.getAnimations().some(({ effect, playState, playbackRate }) => {
    if (!(effect instanceof KeyframeEffect) || playState !== "running" || playbackRate <= 0) return false
    const { duration, endTime, localTime, delay = 0, direction } = effect.getComputedTiming()
    const frames = effect.getKeyframes().filter(({ opacity }) => opacity !== undefined)
    const now = Number(localTime ?? 0)
    if (endTime === Infinity) return (Number(duration) + Math.max(0, delay - now)) / playbackRate <= soonMs && meanOpacity(frames) >= leastOpacity
    const last = frames.at(direction?.endsWith("reverse") ? 0 : -1)
    return (Number(endTime) - now) / playbackRate <= soonMs && Number(last?.["opacity"] ?? 0) >= leastOpacity
  })
}

/** The opacity that an animation shows on average, from one keyframe to the next. */
function meanOpacity(frames: readonly ComputedKeyframe[]): number {
  return frames.reduce((sum, frame, at) => {
    const next = frames[at + 1]
    if (!next) return sum
    const [from, to] = [Number(frame["opacity"]), Number(next["opacity"])]
    // Few steps show one value for long.
    const [steps, jump = ""] = /^steps\([1-3](?:, ([a-z-]+))?\)/.exec(frame.easing) ?? []
    const mean = steps === undefined ? (from + to) / 2 : jump.endsWith("start") ? to : from
    return sum + (next.computedOffset - frame.computedOffset) * mean
  }, 0)
}
