const paths = {
  mark: "M9 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M15 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11",
  device: "M4 5.5h16v10H4zM9 19.5h6M12 15.5v4",
  cloud: "M7 18.5a4.5 4.5 0 0 1-.6-9A6 6 0 0 1 18 10.6a4 4 0 0 1-.5 7.9z",
  refuse: "M12 3.5 19 6v5.5c0 4.4-3 7.4-7 9-4-1.6-7-4.6-7-9V6zM9.5 9.5l5 5M14.5 9.5l-5 5",
  check: "m5 12.5 4.5 4.5L19 7.5",
  cross: "m6.5 6.5 11 11M17.5 6.5l-11 11",
  dash: "M6 12h12",
  question: "M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1M12 17.6v.2",
  arrow: "M12 19V5M6 11l6-6 6 6",
  back: "M19 12H5M11 6l-6 6 6 6",
  stop: "M7 7h10v10H7z",
  wait: "M12 7v5.2l3 1.8M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17"
} as const
export type IconName = keyof typeof paths

/** Decoration only: the words beside an icon say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
      strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"><path d={paths[name]} /></svg>
  )
}
