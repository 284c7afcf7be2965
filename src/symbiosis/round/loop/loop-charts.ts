import { wilson } from "../../wilson.ts"
import type { LoopResults } from "./loop-results.ts"

/** A picture as data: an option of ECharts. */
export type Chart = { name: string; option: object }
type Point = { lane: string; round: number; mean: number; low: number; high: number }

/** Boxes from the low end of each interval to its high one, with a line at the mean. */
const intervals = (name: string, title: string, points: readonly Point[], start?: number): Chart => {
  const rounds = [...new Set(points.map(({ round }) => round))].sort((a, b) => a - b)
  const lanes = [...new Set(points.map(({ lane }) => lane))]
  const box = (lane: string, round: number): number[] | "-" => {
    const found = points.find((point) => point.lane === lane && point.round === round)
    return found ? [found.low, found.low, found.mean, found.high, found.high] : "-"
  }
  return { name, option: {
    animation: false, backgroundColor: "#fff", title: { text: title, left: "center", textStyle: { fontSize: 14, fontWeight: "normal" } }, legend: { bottom: 0 }, grid: { top: 40, bottom: 60, left: 60, right: 70 },
    xAxis: { type: "category", data: rounds.map((round) => `round ${round}`) }, yAxis: { type: "value", scale: true },
    series: lanes.map((lane, index) => ({
      type: "boxplot", name: lane, data: rounds.map((round) => box(lane, round)),
      ...(start !== undefined && index === 0 ? { markLine: { symbol: "none", lineStyle: { type: "dashed", color: "#666" }, label: { formatter: "start" }, data: [{ yAxis: start }] } } : {})
    }))
  } }
}

/** Pictures of a loop's results: means with their 95 % intervals. */
export const loopCharts = ({ lanes, base }: LoopResults): Chart[] => {
  const held = lanes.flatMap(({ variant, round, heldOut }) => heldOut ? [{ lane: variant, round, ...heldOut }] : [])
  const accepted = lanes.flatMap(({ variant, round, accepted: tally }) => { if (!tally) return []; const { share, low, high } = wilson(tally.done, tally.of); return [{ lane: variant, round, mean: share, low, high }] })
  return [
    ...(held.length > 0 ? [intervals("held-out", "Held-out rows right", held, base?.heldOut.mean)] : []),
    ...(accepted.length > 0 ? [intervals("accepted", "Student's proposals that the teacher agreed with", accepted)] : [])
  ]
}
