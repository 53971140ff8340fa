import { randomUUID } from 'node:crypto'
import { NotFound } from '../../../src/errors'
import { submit } from '../../../src/statements/actions'
import { describe as change, order, remove } from '../../../src/statements/attachments/attachment-actions'
import { approve } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { mp3, mp4, pngClaiming } from '../../files/samples'
import { cleanLetter, pdfOf, plainPhoto, workbook } from '../../files/hidden-samples'
import { aMember, anAgency } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import {
  add,
  aDraft,
  aStage,
  editionOf,
  eventsOf,
  filesOf,
  sendFile,
  versionOf,
  why,
  type Stage,
} from './support'

let stage: Stage
let id: string

beforeAll(async () => {
  await setClock('2026-11-23T02:00:00Z')
  stage = await aStage()
})
beforeEach(async () => {
  id = await aDraft(stage)
})

const at = (last = '') => `/noi-bo/thong-cao/${id}/tep${last}`
const shown = async (last = '', by = stage.author) => page(await (await visit(by)).get(at(last)).expect(200))
const post = async (last: string, body: Record<string, string>, by = stage.author) =>
  (await visit(by)).post(at(last)).type('form').send(body)
const aPdf = async (pages = 1): Promise<[Buffer, string]> => [await pdfOf({ pages }), 'Bản quét 1.pdf']
const RIGHTS = { credit: 'TTXVN', licence: 'press' }

describe('a document', () => {
  test('is added with its name, and is listed with its type, size and pages', async () => {
    const sent = await sendFile(stage.author, id, 'tai-lieu', { title: 'Phụ lục 1' }, await aPdf(14))
    expect([sent.status, sent.headers['location']]).toEqual([303, `${at()}?xong=them`])
    const $ = await shown('?xong=them')
    expect($('.notice').text()).toBe('Đã thêm tệp.')
    expect($('.images > li h2').text()).toBe('Phụ lục 1')
    expect($('.images > li .meta').text()).toMatch(/^Tài liệu, PDF, \d+ kB, 14 trang$/)
    expect(await eventsOf(id)).toEqual(['created', 'file_added'])
    const work = page(await (await visit(stage.author)).get(`/noi-bo/thong-cao/${id}`))
    expect(work('#qua-trinh li').last().text()).toContain('Phụ lục 1')
  })

  test('of sheets says how many', async () => {
    await add(id, stage.author, [workbook(), 'bang.xlsx'], { title: 'Số liệu' })
    expect((await shown())('.images > li .meta').text()).toContain('3 trang tính')
  })

  test('has an address by its name, not by that of its file', async () => {
    await add(id, stage.author, await aPdf(1), { title: 'Phụ lục 1' })
    await add(id, stage.author, await aPdf(2), { title: 'Phụ lục 1' })
    expect((await filesOf(id)).map(({ address }) => address)).toEqual(['phu-luc-1.pdf', 'phu-luc-1-2.pdf'])
  })

  test('sent twice is one', async () => {
    const words = { title: 'Phụ lục', key: randomUUID(), version: String(await versionOf(id)) }
    const file = await aPdf()
    const answers = [
      await sendFile(stage.author, id, 'tai-lieu', words, file),
      await sendFile(stage.author, id, 'tai-lieu', words, file),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await filesOf(id)).length).toBe(1)
  })
})

