/** What a panel knows of its channel to the worker before it has fetched the tables of messages. */
export const protocolVersion = 1
export const eventsPort = "events"
