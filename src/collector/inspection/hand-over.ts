/** Bytes as they go to another thread without being copied. Small ones are part of a buffer that others use too, so those are. */
export const handOver = (bytes: Uint8Array): { bytes: Uint8Array; buffer: ArrayBuffer } => {
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
  return { bytes: own, buffer: own.buffer as ArrayBuffer }
}
