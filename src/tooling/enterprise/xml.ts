/** Text as it may stand in XML, between tags or in an attribute. */
export const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
export const xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
