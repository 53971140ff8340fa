import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { load } from 'cheerio'
import { createApp } from '../../src/app'
import { examine } from '../../src/files/examine'
import * as heldFiles from '../../src/files/queries'
import { slugOf } from '../../src/i18n/slug'
import { sha256 } from '../../src/keys'
import { acceptHidden, attach } from '../../src/statements/attachments/attachment-actions'
import { create, revise, save, submit } from '../../src/statements/actions'
import { approve } from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import type { DraftForm } from '../../src/statements/form'
import { comment } from '../../src/statements/review/comment-actions'
import { aDocument, aPicture } from '../files/samples'
import { aCast, aDraftForm, aPublished, aSpokesperson, type Cast } from '../support/factories'
import { db, deps, files, setClock } from '../support/portal'

const NOW = '2026-11-23T02:00:00Z'
const HOUR = '2026-11-24T02:00:00Z'

/** Words that stand nowhere else. */
const TITLE = 'Khánh thành cầu Zylphora'
const DRAFT: Partial<DraftForm> = {
  titleVi: TITLE,
  summaryVi: 'Quorvex khánh thành.',
  bodyVi: 'Cầu Zylphora do Wumbrand xây.',
  titleEn: 'Zylphora bridge opens',
  bodyEn: 'Wumbrand built it.',
}
const SLUGS = [slugOf(TITLE), `${slugOf(TITLE)}-2`, slugOf(DRAFT.titleEn!)]

let cast: Cast
let speaker: string
let server: Server
let standing: { id: string; slug: string }

