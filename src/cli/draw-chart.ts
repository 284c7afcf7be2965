import { init, type EChartsOption } from "echarts"
import type { Chart } from "../symbiosis/round/loop/loop-charts.ts"

/** A chart as SVG text. */
export const drawChart = ({ option }: Chart): string => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: 640, height: 360 })
  chart.setOption(option as EChartsOption)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return `${svg}\n`
}
