/** Tasks whose pages show what matters by shape, colour or place only, so that no text of a page can hold it. */
export const pixelTasks: Readonly<Record<string, string>> = {
  "circle-center": "the circle's place is drawn",
  "count-shape": "the shapes are drawn",
  "drag-shapes": "the shapes and the box are drawn",
  "drag-shapes-2": "the shapes and the boxes are drawn",
  "drag-single-shape": "the shape and where it may go are drawn",
  "draw-circle": "a free line has to be drawn around a drawn point",
  "draw-line": "a free line has to be drawn through a drawn point",
  "find-midpoint": "the points are drawn",
  "identify-shape": "the shape is drawn",
  "use-colorwheel-2": "the colour to match is shown without a name",
  "visual-addition": "the blocks to count are empty boxes"
}
