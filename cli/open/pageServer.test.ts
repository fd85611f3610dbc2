import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../test/command.js'
import { opener } from './browser.js'
import { pageServer } from './pageServer.js'

const outside = temporaryFolder()
const folder = join(outside, 'web')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(folder, 'index.html'), '<p>page</p>')
writeFileSync(join(folder, 'assets', 'a.js'), 'export {}')
writeFileSync(join(folder, '.stamp'), 'hidden')
writeFileSync(join(outside, 'secret.txt'), 'secret')
writeFileSync(join(outside, 'mine.yaml'), 'crawford: 1')
mkdirSync(join(outside, 'web-other'))
writeFileSync(join(outside, 'web-other', 'secret.txt'), 'secret')
symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))

const server = pageServer(folder, new Map([['opened.yaml', join(outside, 'mine.yaml')]]))
let port = 0
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

/** The answer to a request as it is written, the path not put in order by any client. */
const asked = (
  path: string,
  host = `127.0.0.1:${port}`,
  method = 'GET',
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> =>
  new Promise((done, fail) => {
    request({ port, host: '127.0.0.1', path, method, headers: { Host: host } }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => done({ status: response.statusCode!, text, headers: response.headers }))
    })
      .on('error', fail)
      .end()
  })

test.each([
  ['/', '<p>page</p>', 'text/html; charset=utf-8'],
  ['/index.html?x=1', '<p>page</p>', 'text/html; charset=utf-8'],
  ['/assets/a.js', 'export {}', 'text/javascript; charset=utf-8'],
  ['/opened.yaml', 'crawford: 1', 'text/plain; charset=utf-8'],
])('%s is served with its type, and no type is guessed', async (path, text, type) => {
  const answer = await asked(path)
  expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([200, text, type])
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
})

describe('nothing outside the folder is given out', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '/../web-other/secret.txt',
    '//secret.txt',
    '/link.txt',
    '/.stamp',
    '/assets',
    '/assets/',
    '/%00',
    '/%E0%A4%A',
    '/nowhere.js',
  ])('%s', async path => {
    const { status, text } = await asked(path)
    expect(status).toBe(404)
    expect(text).not.toContain('secret')
  })
})

test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '127.0.0.1:1', 'localhost'])(
  'a request for host %s is refused: only the loopback names with the own port are answered',
  async host => {
    const { status, text } = await asked('/', host)
    expect([status, text]).toEqual([421, '421\n'])
  },
)

test('localhost with the own port is answered', async () => {
  expect((await asked('/', `localhost:${port}`)).status).toBe(200)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async method => {
  expect((await asked('/', `127.0.0.1:${port}`, method)).status).toBe(405)
})

test('HEAD gives the size without the text', async () => {
  const { status, text, headers } = await asked('/', `127.0.0.1:${port}`, 'HEAD')
  expect([status, text, headers['content-length']]).toEqual([200, '', '11'])
})

test.each(['linux', 'darwin', 'win32'] as const)('no shell stands between the address and %s', platform => {
  expect(opener(platform)[0]).not.toMatch(/cmd|sh$|powershell/)
})
