import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { createImageFetcher, isPublic } from './createImageFetcher.ts'

const TIMEOUTS = { idleMs: 2000, totalMs: 5000 }
const NEVER = new AbortController().signal

describe('an address', () => {
  const privateOnes = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'ff02::1',
    '2001:db8::1',
    'localhost',
    '',
  ]
  for (const address of privateOnes) {
    it(`is not public: ${address}`, () => assert.equal(isPublic(address), false))
  }
  for (const address of ['8.8.8.8', '203.119.129.47', '2400:3200::1']) {
    it(`is public: ${address}`, () => assert.equal(isPublic(address), true))
  }
})

describe('a picture of the company', () => {
  const answering =
    (...addresses: readonly string[]) =>
    (_host: string, done: (error: null, found: LookupAddress[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )

  const lookups = [
    ['a private address', ['10.0.0.5']],
    ['a private address among public ones', ['203.119.129.47', '127.0.0.1']],
    ['the metadata service', ['169.254.169.254']],
    ['a private address in the clothes of IPv6', ['::ffff:192.168.0.1']],
  ] as const
  for (const [title, addresses] of lookups) {
    it(`is not fetched when its host leads to ${title}`, async () => {
      const fetcher = createImageFetcher(
        { hosts: ['pictures.example.com'] },
        TIMEOUTS,
        answering(...addresses),
      )
      await assert.rejects(fetcher.fetch({ url: 'https://pictures.example.com/a.jpg' }, NEVER), {
        code: 'private-address',
      })
      await fetcher.close()
    })
  }

  it('is fetched from a host however the operator writes it', async () => {
    const hosts = ['Pictures.Example.com:443', '图片.example.com']
    const fetcher = createImageFetcher({ hosts }, TIMEOUTS, answering('10.0.0.5'))
    for (const url of ['https://pictures.example.com/a.jpg', 'https://图片.example.com/a.jpg']) {
      // The host is allowed; only its address is not.
      await assert.rejects(fetcher.fetch({ url }, NEVER), { code: 'private-address' })
    }
    await fetcher.close()
  })

  it('is not fetched when its host is unknown', async () => {
    const fetcher = createImageFetcher({ hosts: ['pictures.example.com'] }, TIMEOUTS, (_host, done) =>
      done(new Error('ENOTFOUND'), []),
    )
    await assert.rejects(fetcher.fetch({ url: 'https://pictures.example.com/a.jpg' }, NEVER), {
      code: 'source-unreachable',
    })
    await fetcher.close()
  })

  it('is not fetched from where a redirect points, nor when it is missing', async () => {
    const server = createServer((request, response) => {
      const status = request.url === '/moved' ? 302 : 404
      response.writeHead(status, { location: 'http://169.254.169.254/' }).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const fetcher = createImageFetcher(
      { keys: { moved: `${base}/moved`, missing: `${base}/missing` } },
      TIMEOUTS,
    )
    for (const key of ['moved', 'missing']) {
      await assert.rejects(fetcher.fetch({ key }, NEVER), { code: 'source-unreachable' })
    }
    await fetcher.close()
    server.close()
  })
})
