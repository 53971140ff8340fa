import request from 'supertest'
import { createApp } from '../../src/app'
import { aMember, anAgency } from '../support/factories'
import { db, deps, page, PUBLIC_URL, visit } from '../support/portal'

const app = (trustProxy: string[] = []) =>
  createApp(
    deps({
      limits: {
        signIn: { hits: 2, seconds: 60 },
        newRequest: { hits: 2, seconds: 60 },
        upload: { hits: 2, seconds: 60 },
        follow: { hits: 2, seconds: 60 },
        followOne: { hits: 2, seconds: 60 },
      },
    }),
    {
      trustProxy,
      sampleData: false,
      health: { draining: false },
    },
  )

describe('a form from elsewhere', () => {
  test.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }, 422],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'none' }, 403],
    [{ Origin: PUBLIC_URL }, 422],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: PUBLIC_URL }, 403],
    [{}, 403],
  ])('with %j is %i', async (headers, status) => {
    const response = await request(app())
      .post('/noi-bo/dang-nhap')
      .set(headers)
      .type('form')
      .send('email=&password=')
    expect(response.status).toBe(status)
    expect(response.headers['vary']).toContain('Sec-Fetch-Site')
  })

  test('is no matter to who only reads, so a cache keeps one copy of a page', async () => {
    for (const path of ['/', '/thong-cao', '/atom.xml', '/static/site.css'])
      expect((await request(app()).get(path)).headers['vary'] ?? '').not.toMatch(/Sec-Fetch-Site|Origin/)
  })

  test('is told so in the reader’s language', async () => {
    const response = await request(app()).post('/en/noi-bo/dang-nhap').set('Sec-Fetch-Site', 'cross-site')
    expect(page(response)('h1').text()).toContain('not sent from a page of this portal')
  })
})

describe('headers', () => {
  test.each(['/', '/thong-cao', '/khong-co', '/static/site.css', '/healthz', '/noi-bo', '/thong-cao?q=%00'])(
    'guard %s',
    async (path) => {
      const { headers } = await request(app()).get(path)
      const csp = headers['content-security-policy']!
      expect(csp).toContain("default-src 'none'")
      expect(csp).toContain("frame-ancestors 'none'")
      expect(csp).toContain("connect-src 'self'")
      expect(csp).not.toMatch(/unsafe|https:|data:|\*/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
      })
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  test('keep staff pages out of every store, and let public ones be asked again', async () => {
    const browser = await visit(await aMember(await anAgency(), 'officer'))
    expect((await browser.get('/noi-bo')).headers['cache-control']).toBe('no-store')
    expect((await browser.get('/thong-cao')).headers['cache-control']).toBe('public, no-cache')
    expect((await browser.get('/khong-co')).headers['cache-control']).toBe('no-store')
  })

  test('a public page is the same whoever asks', async () => {
    const member = await visit(await aMember(await anAgency(), 'officer'))
    expect((await member.get('/thong-cao')).text).toBe((await (await visit()).get('/thong-cao')).text)
  })
})

describe('the count of visits', () => {
  const attempt = (browser: ReturnType<typeof app>, from?: string) => {
    const sent = request(browser).post('/noi-bo/dang-nhap').set('Sec-Fetch-Site', 'same-origin')
    if (from) void sent.set('X-Forwarded-For', from)
    return sent.type('form').send('email=a@b.vn&password=x')
  }
  beforeEach(() => db('rateLimits').delete())
  beforeEach(() => db('signInFailures').delete())

  test('believes no forwarded address by itself', async () => {
    const browser = app()
    const statuses = []
    for (const from of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) statuses.push((await attempt(browser, from)).status)
    expect(statuses).toEqual([422, 422, 429])
  })

  test('believes a proxy that it was told of', async () => {
    const browser = app(['loopback'])
    const statuses = []
    for (const from of ['1.1.1.1', '1.1.1.1', '2.2.2.2', '1.1.1.1'])
      statuses.push((await attempt(browser, from)).status)
    expect(statuses).toEqual([422, 422, 422, 429])
  })

  test('keeps no address', async () => {
    await attempt(app())
    const rows = await db('rateLimits').select<{ key: Buffer }[]>('key')
    expect(rows.map(({ key }) => key.length)).toEqual([32])
  })
})

describe('addresses', () => {
  test.each([
    ['/thong-cao/', '/thong-cao'],
    ['/thong-cao/?q=a', '/thong-cao?q=a'],
    ['//evil.example/', '/evil.example'],
    ['/\\evil.example/', '/evil.example'],
  ])('a slash too many at %s leads to %s', async (path, to) => {
    const response = await request(app()).get(path)
    expect([response.status, response.headers['location']]).toEqual([308, to])
  })

  test.each([
    '/NOI-BO',
    '/Noi-bo/thong-cao',
    '/en/NOI-BO',
    '/noi-bo%2fthong-cao',
    '/.git/HEAD',
    '/.env',
    '/package.json',
    '/static/../package.json',
    '/static/%2e%2e/package.json',
    '/thong-cao/x.css',
    '/english',
  ])('%s is nothing', async (path) => {
    expect((await request(app()).get(path)).status).toBe(404)
  })
})

test.each(['bien-nhan', 'theo-doi'])(
  'a made-up %s cookie, of whatever letters, opens nothing and breaks nothing',
  async (name) => {
    const path = name === 'bien-nhan' ? '/gui-yeu-cau/da-nhan' : '/theo-doi/yeu-cau'
    for (const signature of ['a'.repeat(43), `${'a'.repeat(42)}%C3%A9`, ''])
      expect(
        (await request(app()).get(path).set('Cookie', `${name}=x.9999999999.${signature}`)).status,
      ).toBeLessThan(500)
  },
)

describe('health', () => {
  test('lives, and is ready while the database answers and it does not stop', async () => {
    const state = { draining: false }
    const browser = request(createApp(deps(), { trustProxy: [], sampleData: false, health: state }))
    expect((await browser.get('/healthz')).status).toBe(200)
    expect((await browser.get('/readyz')).status).toBe(200)
    state.draining = true
    expect((await browser.get('/readyz')).status).toBe(503)
    expect((await browser.get('/healthz')).status).toBe(200)
  })
})

describe('an error we did not foresee', () => {
  test('is a plain page with an id, and the log has no value of the row', async () => {
    const lines: Record<string, unknown>[] = []
    const failing = {
      ...deps(),
      db: Object.assign(() => {
        throw Object.assign(new Error('Key (email)=(bi-mat@bao.vn) exists'), {
          code: '23505',
          constraint: 'x',
        })
      }, deps().db) as never,
    }
    failing.log = {
      info: () => undefined,
      error: (line: Record<string, unknown>) => lines.push(line),
    } as never
    const response = await request(
      createApp(failing, { trustProxy: [], sampleData: false, health: { draining: false } }),
    ).get('/en/thong-cao')
    expect(response.status).toBe(500)
    expect(page(response)('h1').text()).toBe('Something went wrong')
    expect(page(response)('.meta').text()).toContain(response.headers['x-request-id'])
    expect(response.text).not.toContain('bi-mat')
    expect(JSON.stringify(lines)).not.toContain('bi-mat')
    expect(lines[0]).toMatchObject({ requestId: response.headers['x-request-id'] })
  })
})
