import { randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Actor } from '../../src/actor'
import * as heldFiles from '../../src/files/queries'
import { sweep } from '../../src/files/sweep-actions'
import { type Conflict, NotFound } from '../../src/errors'
import { examine } from '../../src/files/examine'
import { sha256 } from '../../src/keys'
import { create, revise, save, submit } from '../../src/statements/actions'
import {
  approve,
  countersign,
  approveUrgently,
  reject,
  withdraw,
} from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import { attach, remove } from '../../src/statements/attachments/attachment-actions'
import { aCast, aDraftForm, aMember, anAgency, aSpokesperson, type Cast } from '../support/factories'
import { db, deps, files, page, setClock, visit } from '../support/portal'

const NOW = '2026-11-23T02:00:00Z'
const HOUR = '2026-11-24T02:00:00Z'
const REASON = 'Số liệu chưa được kiểm chứng.'

let cast: Cast
let speaker: string

beforeAll(async () => {
  await setClock(NOW)
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
})
beforeEach(() => setClock(NOW))

let shade = 0
/** No two are alike, also after they are compressed. */
function aPhoto(width = 600, height = 300): Promise<Buffer> {
  shade += 1
  const background = { r: (shade * 16) % 256, g: 16 * Math.floor(shade / 16), b: 60 }
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

async function arrived(bytes: Buffer, name = 'cau.jpg') {
  const place = path.join(files.incoming, randomUUID())
  await writeFile(place, bytes)
  const { files: [image] = [] } = (await examine([
    { path: place, name, size: bytes.length, sha256: sha256(bytes) },
  ])) as { files?: Parameters<typeof attach>[4][] }
  return image!
}

const versionOf = async (id: string) => (await editions.latest(db, id))!.lockVersion

const WORDS = { key: null, title: null, caption: null, licence: null, transcript: null }

interface Adding {
  by?: Actor
  bytes?: Buffer
  alt?: string
  settings?: Parameters<typeof deps>[0]
}

async function add(id: string, { by = cast.author, bytes, alt = 'Cầu mới', settings }: Adding = {}) {
  const form = { ...WORDS, version: await versionOf(id), alt, credit: 'TTXVN' }
  await attach(deps(settings), by, id, form, await arrived(bytes ?? (await aPhoto())))
}

const aDraft = () => create(deps(), cast.author, aDraftForm(cast.agency, { speaker }))

async function approved(id: string, publishAt?: string) {
  await submit(deps(), cast.author, id, await versionOf(id))
  const hour = publishAt
    ? { when: 'later' as const, publishAt: new Date(publishAt) }
    : { when: 'now' as const, publishAt: null }
  await approve(deps(), cast.head, id, { version: await versionOf(id), ...hour })
  return (await documents.byId(db, id))!.slug!
}

const editionOf = async (id: string) => (await editions.latest(db, id))!.id
const refsOf = async (id: string) => heldFiles.ofOwners(db, 'edition', [await editionOf(id)])
const idsOf = async (id: string) => (await refsOf(id)).map(({ publicId }) => publicId)
const addressOf = async (id: string, width = 480) => `/tep/${(await idsOf(id))[0]!}/${width}.webp`

const get = async (address: string) => (await visit()).get(address)
const statusOf = async (address: string) => (await get(address)).status

const why = (action: Promise<unknown>) =>
  action.then(
    () => null,
    (error: Conflict) => error.key,
  )

describe('an image is public', () => {
  test('from the very second its edition is', async () => {
    const id = await aDraft()
    await add(id)
    const address = await addressOf(id)
    expect(await statusOf(address)).toBe(404)
    await approved(id, HOUR)
    expect(await statusOf(address)).toBe(404)
    await setClock('2026-11-24T01:59:59Z')
    expect(await statusOf(address)).toBe(404)
    await setClock(HOUR)
    expect(await statusOf(address)).toBe(200)
  })

  test('until its statement is withdrawn', async () => {
    const id = await aDraft()
    await add(id)
    const slug = await approved(id)
    const address = await addressOf(id)
    expect(await statusOf(address)).toBe(200)
    await withdraw(deps(), cast.head, id, { version: await versionOf(id), reason: REASON })
    expect(await statusOf(address)).toBe(404)
    expect(page(await get(`/thong-cao/${slug}`))('article img').length).toBe(0)
  })

  test('until the very second a correction takes its place', async () => {
    const id = await aDraft()
    await add(id, { alt: 'Ảnh nhầm' })
    const slug = await approved(id)
    const old = await addressOf(id)
    await revise(deps(), cast.author, id)
    const change = { changeKind: 'correction', changeNote: 'Thay ảnh nhầm.' } as const
    await save(deps(), cast.author, id, aDraftForm(cast.agency, { speaker, ...change }))
    await remove(deps(), cast.author, id, (await idsOf(id))[0]!, await versionOf(id))
    await add(id, { alt: 'Ảnh đúng' })
    await approved(id, HOUR)
    const next = await addressOf(id)

    const shown = async () => [
      await statusOf(old),
      await statusOf(next),
      page(await get(`/thong-cao/${slug}`))('article img').attr('alt'),
    ]
    await setClock('2026-11-24T01:59:59Z')
    expect(await shown()).toEqual([200, 404, 'Ảnh nhầm'])
    await setClock(HOUR)
    expect(await shown()).toEqual([404, 200, 'Ảnh đúng'])
  })

  test('and before that looks just like one that nobody has', async () => {
    const id = await aDraft()
    await add(id)
    const withoutIds = ({ text, status, headers }: Awaited<ReturnType<typeof get>>) => ({
      ...{ text: text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID'), status },
      headers: Object.keys(headers).sort(),
    })
    const draft = await get(await addressOf(id))
    expect(withoutIds(draft)).toEqual(withoutIds(await get(`/tep/${randomUUID()}/480.webp`)))
    expect([draft.status, draft.headers['cache-control']]).toEqual([404, 'no-store'])
  })

  test.each(['481', '0', '0480', '-1', '99999999999', 'x', '480.0'])(
    'but not in a width of %s, nor as it came',
    async (width) => {
      const id = await aDraft()
      await add(id)
      await approved(id)
      const [publicId] = await idsOf(id)
      for (const last of [`/${width}.webp`, '', '/tai-ve', '/480.jpg', '/480'])
        expect([last, await statusOf(`/tep/${publicId}${last}`)]).toEqual([last, 404])
    },
  )
})

describe('what is handed out', () => {
  let address: string
  beforeAll(async () => {
    const id = await aDraft()
    await add(id)
    await approved(id)
    address = await addressOf(id)
  })

  test('is shown and never run, and asked for again each time', async () => {
    const response = await get(address)
    expect(response.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'public, no-cache',
      'content-length': String((response.body as Buffer).length),
      etag: `"${sha256(response.body as Buffer).toString('hex')}"`,
    })
    expect(response.headers).not.toHaveProperty('set-cookie')
    expect(await sharp(response.body as Buffer).metadata()).toMatchObject({ format: 'webp', width: 480 })
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await get(address)
    const again = await (await visit()).get(address).set('If-None-Match', headers['etag'] as string)
    expect([again.status, again.headers['cache-control']]).toEqual([304, 'public, no-cache'])
    expect(again.headers).not.toHaveProperty('content-length')
    expect(again.headers['content-security-policy']).toContain('sandbox')
    const other = await (await visit()).get(address).set('If-None-Match', '"x"')
    expect(other.status).toBe(200)
  })

  test('can be asked about', async () => {
    const { headers } = await get(address)
    const head = await (await visit()).head(address)
    expect([head.status, head.headers['content-length']]).toEqual([200, headers['content-length']])
    expect(head.headers['etag']).toBe(headers['etag'])
  })

  test('is a 404 when its bytes are lost, and whole again when it is sent again', async () => {
    const [id, bytes] = [await aDraft(), await aPhoto()]
    await add(id, { bytes })
    await approved(id)
    const lost = await addressOf(id)
    for (const hash of await variantsOf(sha256(bytes))) await files.remove(hash)
    await sweep(deps())
    expect(await statusOf(lost)).toBe(404)
    await add(await aDraft(), { bytes })
    expect(await statusOf(lost)).toBe(200)
  })
})

async function variantsOf(original: Buffer): Promise<Buffer[]> {
  const rows = db<{ sha256: Buffer; variantSha256: Buffer }>('fileVariants').where({ sha256: original })
  return (await rows).map(({ variantSha256 }) => variantSha256)
}

describe('with a scanner', () => {
  const scanning = { scanning: true }
  const seen = async (address: string) => (await (await visit(undefined, scanning)).get(address)).status
  const state = (hashes: Buffer[], scanState: string) =>
    db('files').whereIn('sha256', hashes).update({ scanState })

  test('an image is shown when all of it is clean', async () => {
    const [id, bytes] = [await aDraft(), await aPhoto()]
    await add(id, { bytes, settings: scanning })
    const slug = await approved(id)
    const [address, copies] = [await addressOf(id), await variantsOf(sha256(bytes))]
    const onPage = async () => {
      const response = await (await visit(undefined, scanning)).get(`/thong-cao/${slug}`)
      return [response.status, page(response)('article img').length]
    }

    const keys = [...copies, sha256(bytes)].map((hash) => `scan:${hash.toString('hex')}`).sort()
    const { rows } = await db.raw<{ rows: { key: string }[] }>(
      'select key from graphile_worker.jobs where key = any(?) order by key collate "C"',
      [keys],
    )
    expect(rows.map(({ key }) => key)).toEqual(keys)

    expect([await seen(address), await onPage()]).toEqual([404, [200, 0]])
    await state(copies, 'clean')
    expect([await seen(address), await onPage()]).toEqual([404, [200, 0]])
    await state([sha256(bytes)], 'clean')
    expect([await seen(address), await onPage()]).toEqual([200, [200, 1]])
    await state(copies, 'unscannable')
    expect([await seen(address), await onPage()]).toEqual([404, [200, 0]])
  })

  test('the desk is told why it sees none yet', async () => {
    const id = await aDraft()
    await add(id, { settings: scanning })
    const browser = await visit(cast.author, scanning)
    const $ = page(await browser.get(`/noi-bo/thong-cao/${id}/tep`))
    expect([$('.images img').length, $('.images > li > .hint').text()]).toEqual([
      0,
      'Tệp này đang chờ quét vi-rút. Hãy thử lại sau ít phút.',
    ])
    expect((await browser.get(`/noi-bo${await addressOf(id)}`)).status).toBe(404)
  })
})

describe('the page of a statement', () => {
  test('shows its images with what they show, whose they are and the place they need', async () => {
    const id = await aDraft()
    await add(id, { bytes: await aPhoto(2000, 1000), alt: 'Cầu "mới" <b>' })
    await add(id, { bytes: await aPhoto(300, 400), alt: 'Lễ khánh thành' })
    const slug = await approved(id)
    const [first, second] = await idsOf(id)
    const $ = page(await get(`/thong-cao/${slug}`))
    expect($('article figure img').first().attr()).toMatchObject({
      src: `/tep/${first}/1600.webp`,
      srcset: [480, 960, 1600].map((width) => `/tep/${first}/${width}.webp ${width}w`).join(', '),
      ...{ alt: 'Cầu "mới" <b>', width: '1600', height: '800', loading: 'lazy', decoding: 'async' },
    })
    expect($('article figure img').last().attr()).toMatchObject({
      src: `/tep/${second}/300.webp`,
      ...{ alt: 'Lễ khánh thành', width: '300', height: '400' },
    })
    expect($('figcaption').first().text()).toBe('Ảnh: TTXVN')
    expect($('figure').text()).not.toContain('Lễ khánh thành')
    const english = page(await get(`/en/thong-cao/${slug}`))
    expect(english('figcaption').first().text()).toBe('Photo: TTXVN')
    expect(english('article figure img').first().attr()).toMatchObject({
      lang: 'vi',
      src: `/tep/${first}/1600.webp`,
    })
  })

  test('of one without images has no place for them', async () => {
    const $ = page(await get(`/thong-cao/${await approved(await aDraft())}`))
    expect($('.figures').length).toBe(0)
  })
})

describe('a new edition', () => {
  test('begins with the images of the one before, under addresses of its own', async () => {
    const id = await aDraft()
    await add(id, { alt: 'Một' })
    await add(id, { alt: 'Hai' })
    await approved(id)
    const before = await refsOf(id)
    await revise(deps(), cast.author, id)
    const after = await refsOf(id)
    const words = (refs: typeof before) => refs.map(({ alt, credit, name }) => ({ alt, credit, name }))
    expect(words(after)).toEqual(words(before))
    expect(words(after)).toMatchObject([{ alt: 'Một', credit: 'TTXVN', name: 'cau.jpg' }, { alt: 'Hai' }])
    expect(after.map(({ publicId }) => publicId)).not.toEqual(before.map(({ publicId }) => publicId))
    expect(await statusOf(await addressOf(id))).toBe(404)
  })
})

describe('four eyes', () => {
  test('who added an image may not approve the edition, nor sign it second', async () => {
    const id = await aDraft()
    await add(id, { by: cast.spokesperson })
    await submit(deps(), cast.author, id, await versionOf(id))
    const now = { version: await versionOf(id), when: 'now' as const, publishAt: null }
    expect(await why(approve(deps(), cast.spokesperson, id, now))).toBe('statements.why.second_person')
    const byHand = { state: 'approved', approvedBy: cast.spokesperson.accountId } as const
    const values = { ...byHand, publishAt: new Date(NOW), issuerName: 'x' }
    await expect(editions.update(db, await editionOf(id), values)).rejects.toThrow('nobody who wrote')

    await approveUrgently(deps(), cast.head, id, { version: now.version, reason: REASON })
    expect(await why(countersign(deps(), cast.spokesperson, id, await versionOf(id)))).toBe(
      'statements.why.second_person',
    )
  })

  test('who removed one may not either, even when it is there again', async () => {
    const [id, bytes] = [await aDraft(), await aPhoto()]
    await add(id, { bytes })
    await remove(deps(), cast.spokesperson, id, (await idsOf(id))[0]!, await versionOf(id))
    await add(id, { bytes })
    await submit(deps(), cast.author, id, await versionOf(id))
    const now = { version: await versionOf(id), when: 'now' as const, publishAt: null }
    expect(await why(approve(deps(), cast.spokesperson, id, now))).toBe('statements.why.second_person')
  })

  test('an image that was refused makes nobody a writer', async () => {
    const id = await aDraft()
    for (let n = 0; n < 10; n++) await add(id)
    expect(await why(add(id, { by: cast.spokesperson }))).toBe('attachments.why.full.image')
    await submit(deps(), cast.author, id, await versionOf(id))
    await approve(deps(), cast.spokesperson, id, {
      version: await versionOf(id),
      when: 'now',
      publishAt: null,
    })
  })
})

describe('images change', () => {
  test('only where the text may', async () => {
    const id = await aDraft()
    await add(id)
    const [image] = await idsOf(id)
    const removed = async (by = cast.author) => why(remove(deps(), by, id, image!, await versionOf(id)))

    expect([await why(add(id, { by: cast.head })), await removed(cast.head)]).toEqual(
      Array(2).fill('statements.why.not_writer'),
    )
    await submit(deps(), cast.author, id, await versionOf(id))
    expect([await why(add(id)), await removed()]).toEqual(Array(2).fill('statements.why.not_draft'))
    await reject(deps(), cast.head, id, { version: await versionOf(id), reason: REASON })
    expect(await removed()).toBeNull()
    expect((await editions.latest(db, id))?.state).toBe('draft')
    await approved(id)
    expect([await why(add(id)), await removed()]).toEqual(Array(2).fill('statements.why.not_draft'))
  })

  test('never under a decision: the version is another one each time', async () => {
    const id = await aDraft()
    const version = await versionOf(id)
    await add(id)
    expect(await versionOf(id)).toBe(version + 1)
    expect(await why(submit(deps(), cast.author, id, version))).toBe('statements.why.changed_meanwhile')
    const stale = { ...WORDS, version, alt: 'Cầu', credit: null }
    expect(await why(attach(deps(), cast.author, id, stale, await arrived(await aPhoto())))).toBe(
      'statements.why.changed_meanwhile',
    )
    const [image] = await idsOf(id)
    expect(await why(remove(deps(), cast.author, id, image!, version))).toBe(
      'statements.why.changed_meanwhile',
    )
    expect((await refsOf(id)).length).toBe(1)
  })

  test('and what was approved keeps those it was approved with, whoever asks the database', async () => {
    const id = await aDraft()
    await add(id)
    await approved(id)
    const ownerId = await editionOf(id)
    const refs = () => db('fileRefs').where({ ownerId })
    const { sha256 } = (await refs().first()) as { sha256: Buffer }
    const own = { ownerKind: 'edition', ownerId, name: 'x.jpg', sha256 }
    for (const change of [refs().delete(), refs().update({ alt: 'x' }), db('fileRefs').insert(own)])
      await expect(change).rejects.toThrow('while it is a draft')
    await expect(refs().update({ ownerKind: 'message' })).rejects.toThrow('while it is a draft')
  })

  test('with a line in the history of the statement and in the trail', async () => {
    const id = await aDraft()
    await add(id)
    await remove(deps(), cast.author, id, (await idsOf(id))[0]!, await versionOf(id))
    const events = (await editions.eventsOf(db, id)).map(({ event }) => event)
    expect(events).toEqual(['created', 'image_added', 'image_removed'])
    expect(await db('auditEvents').where({ subjectId: id }).orderBy('id').pluck('action')).toEqual([
      'statement.created',
      'statement.image_added',
      'statement.image_removed',
    ])
  })

  test('one removed is not removed again, nor one of another statement', async () => {
    const [id, other] = [await aDraft(), await aDraft()]
    await add(id)
    await add(other)
    const [image] = await idsOf(id)
    const version = async () => versionOf(id)
    const foreign = (await idsOf(other))[0]!
    await expect(remove(deps(), cast.author, id, foreign, await version())).rejects.toThrow(NotFound)
    await remove(deps(), cast.author, id, image!, await version())
    await expect(remove(deps(), cast.author, id, image!, await version())).rejects.toThrow(NotFound)
    expect((await refsOf(other)).length).toBe(1)
  })

  test('the last added stands last, whatever was removed', async () => {
    const id = await aDraft()
    for (const alt of ['Một', 'Hai', 'Ba']) await add(id, { alt })
    await remove(deps(), cast.author, id, (await idsOf(id))[0]!, await versionOf(id))
    await add(id, { alt: 'Bốn' })
    expect((await refsOf(id)).map(({ alt }) => alt)).toEqual(['Hai', 'Ba', 'Bốn'])
  })
})

describe('what is stored', () => {
  test('the same image in two statements, added at once, has its copies once', async () => {
    const [one, other, bytes] = [await aDraft(), await aDraft(), await aPhoto(1000, 500)]
    await Promise.all([add(one, { bytes }), add(other, { bytes })])
    const copies = await variantsOf(sha256(bytes))
    expect(copies.length).toBe(3)
    const rows = await db('files').whereIn('sha256', [...copies, sha256(bytes)])
    expect(rows.length).toBe(4)
    for (const { sha256: hash } of rows as { sha256: Buffer }[]) expect(await files.has(hash)).toBe(true)
  })

  test('nothing when it was refused', async () => {
    const [id, bytes] = [await aDraft(), await aPhoto()]
    const image = await arrived(bytes)
    await submit(deps(), cast.author, id, await versionOf(id))
    const words = { ...WORDS, version: await versionOf(id), alt: 'x', credit: null }
    expect(await why(attach(deps(), cast.author, id, words, image))).toBe('statements.why.not_draft')
    expect(await readdir(files.incoming)).toEqual([])
    expect(await files.has(image.sha256)).toBe(false)
    expect(await db('files').where({ sha256: sha256(bytes) })).toEqual([])
  })

  test('goes when nothing shows it any more, copies too', async () => {
    const [id, bytes] = [await aDraft(), await aPhoto()]
    await add(id, { bytes })
    const copies = await variantsOf(sha256(bytes))
    await sweep(deps())
    expect((await variantsOf(sha256(bytes))).length).toBe(2)
    await remove(deps(), cast.author, id, (await idsOf(id))[0]!, await versionOf(id))
    await setClock('2026-11-23T04:00:00Z')
    await sweep(deps())
    await sweep(deps())
    expect(await db('files').whereIn('sha256', [...copies, sha256(bytes)])).toEqual([])
  })
})

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n' +
    'trailer\n<< /Root 1 0 R >>\n%%EOF\n',
)