describe('what is wrong is said and what was typed stays', () => {
  const answer = async (kind: string, words: Record<string, string>, ...sent: [Buffer, string][]) => {
    const response = await sendFile(stage.author, id, kind, words, ...sent)
    expect(await filesOf(id)).toEqual([])
    return { status: response.status, $: page(response) }
  }

  test('a recording without what is said in it', async () => {
    const { status, $ } = await answer('ghi-am-ghi-hinh', { title: 'Họp báo', ...RIGHTS }, [
      mp3(),
      'hop-bao.mp3',
    ])
    expect([status, $('#transcript-loi').length, $('#title').val()]).toEqual([422, 1, 'Họp báo'])
    expect($('#chon-lai').length).toBe(1)
    expect($('.problem-summary').text()).toContain('Bản gỡ băng:')
  })

  test('an image without a description, or without terms', async () => {
    const { status, $ } = await answer('anh', { alt: ' ', caption: 'Cầu mới', credit: 'TTXVN' }, [
      await plainPhoto(),
      'a.jpg',
    ])
    expect([status, $('#alt-loi').length, $('#licence-loi').length]).toEqual([422, 1, 1])
    expect([$('#caption').text().trim(), $('#credit').val()]).toEqual(['Cầu mới', 'TTXVN'])
  })

  test('terms that oblige others to give a credit that is not there', async () => {
    const { status, $ } = await answer('anh', { alt: 'Cầu', licence: 'cc_by_4' }, [
      await plainPhoto(),
      'a.jpg',
    ])
    expect([status, $('#credit-loi').text()]).toEqual([
      422,
      'Hãy ghi nguồn: điều kiện sử dụng đã chọn buộc người dùng lại phải ghi.',
    ])
    expect($('#licence option[selected]').val()).toBe('cc_by_4')
  })

  test.each<[string, string, () => Promise<[Buffer, string]>, RegExp]>([
    [
      'a film among the documents',
      'tai-lieu',
      () => Promise.resolve([mp4(), 'phim.mp4']),
      /“phim.mp4” không phải PDF/,
    ],
    ['a document among the images', 'anh', () => aPdf(), /không phải ảnh JPG/],
    ['an image bomb', 'anh', async () => [await pngClaiming(30_000, 30_000), 'bom.png'], /“bom.png” quá lớn/],
    [
      'a program',
      'tai-lieu',
      () => Promise.resolve([Buffer.from('MZ\0\0'), 'a.exe']),
      /“a.exe” không phải PDF/,
    ],
  ])('%s', async (_what, kind, file, sentence) => {
    const words = { title: 'Tên', alt: 'Mô tả', ...RIGHTS, transcript: 'Lời' }
    const { status, $ } = await answer(kind, words, await file())
    expect(status).toBe(422)
    expect($('#files-loi').text()).toMatch(sentence)
    expect(String($('#title').val() ?? $('#alt').val())).toMatch(/Tên|Mô tả/)
  })

  test('the same file again, and one too many', async () => {
    await add(id, stage.author, [mp3(), 'a.mp3'], { title: 'Một', transcript: 'Lời' })
    const again = await sendFile(
      stage.author,
      id,
      'ghi-am-ghi-hinh',
      { title: 'Hai', transcript: 'Lời', ...RIGHTS },
      [mp3(), 'b.mp3'],
    )
    expect([again.status, page(again)('#files-loi').text(), page(again)('#title').val()]).toEqual([
      409,
      'Tệp này đã có trong bản này: không cần thêm lần nữa.',
      'Hai',
    ])
    for (const n of [1, 2])
      await add(id, stage.author, [Buffer.concat([mp3(), Buffer.alloc(n)]), 'x.mp3'], {
        title: 'Thêm',
        transcript: 'Lời',
      })
    expect((await shown())('a[href$="ghi-am-ghi-hinh"]').length).toBe(0)
    const fourth = add(id, stage.author, [mp4(), 'x.mp4'], { title: 'Bốn', transcript: 'Lời' })
    expect(await why(fourth)).toBe('attachments.why.full.recording')
  })

  test('no kind that we do not know has a page', async () => {
    expect((await (await visit(stage.author)).get(at('/them/khac'))).status).toBe(404)
  })
})

