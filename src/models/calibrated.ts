import type { ModelRecord } from "../protocol/model-record.ts"

/**
 * How likely an answer is right, 0–1, by what was measured of this model on answers held out from its training: between two measured
 * points along the line from one to the other. Of a model that wasn't measured all that can be told is what it says itself.
 */
export const calibrated = ({ calibration }: Pick<ModelRecord, "calibration">, said: number | undefined): number | undefined => {
  if (said === undefined || !calibration) return said
  const at = calibration.findIndex(([point]) => point >= said)
  const [highSaid, highRight] = calibration.at(at) ?? [1, said]
  const [lowSaid, lowRight] = calibration[at - 1] ?? [highSaid, highRight]
  return highSaid > lowSaid ? lowRight + (highRight - lowRight) * (said - lowSaid) / (highSaid - lowSaid) : highRight
}
