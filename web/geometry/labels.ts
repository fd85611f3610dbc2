/** A name to be put beside a point of a picture. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface PlacedLabel extends Label {
  readonly anchor: 'start' | 'end'
  readonly left: number
  readonly top: number
}

const LETTER = 7.2
const HEIGHT = 15
const GAP = 9

/**
 * Names put where they cover no other and stay in the picture: right of the point, left, below or above it. A name that
 * has no such place is left out; lanes and table have all of them.
 */
export function placedLabels(labels: readonly Label[], width: number, height: number): PlacedLabel[] {
  const placed: (PlacedLabel & { right: number; bottom: number })[] = []
  for (const label of labels) {
    if (placed.some(one => one.text === label.text)) continue
    const length = label.text.length * LETTER
    const choices = [
      { anchor: 'start', left: label.x + GAP, top: label.y - HEIGHT / 2 },
      { anchor: 'end', left: label.x - GAP - length, top: label.y - HEIGHT / 2 },
      { anchor: 'start', left: label.x + GAP, top: label.y + 4 },
      { anchor: 'start', left: label.x + GAP, top: label.y - HEIGHT - 4 },
      { anchor: 'end', left: label.x - GAP - length, top: label.y + 4 },
      { anchor: 'end', left: label.x - GAP - length, top: label.y - HEIGHT - 4 },
    ] as const
    const free = choices
      .map(one => ({ ...label, ...one, right: one.left + length, bottom: one.top + HEIGHT }))
      .find(
        box =>
          box.left >= 0 &&
          box.right <= width &&
          box.top >= 0 &&
          box.bottom <= height &&
          placed.every(
            other =>
              box.right < other.left ||
              box.left > other.right ||
              box.bottom < other.top ||
              box.top > other.bottom,
          ),
      )
    if (free) placed.push(free)
  }
  return placed
}