describe('words are changed without sending the file again', () => {
  beforeEach(() =>
    add(id, stage.author, [mp3(), 'a.mp3'], { title: 'Họp báo', transcript: 'Xin chào.', licence: 'ask' }),
  )
  const one = async () => (await filesOf(id))[0]!

  test('and the form has those that are there', async () => {
    const $ = await shown(`/${(await one()).publicId}`)
    expect([$('#title').val(), $('#transcript').text().trim(), $('#licence option[selected]').val()]).toEqual(
      ['Họp báo', 'Xin chào.', 'ask'],
    )
    expect($('input[type=file]').length).toBe(0)
    const version = String(await versionOf(id))
    const sent = await post(`/${(await one()).publicId}`, {
      version,
      title: 'Họp báo quý I',
      transcript: 'Xin chào.',
      ...RIGHTS,
    })
    expect(sent.headers['location']).toBe(`${at()}?xong=sua`)
    expect(await one()).toMatchObject({ title: 'Họp báo quý I', credit: 'TTXVN', address: 'hop-bao.mp3' })
    expect((await eventsOf(id)).at(-1)).toBe('file_changed')
  })

  test('the same words again leave no trace', async () => {
    const { publicId, title, transcript } = await one()
    const version = await versionOf(id)
    const same = { title, transcript, alt: null, caption: null, credit: null, licence: 'ask' as const }
    await change(deps(), stage.author, id, publicId, { ...same, version, key: null })
    expect([await versionOf(id), (await eventsOf(id)).at(-1)]).toEqual([version, 'file_added'])
  })

  test('a stale version is told, with what was typed', async () => {
    const sent = await post(`/${(await one()).publicId}`, {
      version: '0',
      title: 'Khác',
      transcript: 'Lời khác',
      ...RIGHTS,
    })
    const $ = page(sent)
    expect([sent.status, $('#title').val(), $('#transcript').text().trim()]).toEqual([
      409,
      'Khác',
      'Lời khác',
    ])
    expect($('.problem-summary').text()).toContain('vừa được người khác thay đổi')
    expect($('input[name=version]').val()).toBe(String(await versionOf(id)))
  })

  test('whoever changed them wrote the edition', async () => {
    const { publicId } = await one()
    const words = { title: 'Khác', transcript: 'Lời', alt: null, caption: null, credit: null, licence: null }
    await change(deps(), stage.spokesperson, id, publicId, {
      ...words,
      version: await versionOf(id),
      key: null,
    })
    await submit(deps(), stage.author, id, await versionOf(id))
    const now = { version: await versionOf(id), when: 'now', publishAt: null } as Parameters<
      typeof approve
    >[3]
    expect(await why(approve(deps(), stage.spokesperson, id, now))).toBe('statements.why.second_person')
  })

  test('not of a file that is not there, nor once it was submitted', async () => {
    const { publicId } = await one()
    expect((await (await visit(stage.author)).get(at(`/${randomUUID()}`))).status).toBe(404)
    expect((await (await visit(stage.author)).get(at('/x'))).status).toBe(404)
    await submit(deps(), stage.author, id, await versionOf(id))
    expect((await (await visit(stage.author)).get(at(`/${publicId}`))).status).toBe(409)
    expect((await shown())('main form').length).toBe(0)
    expect(await why(remove(deps(), stage.author, id, publicId, await versionOf(id)))).toBe(
      'statements.why.not_draft',
    )
  })
})

