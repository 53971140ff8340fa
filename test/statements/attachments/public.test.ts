import { revise, save } from '../../../src/statements/actions'
import { remove } from '../../../src/statements/attachments/attachment-actions'
import { remove as takeDown } from '../../../src/statements/changes/removal-actions'
import { withdraw } from '../../../src/statements/decision-actions'
import { sha256 } from '../../../src/keys'
import { sweep } from '../../../src/files/sweep-actions'
import { cleanLetter, pdfOf, plainPhoto } from '../../files/hidden-samples'
import { mp3, mp4 } from '../../files/samples'
import { aDraftForm } from '../../support/factories'
import { db, deps, files, page, setClock, visit } from '../../support/portal'
import { add, aDraft, approved, aStage, filesOf, versionOf, type Stage } from './support'

const NOW = '2026-11-23T02:00:00Z'
const HOUR = '2026-11-24T02:00:00Z'
const REASON = 'Số liệu chưa được kiểm chứng.'

let stage: Stage
let pdf: Buffer
let count = 0

beforeAll(async () => {
  await setClock(NOW)
  stage = await aStage()
})
beforeEach(async () => {
  await setClock(NOW)
  pdf = await pdfOf({ pages: (count += 1) })
})

/** With a document, a sound, a film and an image. */
async function withAll() {
  const id = await aDraft(stage)
  const rights = { credit: 'TTXVN', licence: 'cc_by_4', caption: 'Họp báo sáng 23/11' } as const
  const unlike = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(count)])
  await add(id, stage.author, [pdf, 'Ban quet cua Hoa.pdf'], { title: 'Phụ lục 1' })
  await add(id, stage.author, [unlike(mp3()), 'a.mp3'], {
    title: 'Lời người phát ngôn',
    transcript: 'Xin chào.\nCảm ơn.',
    ...rights,
  })
  await add(id, stage.author, [unlike(mp4()), 'a.mp4'], {
    title: 'Hiện trường',
    transcript: 'Cầu đang thông xe.',
    ...rights,
  })
  await add(id, stage.author, [await plainPhoto(), 'a.jpg'], { alt: 'Cầu', ...rights })
  return id
}

async function withPdf() {
  const id = await aDraft(stage)
  await add(id, stage.author, [pdf, 'a.pdf'], { title: 'Phụ lục 1' })
  return id
}

/** With the bytes as they came. */
async function get(address: string, sent: Record<string, string> = {}) {
  const asking = (await visit()).get(address).set(sent).buffer(true)
  const answer = await asking.parse((res, done) => {
    const parts: Buffer[] = []
    res.on('data', (part: Buffer) => parts.push(part))
    res.on('end', () => done(null, Buffer.concat(parts)))
  })
  const { status } = answer
  return { status, headers: answer.headers as Record<string, string>, body: answer.body as Buffer }
}
const statusOf = async (address: string) => (await get(address)).status
const at = (slug: string, last = 'phu-luc-1.pdf') => `/thong-cao/${slug}/tep/${last}`

describe('the page of a statement', () => {
  test('lists its documents and plays its recordings, with what is said in them', async () => {
    const slug = await approved(stage, await withAll())
    const $ = page(await (await visit()).get(`/thong-cao/${slug}`).expect(200))
    const link = $('.files a')
    expect([link.attr('href'), link.text()]).toEqual([at(slug), 'Phụ lục 1'])
    expect($('.files li').text()).toMatch(/PDF, \d+ kB, \d+ trang/)
    expect($('audio').attr()).toMatchObject({
      controls: '',
      preload: 'none',
      src: at(slug, 'loi-nguoi-phat-ngon.mp3'),
    })
    expect($('video').attr()).toMatchObject({ controls: '', src: at(slug, 'hien-truong.mp4') })
    expect($('.recording .plain').first().text()).toBe('Xin chào.\nCảm ơn.')
    expect($('.recording').first().text()).toContain('Creative Commons Ghi công 4.0')
    expect($('.figures figcaption').text()).toContain('Họp báo sáng 23/11')
    expect($('.figures figcaption').text()).toContain('Creative Commons')
    expect($('main').text()).not.toContain('Hoa')
  })

  test('says it in English too, and lets the player play', async () => {
    const slug = await approved(stage, await withAll())
    const response = await (await visit()).get(`/en/thong-cao/${slug}`).expect(200)
    const $ = page(response)
    expect($('h2').text()).toContain('Attached documents')
    expect($('.files li').text()).toMatch(count === 1 ? /, 1 page$/ : /, \d+ pages$/)
    expect(response.headers['content-security-policy']).toContain("media-src 'self'")
    expect(await statusOf($('.files a').attr('href')!)).toBe(200)
  })

  test('of one without files has no place for them', async () => {
    const slug = await approved(stage, await aDraft(stage))
    const $ = page(await (await visit()).get(`/thong-cao/${slug}`))
    expect([$('.files').length, $('.recording').length]).toEqual([0, 0])
  })
})

