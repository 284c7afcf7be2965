/** This build gives nothing to anyone, so there is no such way out. The variant `contribute` puts another file here. */
export const DonateWay = () => null
