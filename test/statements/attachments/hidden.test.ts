import { revise, submit } from '../../../src/statements/actions'
import { acceptHidden, remove } from '../../../src/statements/attachments/attachment-actions'
import { approve, approveUrgently } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { cleanLetter, pdfOf, photo, plainPhoto, workedOn } from '../../files/hidden-samples'
import { aMember, anAgency } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import {
  add,
  aDraft,
  approved,
  aStage,
  editionOf,
  eventsOf,
  filesOf,
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

const hide = async (title = 'Phụ lục') => add(id, stage.author, [await workedOn(), 'du-thao.docx'], { title })
const send = async () => why(submit(deps(), stage.author, id, await versionOf(id)))
const accept = async (by = stage.author) => acceptHidden(deps(), by, id, await versionOf(id))
const work = async (by = stage.author) =>
  page(await (await visit(by)).get(`/noi-bo/thong-cao/${id}`).expect(200))

test('what is hidden is shown in a sentence each, on the statement and beside the file', async () => {
  await hide()
  for (const [at, where] of [
    ['', '#thong-tin-an'],
    ['/tep', '.images'],
  ] as const) {
    const $ = page(await (await visit(stage.author)).get(`/noi-bo/thong-cao/${id}${at}`).expect(200))
    const gate = $(where).text()
    for (const sentence of [
      'Phụ lục',
      'Có tên người soạn, người sửa: Trần Thị Soạn; Lê Văn Sửa.',
      'Còn 2 chỗ sửa đang theo dõi (Track Changes).',
      'Còn 1 nhận xét bên lề.',
    ])
      expect(gate).toContain(sentence)
  }
  const english = page(await (await visit(stage.author)).get(`/en/noi-bo/thong-cao/${id}`).expect(200))
  expect(english('#thong-tin-an').text()).toContain('Tracked changes still in it: 2.')
})

test('without a yes it is not submitted, nor published at once, whoever asks', async () => {
  await hide()
  expect(await send()).toBe('attachments.why.hidden')
  const urgent = { version: await versionOf(id), reason: 'Vỡ đê bao ở xã Thạch Lĩnh.' }
  expect(await why(approveUrgently(deps(), stage.head, id, urgent))).toBe('attachments.why.hidden')
  const { id: edition } = await editionOf(id)
  await expect(editions.update(db, edition, { state: 'submitted' })).rejects.toThrow(
    'what is hidden in the files',
  )
  const $ = await work()
  expect($('form[action$="/trinh"]').length).toBe(0)
  expect($('#thong-tin-an button').text()).toBe('Tôi đã xem, đồng ý công bố các tệp này')
})

test('the database does not approve it either, though it was submitted before', async () => {
  await add(id, stage.author, [cleanLetter(), 'thu.docx'], { title: 'Thư' })
  expect(await send()).toBeNull()
  const [file] = await filesOf(id)
  await db('fileFacts').where({ sha256: file!.sha256 }).update({ asks: true })
  const now = { version: await versionOf(id), when: 'now', publishAt: null } as Parameters<typeof approve>[3]
  expect(await why(approve(deps(), stage.head, id, now))).toBe('attachments.why.hidden')
  const values = {
    state: 'approved',
    approvedBy: stage.head.accountId,
    publishAt: new Date(),
    issuerName: 'x',
  } as const
  await expect(editions.update(db, (await editionOf(id)).id, values)).rejects.toThrow(
    'what is hidden in the files',
  )
  await db('fileFacts').where({ sha256: file!.sha256 }).update({ asks: false })
})

test('a yes has a name and a time, is in the history, and lets it go on', async () => {
  await hide()
  const form = (await work())('#thong-tin-an form')
  const body = { version: String(form.find('input[name=version]').val()) }
  const sent = await (await visit(stage.author)).post(form.attr('action')!).type('form').send(body)
  expect(sent.headers['location']).toBe(`/noi-bo/thong-cao/${id}/tep?xong=dong-y`)
  expect((await eventsOf(id)).at(-1)).toBe('hidden_accepted')
  const $ = await work()
  expect($('#thong-tin-an').length).toBe(0)
  expect($('#tep').text()).toContain(`${stage.author.name} đã xem và đồng ý công bố lúc 23/11/2026 09:00.`)
  expect(await send()).toBeNull()
})

test('a yes makes nobody a writer, and is said once', async () => {
  await hide()
  await accept(stage.head)
  await accept(stage.author)
  expect((await eventsOf(id)).filter((event) => event === 'hidden_accepted').length).toBe(1)
  expect((await filesOf(id))[0]!.acceptedBy).toBe(stage.head.name)
  await approved(stage, id)
})

test('a yes is for the files that were seen: another one waits again', async () => {
  await hide()
  const seen = await versionOf(id)
  await add(id, stage.author, [await pdfOf({ author: 'Ai đó' }), 'b.pdf'], { title: 'Thêm' })
  expect(await why(acceptHidden(deps(), stage.author, id, seen))).toBe('statements.why.changed_meanwhile')
  await accept()
  await add(id, stage.author, [await pdfOf({ author: 'Người khác' }), 'c.pdf'], { title: 'Nữa' })
  expect(await send()).toBe('attachments.why.hidden')
  const waiting = (await work())('#thong-tin-an').text()
  expect([waiting.includes('Nữa'), waiting.includes('Phụ lục')]).toEqual([true, false])
})

test('a file that is taken away waits for nothing', async () => {
  await hide()
  await remove(deps(), stage.author, id, (await filesOf(id))[0]!.publicId, await versionOf(id))
  expect(await send()).toBeNull()
})

test('a statement of its own asks anew, a later edition does not', async () => {
  await hide()
  await accept()
  await approved(stage, id)
  await revise(deps(), stage.author, id)
  const { id: edition } = await editionOf(id)
  const { rows } = await db.raw<{ rows: { hides: boolean }[] }>('select edition_hides(?) as hides', [edition])
  expect(rows[0]!.hides).toBe(false)
  id = await aDraft(stage)
  await hide()
  expect(await send()).toBe('attachments.why.hidden')
})

test('a photograph with its place waits too, and it is said that readers get none of it', async () => {
  await add(id, stage.author, [await photo(), 'anh.jpg'], { alt: 'Cầu' })
  const gate = (await work())('#thong-tin-an').text()
  expect(gate).toContain('Có tọa độ nơi chụp hoặc ghi hình.')
  expect(gate).toContain('Bản ảnh công bố đã bỏ các thông tin này.')
  expect(await send()).toBe('attachments.why.hidden')
})

test('files that hide nothing wait for nobody', async () => {
  await add(id, stage.author, [await plainPhoto(), 'anh.jpg'], { alt: 'Cầu' })
  await add(id, stage.author, [cleanLetter(), 'thu.docx'], { title: 'Thư' })
  expect((await work())('#thong-tin-an').length).toBe(0)
  expect(await send()).toBeNull()
})

test('only who works on the statement says yes', async () => {
  await hide()
  const stranger = await aMember(await anAgency(), 'author', 'head')
  const at = `/noi-bo/thong-cao/${id}/thong-tin-an`
  const body = { version: String(await versionOf(id)) }
  expect((await (await visit(stranger)).post(at).type('form').send(body)).status).toBe(404)
  expect((await (await visit(stage.author)).post(at).type('form').send({})).status).toBe(400)
  expect((await filesOf(id))[0]!.acceptedBy).toBeNull()
})

test('who decides reads what goes out beside the text, on the page that asks', async () => {
  await hide()
  await add(id, stage.author, [await photo(), 'anh.jpg'], { alt: 'Cầu' })
  await accept()
  await send()
  const $ = page(await (await visit(stage.head)).get(`/noi-bo/thong-cao/${id}/duyet?luc=ngay`).expect(200))
  expect([$('details .files').text(), $('details figure img').attr('alt')]).toEqual([
    expect.stringContaining('Phụ lục'),
    'Cầu',
  ])
})
