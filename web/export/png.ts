/** Pixels of the picture for every unit of its drawing: sharp on paper and on dense screens. */
const SCALE = 2

/** An SVG picture as PNG, drawn by the browser itself. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image(width * SCALE, height * SCALE)
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, fail) => {
      canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
