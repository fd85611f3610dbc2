/** An element of an XML text, in the order of their starts. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  /** Text directly inside, with entities read. */
  text: string
}

const NAME = '[A-Za-z_][\\w:.-]*'
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}="[^"<&]*(?:&[#\\w]+;[^"<&]*)*")*)\\s*(/?)>`)

/** Reads XML of elements, attributes and text, and throws where it is not well formed. */
export function elements(xml: string): XmlElement[] {
  const found: XmlElement[] = []
  const open: XmlElement[] = []
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trimEnd()
  let roots = 0
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0]
    if (text !== undefined) {
      if (open.length === 0) throw new Error(`text outside the root: ${text}`)
      open.at(-1)!.text += plain(text)
      rest = rest.slice(text.length)
      continue
    }
    const tag = TAG.exec(rest)
    if (!tag) throw new Error(`no tag: ${rest.slice(0, 60)}`)
    const [whole, closes, name, attributes, ends] = tag as unknown as [string, string, string, string, string]
    rest = rest.slice(whole.length)
    if (closes !== '') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`)
      continue
    }
    if (open.length === 0 && roots++ > 0) throw new Error('two roots')
    const element: XmlElement = { name, attributes: {}, text: '' }
    for (const [, key = '', value = ''] of attributes.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))) {
      if (key in element.attributes) throw new Error(`${key} twice in <${name}>`)
      element.attributes[key] = plain(value)
    }
    found.push(element)
    if (ends === '') open.push(element)
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)!.name}> is not closed`)
  return found
}

const plain = (text: string): string =>
  text.replace(/&(#?\w*)(;?)/g, (whole, code: string, end: string) => {
    if (end === '' || !/^#\d+$/.test(code)) throw new Error(`no entity: ${whole}`)
    return String.fromCodePoint(Number(code.slice(1)))
  })
