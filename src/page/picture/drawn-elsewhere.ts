/** Whether a style draws what an element shows once more where it has no box: as a shadow of its letters, through a filter that moves it, or mirrored. */
export const isDrawnElsewhere = (style: Pick<CSSStyleDeclaration, "filter" | "getPropertyValue">): boolean =>
  /drop-shadow\(|url\(/.test(style.filter) || !/^(?:none)?$/.test(style.getPropertyValue("-webkit-box-reflect"))
