/**
 * What may become of a value, from the loosest to the strictest: it goes to the cloud as it is; a placeholder goes in its
 * stead; whatever holds it is decided on the device.
 */
export const handlings = ["clear", "placeholder", "local"] as const
export type Handling = (typeof handlings)[number]