beforeAll(async () => {
  await setClock(NOW)
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  standing = await aPublished(cast, {
    speaker,
    titleVi: 'Thông cáo đang đứng',
    titleEn: 'Standing',
    bodyEn: 'Words.',
  })
  const app = createApp(deps(), { trustProxy: [], sampleData: false, health: { draining: false } })
  server = createServer(app).listen(0)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
// some thousands of answers
jest.setTimeout(300_000)
beforeEach(() => setClock(NOW))

/** Where machines and readers begin; the pages lead to the rest. */
const STARTS = [
  ...[
    '/',
    '/atom.xml',
    '/sitemap.xml',
    '/sitemap/thong-cao/1.xml',
    '/sitemap/thong-cao/2.xml',
    '/robots.txt',
    '/thong-cao',
    '/nguoi-phat-ngon',
    '/co-quan',
  ],
  ...[
    '/nguoi-phat-ngon.json',
    '/nguoi-phat-ngon.csv',
    '/nguoi-phat-ngon.vcf',
    '/gui-yeu-cau',
    '/healthz',
    '/readyz',
  ],
]

/** What somebody would ask who has heard of it. */
function questions(): string[] {
  const words = [TITLE, 'Zylphora', 'Quorvex', `02/TC-${cast.agency.code}`]
  const filters = ['loai=press_release', 'hinh-thuc=posting', 'tu=2026-11-23', 'den=2026-11-25', 'trang=2']
  return [
    ...words.map((word) => `/thong-cao?q=${encodeURIComponent(word)}`),
    `/thong-cao?q=Zylphora&co-quan=${cast.agency.slug}&trang=2`,
    '/nguoi-phat-ngon?q=Zylphora',
    ...SLUGS.flatMap((slug) => ['', '/lich-su'].map((rest) => `/thong-cao/${slug}${rest}`)),
    `/gui-yeu-cau?co-quan=${cast.agency.slug}&ve=${SLUGS[0]!}`,
    ...filters.map((filter) => `/thong-cao?${filter}`),
    '/en/thong-cao?q=Zylphora',
    `/en/thong-cao/${SLUGS[2]!}`,
  ]
}

/** The addresses of a file, which somebody may know from the desk. */
const filesAt = (id: string) => [
  ...[`/tep/${id}`, `/tep/${id}/480.webp`, `/tep/${id}/960.webp`, `/nguoi-phat-ngon/van-ban/${id}`],
  ...SLUGS.flatMap((slug) => [`/thong-cao/${slug}/tep/${id}`, `/thong-cao/${slug}/tep/phu-luc-zylphora.pdf`]),
]

/** But for what names the request itself. */
const NAMES_THE_REQUEST = ['date', 'x-request-id', 'connection', 'keep-alive']

async function answered(method: 'GET' | 'HEAD', address: string) {
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const response = await fetch(host + address, { method, redirect: 'manual' })
  const headers = [...response.headers].filter(([name]) => !NAMES_THE_REQUEST.includes(name))
  const body = (await response.text()).replace(FORM_KEY, '$1')
  return { status: response.status, headers: Object.fromEntries(headers.filter(isSame(address))), body }
}

/** A form that makes something is told from every other, and so is the tag of its page. */
const FORM_KEY = /(name="key" value=")[0-9a-f-]{36}/g
const isSame =
  (address: string) =>
  ([name]: [string, string]) =>
    name !== 'etag' || !/^\/(en\/)?gui-yeu-cau/.test(address)

type Answer = Awaited<ReturnType<typeof answered>>

function linksIn({ headers, body }: Answer): string[] {
  const type = String(headers['content-type'])
  const found = type.includes('html')
    ? load(body)('a[href], link[href], img[src], script[src]')
        .toArray()
        .map((link) => link.attribs['href'] ?? link.attribs['src']!)
    : [...body.matchAll(/<loc>http:\/\/portal\.test([^<]*)/g)].map(([, at]) => at!)
  return found.map((at) =>
    at
      .replace(/^http:\/\/portal\.test(?=\/)/, '')
      .split('#')[0]!
      .replaceAll('&amp;', '&'),
  )
}

/** The pages of the law know nothing of statements. */
const isMeant = (at: string) => /^\/(?!\/)/.test(at) && !/^\/(?:en\/)?(?:noi-bo|static|phap-luat)/.test(at)

/** Every answer that the public can get: all that the starts lead to, and what is asked for besides. */
async function everything(): Promise<Map<string, Answer>> {
  const known = new Set([...STARTS, ...questions()])
  const all = new Map<string, Answer>()
  for (const at of known) {
    const got = await answered('GET', at)
    all.set(`GET ${at}`, got)
    if (!at.includes('?')) all.set(`HEAD ${at}`, await answered('HEAD', at))
    for (const link of linksIn(got).filter(isMeant)) known.add(link)
  }
  return all
}

/** Which answers are others now, in short. */
const differing = (before: Map<string, Answer>, after: Map<string, Answer>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (at) => JSON.stringify(before.get(at)) !== JSON.stringify(after.get(at)),
  )

const versionOf = async (id: string) => (await editions.latest(db, id))!.lockVersion
const formOf = (values: Partial<DraftForm>) => aDraftForm(cast.agency, { speaker, ...DRAFT, ...values })

let shade = 0
async function arrived(bytes: Buffer, name: string) {
  const place = path.join(files.incoming, randomUUID())
  await writeFile(place, bytes)
  const examined = await examine([{ path: place, name, size: bytes.length, sha256: sha256(bytes) }])
  return examined.files![0]!
}

const WORDS = { key: null, title: null, caption: null, licence: null, transcript: null, credit: null }

async function add(id: string, kind: 'image' | 'document') {
  const file =
    kind === 'image'
      ? await arrived(await aPicture(), 'cau.png')
      : await arrived(aDocument(`Phụ lục ${++shade}`), 'phu-luc-zylphora.pdf')
  const words =
    kind === 'image' ? { alt: 'Cầu Zylphora', title: null } : { alt: null, title: 'Phụ lục Zylphora' }
  await attach(deps(), cast.author, id, { ...WORDS, ...words, version: await versionOf(id) }, file)
}

const idsOf = async (id: string) =>
  (await heldFiles.ofOwners(db, 'edition', [(await editions.latest(db, id))!.id])).map(
    ({ publicId }) => publicId,
  )

const submitted = async (id: string) => submit(deps(), cast.author, id, await versionOf(id))
const commented = (id: string) =>
  comment(deps(), cast.spokesperson, id, {
    key: randomUUID(),
    revision: null,
    quote: null,
    body: 'Xem lại Zylphora.',
  })
const scheduled = async (id: string) =>
  approve(deps(), cast.spokesperson, id, {
    version: await versionOf(id),
    when: 'later',
    publishAt: new Date(HOUR),
  })

/** What is done with a text before it is public, in this order. */
const steps = (id: () => string): Record<string, () => Promise<unknown>> => ({
  'it is saved again': async () =>
    save(
      deps(),
      cast.author,
      id(),
      formOf({ bodyVi: 'Wumbrand.', ...CHANGE, version: await versionOf(id()) }),
    ),
  'an image and a document are added': () => add(id(), 'image').then(() => add(id(), 'document')),
  'it is submitted': async () => {
    await acceptHidden(deps(), cast.author, id(), await versionOf(id()))
    await submitted(id())
  },
  'it is commented on': () => commented(id()),
  'it is approved for later': () => scheduled(id()),
})

/** Said of a new edition; a first one has no use for it. */
const CHANGE = { changeKind: 'update', changeNote: 'Wumbrand nói thêm.' } as const

/** After which steps which answers were others. */
async function leaksOf(begin: () => Promise<string>) {
  const before = await everything()
  let id = ''
  const all = { 'it is begun': async () => (id = await begin()), ...steps(() => id) }
  const leaks: Record<string, string[]> = {}
  for (const [what, step] of Object.entries(all)) {
    await step()
    const differ = differing(before, await everything())
    if (differ.length > 0) leaks[what] = differ
    await expectUnknown(await idsOf(id))
  }
  return { id, leaks, before }
}

/** A file that is not public looks like one that was never there. */
async function expectUnknown(ids: readonly string[]) {
  for (const id of ids) {
    const unknown = randomUUID()
    for (const at of filesAt(id)) {
      const real = await answered('GET', at)
      const none = await answered('GET', at.replaceAll(id, unknown))
      expect([at, real.status, seen(real, id)]).toEqual([at, 404, seen(none, unknown)])
    }
  }
}

/** The page of an error leads to itself in the other language, and so its tag is of its address too. */
const seen = ({ headers, body }: Answer, id: string) =>
  sha256(JSON.stringify([{ ...headers, etag: null }, body.replaceAll(id, 'id')])).toString('hex')

const KEPT_NOWHERE = /no-store|no-cache/
const cacheOf = ({ headers }: Answer) => String(headers['cache-control'])

test('of a new statement nothing is public before its hour, and then all of it', async () => {
  const { id, leaks, before } = await leaksOf(() => create(deps(), cast.author, formOf({})))
  expect(leaks).toEqual({})

  const { slug } = (await documents.byId(db, id))!
  const at = `/thong-cao/${slug!}`
  expect(SLUGS).toContain(slug)
  expect(before.get(`GET ${at}`)).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } })

  await setClock('2026-11-24T01:59:59Z')
  expect((await answered('GET', at)).status).toBe(404)
  await setClock(HOUR)
  const after = await everything()
  expect(after.get(`GET ${at}`)).toMatchObject({ status: 200 })
  expect(differing(before, after)).toEqual(
    expect.arrayContaining([
      ...[
        'GET /',
        'GET /atom.xml',
        'GET /thong-cao',
        'GET /sitemap/thong-cao/1.xml',
        `GET ${at}`,
        `HEAD ${at}`,
      ],
      ...['GET /thong-cao?q=Zylphora', 'GET /en/thong-cao?q=Zylphora', `GET /co-quan/${cast.agency.slug}`],
    ]),
  )
  expect([...after].filter(([, { body }]) => body.includes('Phụ lục Zylphora')).length).toBeGreaterThan(0)
})

test('of a new edition of what is public nothing is, before its hour', async () => {
  const begin = async () => {
    await revise(deps(), cast.author, standing.id)
    return standing.id
  }
  const { leaks } = await leaksOf(begin)
  expect(leaks).toEqual({})
  await setClock(HOUR)
  expect((await answered('GET', `/thong-cao/${standing.slug}`)).body).toContain('Zylphora')
})

test('no answer may be kept without asking again: neither a page nor that there is none', async () => {
  const all = [...(await everything())].filter(([at]) => !at.includes('/static/'))
  expect(all.length).toBeGreaterThan(80)
  expect(all.filter(([, answer]) => !KEPT_NOWHERE.test(cacheOf(answer))).map(([at]) => at)).toEqual([])
  const missing = all.filter(([, { status }]) => status === 404)
  expect(missing.length).toBeGreaterThan(5)
  expect(missing.filter(([, answer]) => cacheOf(answer) !== 'no-store').map(([at]) => at)).toEqual([])
})
