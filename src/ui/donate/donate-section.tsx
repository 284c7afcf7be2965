/** This build gives nothing to anyone, so there is nothing to choose. The variant `contribute` puts another file here. */
export const DonateSection = () => null