describe('a file is public', () => {
  test('from the very second its statement is', async () => {
    const id = await withPdf()
    const slug = await approved(stage, id, HOUR)
    expect(await statusOf(at(slug))).toBe(404)
    await setClock('2026-11-24T01:59:59Z')
    const before = await get(at(slug))
    expect([before.status, before.headers['cache-control']]).toEqual([404, 'no-store'])
    await setClock(HOUR)
    expect(await statusOf(at(slug))).toBe(200)
  })

  test('until its statement is withdrawn: then it is gone, not unknown', async () => {
    const id = await withPdf()
    const slug = await approved(stage, id)
    expect(await statusOf(at(slug))).toBe(200)
    await withdraw(deps(), stage.head, id, { version: await versionOf(id), reason: REASON })
    const gone = await (await visit()).get(at(slug))
    expect([gone.status, gone.headers['cache-control']]).toEqual([410, 'no-store'])
    expect(gone.text).toContain('Tệp này không còn được công bố')
    expect((await get(`/en${at(slug)}`)).status).toBe(410)
    const left = page(await (await visit()).get(`/thong-cao/${slug}`))
    expect(left('.files').length).toBe(0)
    expect(left('.notice.grave').text()).toContain('Ảnh và tệp đính kèm không còn tải về được.')
  })

  test('nor when it was removed: not a word of it is left, not even the name of its files', async () => {
    const id = await withPdf()
    const slug = await approved(stage, id)
    const basis = 'Khoản 2 Điều 9 Luật Mẫu 01/2026.'
    await takeDown(deps(), stage.head, id, { version: await versionOf(id), basis })
    expect([await statusOf(at(slug)), await statusOf(at(slug, 'khac.pdf'))]).toEqual([410, 410])
    const stub = await (await visit()).get(`/thong-cao/${slug}`)
    expect([stub.status, stub.text.includes('phu-luc-1')]).toEqual([410, false])
  })

  test('at one address, whose bytes change the very second a correction takes its place', async () => {
    const id = await withPdf()
    const slug = await approved(stage, id)
    await revise(deps(), stage.author, id)
    const change = { changeKind: 'correction', changeNote: 'Thay phụ lục.' } as const
    const form = aDraftForm(stage.agency, { speaker: stage.speaker, ...change, version: await versionOf(id) })
    await save(deps(), stage.author, id, form)
    await remove(deps(), stage.author, id, (await filesOf(id))[0]!.publicId, await versionOf(id))
    const newer = await pdfOf({ pages: 30 + count })
    await add(id, stage.author, [newer, 'b.pdf'], { title: 'Phụ lục 1' })
    const now = async () => (await get(at(slug))).body.equals(newer)
    expect(await now()).toBe(false)
    await approved(stage, id, HOUR)
    await setClock('2026-11-24T01:59:59Z')
    expect(await now()).toBe(false)
    await setClock(HOUR)
    expect(await now()).toBe(true)
  })

  test('no more when a correction leaves it out', async () => {
    const id = await withPdf()
    const slug = await approved(stage, id)
    await revise(deps(), stage.author, id)
    const change = { changeKind: 'correction', changeNote: 'Bỏ phụ lục.' } as const
    const form = aDraftForm(stage.agency, { speaker: stage.speaker, ...change, version: await versionOf(id) })
    await save(deps(), stage.author, id, form)
    await remove(deps(), stage.author, id, (await filesOf(id))[0]!.publicId, await versionOf(id))
    expect(await statusOf(at(slug))).toBe(200)
    await approved(stage, id)
    expect(await statusOf(at(slug))).toBe(410)
  })

  test('but never an image as it came, nor under another statement', async () => {
    const id = await withAll()
    const slug = await approved(stage, id)
    const other = await approved(stage, await aDraft(stage))
    const [image] = (await filesOf(id)).filter(({ address }) => address === null)
    for (const last of [
      'a.jpg',
      'cau.jpg',
      image!.publicId,
      `${image!.publicId}.jpg`,
      'phu-luc-1.docx',
      '..%2Fphu-luc-1.pdf',
    ])
      expect([last, await statusOf(at(slug, last))]).toEqual([last, 404])
    expect(await statusOf(at(other))).toBe(404)
    expect(await statusOf(at('khong-co'))).toBe(404)
    const paper = (await filesOf(id))[0]!
    for (const address of [`/tep/${paper.publicId}`, `/tep/${paper.publicId}/tai-ve`])
      expect([address, await statusOf(address)]).toEqual([address, 404])
  })
})