describe('the order', () => {
  beforeEach(async () => {
    for (const [n, title] of ['Một', 'Hai', 'Ba'].entries())
      await add(id, stage.author, await aPdf(n + 1), { title })
  })
  const titles = async () => (await filesOf(id)).map(({ title }) => title)

  /** The numbers of the page as they stand, with those that somebody typed. */
  async function sendOrder(typed: Record<number, string>, version?: string) {
    const $ = await shown()
    const inputs = $('input[type=number][form=thu-tu]').toArray()
    const numbers = inputs.map(({ attribs }, index) => [attribs['name'], typed[index] ?? attribs['value']])
    const body = {
      version: version ?? String($('#thu-tu input[name=version]').val()),
      ...(Object.fromEntries(numbers) as Record<string, string>),
    }
    return post('/thu-tu', body)
  }

  test('is by numbers, and two of one number stay as they were', async () => {
    const sent = await sendOrder({ 0: '3' })
    expect(sent.headers['location']).toBe(`${at()}?xong=thu-tu`)
    expect(await titles()).toEqual(['Hai', 'Một', 'Ba'])
    expect((await eventsOf(id)).at(-1)).toBe('files_ordered')
  })

  test('as it was leaves no trace', async () => {
    await sendOrder({})
    expect((await eventsOf(id)).at(-1)).toBe('file_added')
  })

  test('with something that is no number is told and kept', async () => {
    const sent = await sendOrder({ 1: 'đầu' })
    const $ = page(sent)
    expect([sent.status, $('.problem').text(), $('[aria-invalid]').val()]).toEqual([
      422,
      'Thứ tự của “Hai” là số từ 0 đến 99.',
      'đầu',
    ])
    const twice = page(await sendOrder({ 0: '', 2: '100' }))('.problem-summary li')
    expect(twice.length).toBe(2)
    expect(twice.first().text()).toContain('“Một”')
    expect(twice.last().text()).toContain('“Ba”')
    expect(await titles()).toEqual(['Một', 'Hai', 'Ba'])
  })

  test('of a list that somebody changed meanwhile is not taken', async () => {
    const sent = await sendOrder({ 0: '9' }, '0')
    expect([sent.status, page(sent)('.problem-summary').text()]).toEqual([
      409,
      expect.stringContaining('vừa được người khác'),
    ])
    expect(await titles()).toEqual(['Một', 'Hai', 'Ba'])
  })

  test('is part of what was submitted, and so are the words', async () => {
    const hash = async () => {
      const edition = await editionOf(id)
      const { rows } = await db.raw<{ rows: { hash: Buffer }[] }>('select edition_sha256(?) as hash', [
        edition.id,
      ])
      return rows[0]!.hash.toString('hex')
    }
    const hashes = [await hash()]
    const [first] = await filesOf(id)
    await order(deps(), stage.author, id, new Map([[first!.publicId, 9]]), await versionOf(id))
    hashes.push(await hash())
    const words = { title: 'Một', alt: null, caption: 'Mới', credit: null, licence: null, transcript: null }
    await change(deps(), stage.author, id, first!.publicId, {
      ...words,
      version: await versionOf(id),
      key: null,
    })
    hashes.push(await hash())
    expect(new Set(hashes).size).toBe(3)
  })
})

describe('who', () => {
  test('another agency finds nothing, whatever it asks for', async () => {
    await add(id, stage.author, await aPdf(), { title: 'Phụ lục' })
    const [file] = await filesOf(id)
    const stranger = await aMember(await anAgency(), 'author', 'spokesperson', 'head')
    for (const last of ['', '/them/anh', `/${file!.publicId}`])
      expect([last, (await (await visit(stranger)).get(at(last))).status]).toEqual([last, 404])
    for (const last of ['/thu-tu', `/${file!.publicId}`, `/${file!.publicId}/go`])
      expect([last, (await post(last, { version: '0' }, stranger)).status]).toEqual([last, 404])
    expect((await sendFile(stranger, id, 'tai-lieu', { title: 'x' }, await aPdf())).status).toBe(404)
    await expect(remove(deps(), stranger, id, file!.publicId, 0)).rejects.toThrow(NotFound)
  })

  test('who approves sees the list and changes nothing', async () => {
    await add(id, stage.author, await aPdf(), { title: 'Phụ lục' })
    const $ = await shown('', stage.head)
    expect([$('.images > li').length, $('main form').length, $('main .button').length]).toEqual([1, 0, 0])
    expect((await (await visit(stage.head)).get(at('/them/anh'))).status).toBe(409)
  })

  test('the page of the statement and the form of its text lead there', async () => {
    await add(id, stage.author, [cleanLetter(), 'thu.docx'], { title: 'Thư' })
    for (const last of ['', '/sua']) {
      const $ = page(await (await visit(stage.author)).get(`/noi-bo/thong-cao/${id}${last}`).expect(200))
      expect([last, $('#tep').text(), $(`#tep a[href="${at()}"]`).length]).toEqual([
        last,
        expect.stringContaining('Thư'),
        1,
      ])
    }
  })

  test('a file that goes leaves a line in the history', async () => {
    await add(id, stage.author, await aPdf(), { title: 'Phụ lục' })
    const [file] = await filesOf(id)
    await post(`/${file!.publicId}/go`, { version: String(await versionOf(id)) })
    expect([await filesOf(id), await eventsOf(id)]).toEqual([[], ['created', 'file_added', 'file_removed']])
    expect((await editions.latest(db, id))?.state).toBe('draft')
  })
})