describe('on the page where it is written', () => {
  const form = async (id: string, values: Record<string, string> = {}) => ({
    ...{ version: String(await versionOf(id)), alt: 'Cầu mới', credit: 'TTXVN', licence: 'press', ...values },
  })

  async function send(id: string, values: Record<string, string>, ...images: [Buffer, string][]) {
    const sending = (await visit(cast.author)).post(`/noi-bo/thong-cao/${id}/tep/them/anh`)
    for (const [name, value] of Object.entries(await form(id, values))) void sending.field(name, value)
    for (const [bytes, filename] of images) void sending.attach('files', bytes, filename)
    return sending
  }

  test('an image is added, seen and removed', async () => {
    const id = await aDraft()
    const list = `/noi-bo/thong-cao/${id}/tep`
    const sent = await send(id, {}, [await aPhoto(), 'Cầu Bình Lợi.jpg'])
    expect([sent.status, sent.headers['location']]).toEqual([303, `${list}?xong=them`])

    const browser = await visit(cast.author)
    const $ = page(await browser.get(list))
    expect($('.images li').text()).toContain('Nguồn: TTXVN')
    const preview = await browser.get($('.images img').attr('src')!)
    expect([preview.status, preview.headers['content-type'], preview.headers['cache-control']]).toEqual([
      200,
      'image/webp',
      'no-store',
    ])
    const draft = page(await browser.get(`/noi-bo/thong-cao/${id}`))
    expect(draft('figure img').attr('src')).toBe(`/noi-bo/tep/${(await idsOf(id))[0]}/600.webp`)
    // what goes out unseen is read by the second person too
    expect(draft('figure .hint').text()).toBe('Mô tả ảnh: Cầu mới')

    const removing = $('.images form')
    const version = removing.find('input[name=version]').val() as string
    const removed = await browser.post(removing.attr('action')!).type('form').send({ version })
    expect([removed.status, removed.headers['location']]).toEqual([303, `${list}?xong=go`])
    expect(await refsOf(id)).toEqual([])
  })

  test('an image needs to be described; what was typed of it stays', async () => {
    const id = await aDraft()
    const response = await send(id, { alt: ' ' }, [await aPhoto(), 'cau.jpg'])
    const $ = page(response)
    expect(response.status).toBe(422)
    expect($('#alt-loi').text()).toBe('Hãy điền mục này.')
    expect($('.problem-summary a').attr('href')).toBe('#alt')
    expect($('.problem-summary').text()).toContain('Mô tả ảnh (cho người khiếm thị):')
    expect([$('#credit').val(), $('#chon-lai').length]).toEqual(['TTXVN', 1])
    expect(await refsOf(id)).toEqual([])
  })

  test.each<[string, () => Promise<[Buffer, string][]>, string]>([
    ['nothing', () => Promise.resolve([]), 'Hãy chọn một tệp'],
    [
      'two at once',
      async () => [
        [await aPhoto(), 'a.jpg'],
        [await aPhoto(), 'b.jpg'],
      ],
      'Hãy chọn một tệp',
    ],
    [
      'an SVG',
      () => Promise.resolve([[Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'hinh.svg']]),
      'Tệp “hinh.svg” không phải ảnh JPG, PNG hoặc WEBP',
    ],
    [
      'a PDF',
      () => Promise.resolve([[PDF, 'van-ban.pdf']]),
      'Tệp “van-ban.pdf” không phải ảnh JPG, PNG hoặc WEBP',
    ],
    [
      'a damaged image',
      async () => [[(await aPhoto()).subarray(0, 400), 'hong.jpg']],
      'Tệp “hong.jpg” bị hỏng',
    ],
  ])('%s is refused with a sentence', async (_what, images, sentence) => {
    const id = await aDraft()
    const response = await send(id, {}, ...(await images()))
    expect(response.status).toBe(422)
    expect(page(response)('#files-loi').text()).toContain(sentence)
    expect(page(response)('#alt').val()).toBe('Cầu mới')
    expect(await refsOf(id)).toEqual([])
  })

  test('an eleventh image has no form, and is refused by hand', async () => {
    const id = await aDraft()
    for (let n = 0; n < 10; n++) await add(id)
    const $ = page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}/tep`))
    expect([$('.images > li').length, $('a[href$="/them/anh"]').length]).toEqual([10, 0])
    const response = await send(id, {}, [await aPhoto(), 'cau.jpg'])
    expect(response.status).toBe(409)
    expect(page(response)('.problem-summary').text()).toContain('đã có đủ 10 ảnh')
    expect((await refsOf(id)).length).toBe(10)
  })

  test('a stale version is told, with the words kept and the page as it is now', async () => {
    const id = await aDraft()
    const version = String(await versionOf(id))
    await add(id)
    const response = await send(id, { version }, [await aPhoto(), 'cau.jpg'])
    const $ = page(response)
    expect([response.status, $('#alt').val()]).toEqual([409, 'Cầu mới'])
    expect($('#files-loi').text()).toContain('vừa được người khác thay đổi')
    expect($('form[enctype] input[name=version]').val()).toBe(String(await versionOf(id)))
  })

  test('a draft that is not saved yet has no place for images', async () => {
    const $ = page(await (await visit(cast.author)).get('/noi-bo/thong-cao/moi'))
    expect([$('#titleVi').length, $('#tep').length]).toEqual([1, 0])
  })
})

describe('another agency', () => {
  let id: string
  let stranger: Actor
  beforeAll(async () => {
    await setClock(NOW)
    id = await aDraft()
    await add(id)
    stranger = await aMember(await anAgency(), 'author', 'spokesperson', 'head', 'administrator')
  })

  test.each([
    ['author', 200],
    ['head', 200],
    ['stranger', 404],
    ['administrator', 404],
  ])('the %s is answered %d for the image of a draft and what it was made from', async (who, status) => {
    const administrator = await aMember(cast.agency, 'administrator')
    const account = { author: cast.author, head: cast.head, stranger, administrator }[who]!
    const browser = await visit(account)
    const [publicId] = await idsOf(id)
    const asked = [`/${480}.webp`, '/tai-ve?da-xem=1', '']
    for (const last of asked)
      expect([last, (await browser.get(`/noi-bo/tep/${publicId}${last}`)).status]).toEqual([last, status])
  })

  test('neither adds nor removes', async () => {
    const browser = await visit(stranger)
    const path = `/noi-bo/thong-cao/${id}/anh`
    const version = String(await versionOf(id))
    const added = await browser.post(path).field('version', version).field('alt', 'x')
    const removed = await browser
      .post(`${path}/${(await idsOf(id))[0]}/go`)
      .type('form')
      .send({ version })
    expect([added.status, removed.status]).toEqual([404, 404])
    expect((await refsOf(id)).length).toBe(1)
  })

  test('and who is not signed in is sent to the door', async () => {
    const response = await get(`/noi-bo/tep/${(await idsOf(id))[0]}/480.webp`)
    expect([response.status, response.headers['location']]).toEqual([
      303,
      expect.stringContaining('/noi-bo/dang-nhap'),
    ])
  })
})
