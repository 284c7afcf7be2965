const paths = {
  mark: "M9 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M15 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11",
  task: "M4 5.5h16v10.5H10l-4 3.5V16H4z",
  history: "M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 8.8M4.5 4.5v4.3h4.3M12 8v4.4l2.8 1.6",
  leaves: "M12 14.5V4M8 7.5 12 3.5l4 4M5 12.5v7h14v-7",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
  device: "M4 5.5h16v10H4zM9 19.5h6M12 15.5v4",
  cloud: "M7 18.5a4.5 4.5 0 0 1-.6-9A6 6 0 0 1 18 10.6a4 4 0 0 1-.5 7.9z",
  refuse: "M12 3.5 19 6v5.5c0 4.4-3 7.4-7 9-4-1.6-7-4.6-7-9V6zM9.5 9.5l5 5M14.5 9.5l-5 5",
  shield: "M12 3.5 19 6v5.5c0 4.4-3 7.4-7 9-4-1.6-7-4.6-7-9V6zM9 12l2.2 2.2L15.2 10",
  check: "m5 12.5 4.5 4.5L19 7.5",
  cross: "m6.5 6.5 11 11M17.5 6.5l-11 11",
  dash: "M6 12h12",
  question: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M9.6 9.6a2.5 2.5 0 1 1 3.6 2.2c-.8.5-1.2.9-1.2 1.7M12 16.4v.2",
  arrow: "M12 19V5M6 11l6-6 6 6",
  plus: "M12 5v14M5 12h14",
  back: "M19 12H5M11 6l-6 6 6 6",
  forward: "M5 12h14M13 6l6 6-6 6",
  down: "m6 9.5 6 6 6-6",
  repeat: "M5 11.5a6 6 0 0 1 6-6h6.5M14.5 2.5l3 3-3 3M19 12.5a6 6 0 0 1-6 6H6.5M9.5 21.5l-3-3 3-3",
  stop: "M7 7h10v10H7z",
  pause: "M9 6.5v11M15 6.5v11",
  play: "M8 5.5 18 12 8 18.5z",
  hand: "M8 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11M10.8 10.5V4.9a1.4 1.4 0 0 1 2.8 0v5.6M13.6 10.8V6.4a1.4 1.4 0 0 1 2.8 0v7.1c0 4-2 6.5-5.2 6.5-2.7 0-4-1.2-5.2-3.7l-1.6-3.2c-.5-1.2.9-2 1.8-1.1L8 13.6",
  pen: "m5 19 1-4L16 5l3 3L9 18zM14 7l3 3",
  undo: "M8.5 5.5 4.5 9.5l4 4M4.5 9.5H14a5 5 0 0 1 0 10h-4",
  clip: "m18.5 11-6.8 6.8a4 4 0 0 1-5.7-5.7l7.2-7.2a2.7 2.7 0 0 1 3.8 3.8l-7 7a1.3 1.3 0 0 1-1.9-1.9L14 8",
  wait: "M12 7v5.2l3 1.8M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17",
  bin: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.2 10.5v5.5M13.8 10.5v5.5",
  save: "M12 4v10.5M8 11l4 4 4-4M5 19.5h14",
  page: "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6",
  pointer: "m6 4 12.5 7-5.5 1.5L10.5 18z",
  keys: "M3.5 7h17v10h-17zM7 10.5h.1M10.3 10.5h.1M13.6 10.5h.1M17 10.5h.1M8 14h8",
  list: "M9 7h11M9 12h11M9 17h11M4.5 7h.1M4.5 12h.1M4.5 17h.1",
  scroll: "M12 4v16M8.5 7.5 12 4l3.5 3.5M8.5 16.5 12 20l3.5-3.5",
  globe: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M3.5 12h17M12 3.5c5 5.5 5 11.5 0 17M12 3.5c-5 5.5-5 11.5 0 17",
  tabs: "M8 8.5V4.5h12v11h-4M4 8.5h12v11H4z",
  seek: "M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12M15 15l4.5 4.5",
  flag: "M6 20.5v-16M6 5h11.5l-2.5 4 2.5 4H6",
  star: "m12 4 2.4 5 5.6.8-4 3.9.9 5.5-4.9-2.6-4.9 2.6.9-5.5-4-3.9 5.6-.8z"
} as const
export type IconName = keyof typeof paths

/** Decoration only: the words beside an icon say the same. Those that point along the line turn with the writing. */
export function Icon({ name }: { name: IconName }) {
  const turns = name === "back" || name === "forward" || name === "undo"
  return (
    <svg className={turns ? "icon turns" : "icon"} viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
      strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><path d={paths[name]} /></svg>
  )
}
