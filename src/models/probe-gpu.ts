/** Whether this device has a GPU that can run a model, and in one sentence why (not). */
export type GpuProbe = {
  usable: boolean
  why: string
  features: string[]
  /** Only a software adapter is there: not usable, but a model chosen by hand may try (tests do). */
  software?: boolean | undefined
  /** The largest buffer that a shader can be given, in MB (2^20 bytes). */
  bufferMB?: number | undefined
}

const unusable = (why: string): GpuProbe => ({ usable: false, why, features: [] })

/** `gpu` is the host document's `navigator.gpu`. A software adapter takes half a minute a token, so it is no GPU. */
export const probeGpu = async (gpu: Pick<GPU, "requestAdapter"> | undefined): Promise<GpuProbe> => {
  if (!gpu) return unusable("This browser has no WebGPU.")
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" })
    if (!adapter) return unusable("WebGPU finds no graphics adapter on this device.")
    const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits
    const abilities = { features: [...adapter.features].sort(), bufferMB: Math.floor(Math.min(maxBufferSize, maxStorageBufferBindingSize) / 2 ** 20) }
    if (adapter.info.isFallbackAdapter) return { usable: false, software: true, why: "WebGPU would run in software on this device.", ...abilities }
    return { usable: true, why: "This device has a GPU that WebGPU can use.", ...abilities }
  } catch {
    return unusable("WebGPU could not be started on this device.")
  }
}
