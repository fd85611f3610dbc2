// The element `<crawford-embed src="…">`: a still picture that a live chart replaces as soon as it is there.

/** What the chart tells the page around it: that it is drawn, and how high it is. */
interface Drawn {
  readonly crawford: 'drawn'
  readonly height: number
}

const isDrawn = (data: unknown): data is Drawn =>
  typeof data === 'object' &&
  data !== null &&
  (data as { crawford?: unknown }).crawford === 'drawn' &&
  Number.isFinite((data as { height?: unknown }).height)

class CrawfordEmbed extends HTMLElement {
  #frame: HTMLIFrameElement | null = null
  readonly #onMessage = ({ source, data }: MessageEvent<unknown>): void => {
    const frame = this.#frame
    if (!frame || source !== frame.contentWindow || !isDrawn(data)) return
    frame.height = String(Math.ceil(data.height))
    frame.style.position = ''
    frame.style.visibility = ''
    // The picture stays what is left where there is no script, no network or no frame.
    for (const child of this.children) if (child !== frame) (child as HTMLElement).hidden = true
  }

  connectedCallback(): void {
    // Resolved as a link would be; nothing but a web address may go into a frame.
    const link = Object.assign(document.createElement('a'), { href: this.getAttribute('src') ?? '' })
    if (this.#frame || !/^https?:$/.test(link.protocol)) return
    const frame = document.createElement('iframe')
    frame.src = link.href
    frame.title = this.querySelector('img')?.alt ?? 'Crawford'
    frame.width = '100%'
    frame.height = this.getAttribute('height') ?? '480'
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups')
    Object.assign(frame.style, { border: '0', position: 'absolute', visibility: 'hidden' })
    addEventListener('message', this.#onMessage)
    this.#frame = frame
    this.append(frame)
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#onMessage)
    this.#frame?.remove()
    this.#frame = null
  }
}

if (!customElements.get('crawford-embed')) customElements.define('crawford-embed', CrawfordEmbed)
