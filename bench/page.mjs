// How long a moved slider takes to be seen, in a real browser: from the key to the frame after the new answer is drawn.
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CHROMIUM_FLAGS, chromiumPath } from '../scripts/browser.mjs'
import { ensurePage } from '../scripts/page.mjs'
import { root } from '../scripts/setup.mjs'

/** Moves of one slider for each question, after some to warm up. */
const [MOVES, WARM] = [120, 20]
/** A frame of a usual screen, ms. */
const FRAME = 16.7

/** One line a bundled question: median and 95th percentile of input to paint, beside one frame. */
export async function measuredPage() {
  const executablePath = chromiumPath()
  if (!executablePath) return ['(no Chromium on this machine: input to paint is not measured)']
  await ensurePage()
  const { server, url } = await served()
  let browser
  try {
    browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] })
    const lines = []
    const ids = readdirSync(join(root, 'data', 'scenarios')).map(name => name.replace(/\.yaml$/, ''))
    for (const id of ids) lines.push(await measured(browser, url, id))
    return lines
  } finally {
    await browser?.close()
    server.kill()
  }
}

/** The page as the command serves it, and the address it prints first. */
async function served() {
  const args = [join(root, 'dist', 'crawford.cjs'), 'open', '--no-browser', '--lang', 'en']
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'exit').then(([code]) => {
      throw new Error(`crawford open ended with ${code} before it printed an address`)
    }),
  ])
  return { server, url: String(address).trim() }
}

async function measured(browser, url, id) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${url}#/assumptions/${id}`)
  await page.locator('[role="slider"], input[type="range"]').first().waitFor()
  await page.waitForTimeout(500)
  const times = await page.evaluate(
    async ([moves, warm]) => {
      const slider = document.querySelector('main [role="slider"], main input[type="range"]')
      slider.focus()
      const press = key =>
        slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      const frame = () => new Promise(done => requestAnimationFrame(done))
      const found = []
      for (let i = 0; i < moves + warm; i++) {
        await frame()
        const started = performance.now()
        press(i % 2 === 0 ? 'ArrowLeft' : 'ArrowRight')
        // The frame callback runs before the paint of what the key changed; a task posted from it runs after.
        await new Promise(done =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.addEventListener('message', done)
            channel.port1.start()
            channel.port2.postMessage(null)
          }),
        )
        if (i >= warm) found.push(performance.now() - started)
      }
      return found
    },
    [MOVES, WARM],
  )
  await page.close()
  const sorted = times.toSorted((a, b) => a - b)
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  const inNext = times.filter(time => time < 2 * FRAME).length
  return `${id.padEnd(32)} median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms (one frame: ${FRAME} ms); in the very next frame ${inNext} of ${times.length}`
}
