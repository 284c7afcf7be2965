/** Whether this device has a GPU that can run a model, and in one sentence why (not). */
export type GpuProbe = { usable: boolean; why: string; features: string[] }

const unusable = (why: string): GpuProbe => ({ usable: false, why, features: [] })

/** `gpu` is the host document's `navigator.gpu`. A software adapter takes half a minute a token, so it is no GPU. */
export const probeGpu = async (gpu: Pick<GPU, "requestAdapter"> | undefined): Promise<GpuProbe> => {
  if (!gpu) return unusable("This browser has no WebGPU.")
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" })
    if (!adapter) return unusable("WebGPU finds no graphics adapter on this device.")
    if (adapter.info.isFallbackAdapter) return unusable("WebGPU would run in software on this device.")
    return { usable: true, why: "This device has a GPU that WebGPU can use.", features: [...adapter.features].sort() }
  } catch {
    return unusable("WebGPU could not be started on this device.")
  }
}