describe('what is handed out', () => {
  let address: string
  beforeEach(async () => {
    address = at(await approved(stage, await withPdf()))
  })

  test('is downloaded under its public name and never run', async () => {
    const { headers, body } = await get(address)
    expect(body.equals(pdf)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename=phu-luc-1.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'public, no-cache',
      'accept-ranges': 'bytes',
      'content-length': String(pdf.length),
      etag: `"${sha256(pdf).toString('hex')}"`,
    })
    expect(headers).not.toHaveProperty('set-cookie')
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await get(address)
    const again = await get(address, { 'If-None-Match': headers['etag']! })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect((await get(address, { 'If-None-Match': '"x"' })).status).toBe(200)
  })

  test('can be asked about', async () => {
    const head = await (await visit()).head(address)
    expect([head.status, head.headers['content-length'], head.headers['accept-ranges']]).toEqual([
      200,
      String(pdf.length),
      'bytes',
    ])
  })

  test.each([
    ['bytes=0-9', 0, 9],
    ['bytes=10-', 10, null],
    ['bytes=-5', -5, null],
    ['bytes=5-99999999', 5, null],
  ])('comes in parts: %s', async (range, from, to) => {
    const expected = pdf.subarray(from, to === null ? undefined : to + 1)
    const { status, headers, body } = await get(address, { Range: range })
    const start = from < 0 ? pdf.length + from : from
    expect([status, headers['content-range'], headers['content-length']]).toEqual([
      206,
      `bytes ${start}-${start + expected.length - 1}/${pdf.length}`,
      String(expected.length),
    ])
    expect(body.equals(expected)).toBe(true)
  })

  test('has no part behind its end, and whole where parts make no sense', async () => {
    const beyond = await get(address, { Range: `bytes=${pdf.length}-` })
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${pdf.length}`])
    for (const headers of [
      { Range: 'bytes=0-1,4-5' },
      { Range: 'pages=1-2' },
      { Range: 'bytes=0-9', 'If-Range': '"x"' },
    ])
      expect([headers, (await get(address, headers as Record<string, string>)).status]).toEqual([
        headers,
        200,
      ])
    const same = { Range: 'bytes=0-9', 'If-Range': `"${sha256(pdf).toString('hex')}"` }
    expect((await get(address, same)).status).toBe(206)
  })

  test('is a sentence when its bytes are lost', async () => {
    await files.remove(sha256(pdf))
    expect(await statusOf(address)).toBe(409)
    await sweep(deps())
    expect(await statusOf(address)).toBe(409)
  })
})

test('with a scanner nothing leaves that was not found clean, and the page says why', async () => {
  const scanning = { scanning: true }
  const id = await aDraft(stage)
  await add(id, stage.author, [cleanLetter(), 'thu.docx'], { title: 'Thư' })
  const slug = await approved(stage, id)
  const seen = async () => {
    const browser = await visit(undefined, scanning)
    const $ = page(await browser.get(`/thong-cao/${slug}`))
    return [
      (await browser.get(at(slug, 'thu.docx'))).status,
      $('.files a').length,
      $('.files').text().includes('chờ quét'),
    ]
  }
  expect(await seen()).toEqual([409, 0, true])
  await db('files')
    .where({ sha256: sha256(cleanLetter()) })
    .update({ scanState: 'clean' })
  expect(await seen()).toEqual([200, 1, false])
})
