import { revise, save, submit } from '../../../src/statements/actions'
import { describe as redescribe, order, remove } from '../../../src/statements/attachments/attachment-actions'
import { addLink } from '../../../src/statements/changes/link-actions'
import type { DraftForm } from '../../../src/statements/form'
import { pdfOf, plainPhoto } from '../../files/hidden-samples'
import { aDraftForm, aPublished } from '../../support/factories'
import { deps, page, setClock, visit } from '../../support/portal'
import { goesOut } from './support'
import { add, aDraft, approved, aStage, filesOf, versionOf, type Stage } from '../attachments/support'

const WORDS = { titleVi: 'Lịch cấp nước', bodyVi: 'Có phụ lục kèm theo.' }
const MINOR = { changeKind: 'minor', changeNote: null } as const
const UPDATE = { changeKind: 'update', changeNote: 'Thay phụ lục.' } as const

let stage: Stage
let id: string
let slug: string
let pages = 0

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  stage = await aStage()
  id = await aDraft(stage)
  await save(deps(), stage.author, id, form({ version: await versionOf(id) }))
  await add(id, stage.author, [await aPdf(), 'a.pdf'], { title: 'Phụ lục 1' })
  await add(id, stage.author, [await plainPhoto(), 'a.jpg'], { alt: 'Nhà máy nước' })
  slug = await approved(stage, id)
  await setClock('2026-11-23T03:00:00Z')
  await revise(deps(), stage.author, id)
})
afterEach(() => setClock(null))

const aPdf = () => pdfOf({ pages: (pages += 1) })
const form = (values: Partial<DraftForm>) =>
  aDraftForm(stage.agency, { speaker: stage.speaker, ...WORDS, ...values })
const written = async (values: Partial<DraftForm>) =>
  save(deps(), stage.author, id, form({ ...values, version: await versionOf(id) }))
const fileOf = async (title: string) => (await filesOf(id)).find((file) => file.title === title)!

const dropped = async () =>
  remove(deps(), stage.author, id, (await fileOf('Phụ lục 1')).publicId, await versionOf(id))
const another = async () => add(id, stage.author, [await aPdf(), 'b.pdf'], { title: 'Phụ lục 2' })
const linked = async () => {
  const target = await aPublished(stage, { speaker: stage.speaker, titleVi: 'Lịch tuần trước' })
  await addLink(deps(), stage.author, id, target.id, await versionOf(id))
}
const described = async () => {
  const { publicId, title, alt, credit, licence, transcript } = await fileOf('Phụ lục 1')
  const words = { title, alt, credit, licence, transcript, caption: 'Bản cập nhật' }
  const sent = { ...words, version: await versionOf(id), key: null }
  await redescribe(deps(), stage.author, id, publicId, sent)
}

describe('is called a small change and is none', () => {
  test.each([
    ['a file that came', another, 'changes.minor.files', 'Phụ lục 2'],
    ['a file that went', dropped, 'changes.minor.files', 'Phụ lục 1'],
    ['other words to a file', described, 'changes.minor.files', 'Phụ lục 1'],
    ['another statement that it speaks of', linked, 'changes.minor.links', 'Lịch tuần trước'],
  ])('%s', async (_what, act, key, named) => {
    await written(MINOR)
    await act()
    await expect(submit(deps(), stage.author, id, await versionOf(id))).rejects.toMatchObject({
      key,
      values: { changes: [expect.stringContaining(named) as string] },
    })
  })
})

test('the same files in a new edition are no change', async () => {
  await written({ ...MINOR, bodyVi: 'Có phụ lục kèm theo!' })
  await submit(deps(), stage.author, id, await versionOf(id))
})

test('another order of the same files is a small change, and is said to whoever approves and to readers', async () => {
  await written(MINOR)
  const [first, last] = await filesOf(id)
  const numbers = new Map([
    [first!.publicId, 9],
    [last!.publicId, 1],
  ])
  await order(deps(), stage.author, id, numbers, await versionOf(id))
  await submit(deps(), stage.author, id, await versionOf(id))
  const said = 'Xếp lại thứ tự: Nhà máy nước; Phụ lục 1'
  const asked = page(await (await visit(stage.head)).get(`/noi-bo/thong-cao/${id}/duyet`))
  expect(asked('main').text()).toContain(said)
  await goesOut({ ...stage }, id)
  const $ = page(await (await visit()).get(`/thong-cao/${slug}/lich-su`))
  expect($('#lan-2').text()).toContain(said)
  expect($('#lan-1').text()).not.toContain('Xếp lại thứ tự')
})

test('the form says so too, and keeps what was typed', async () => {
  await another()
  const browser = await visit(stage.author)
  const at = `/noi-bo/thong-cao/${id}/sua`
  const fields = page(await browser.get(at).expect(200))('#bieu-mau').serializeArray()
  const typed = Object.fromEntries(fields.map(({ name, value }) => [name, value])) as Record<string, string>
  const response = await browser
    .post(at)
    .type('form')
    .send({ ...typed, changeKind: 'minor' })
  expect(response.status).toBe(422)
  expect(page(response)('#changeKind-loi').text()).toContain('(Phụ lục 2)')
  expect(page(response)('[name=titleVi]').val()).toBe(WORDS.titleVi)
})

describe('what stands beside the words', () => {
  const lines = (html: ReturnType<typeof page>, where: string) =>
    html(`${where} li`)
      .map((_, each) => html(each).text())
      .get()

  beforeEach(async () => {
    await dropped()
    await another()
    await linked()
    await written(UPDATE)
  })

  test('is named to whoever works on it and whoever approves', async () => {
    const work = page(await (await visit(stage.author)).get(`/noi-bo/thong-cao/${id}`).expect(200))
    expect(lines(work, '#khac')).toEqual([
      'Thêm: Phụ lục 2 (tài liệu)',
      'Bỏ: Phụ lục 1 (tài liệu)',
      expect.stringMatching(/^Thêm: .*Lịch tuần trước$/),
    ])
    await submit(deps(), stage.author, id, await versionOf(id))
    const question = `/noi-bo/thong-cao/${id}/duyet?luc=ngay&ban=${await versionOf(id)}`
    const asked = page(await (await visit(stage.head)).get(question).expect(200))
    expect(lines(asked, '#khac')).toEqual(lines(work, '#khac'))
  })

  test('is named edition by edition to readers, and what was an address is gone, not unknown', async () => {
    const reader = await visit()
    const old = `/thong-cao/${slug}/tep/phu-luc-1.pdf`
    const before = (await reader.get(`/thong-cao/${slug}/lich-su`)).text
    expect(before).not.toContain('Phụ lục 2')
    expect((await reader.get(old)).status).toBe(200)
    await approved(stage, id)
    const $ = page(await reader.get(`/thong-cao/${slug}/lich-su`).expect(200))
    expect(lines($, '#lan-2 section')).toEqual([
      'Thêm: Phụ lục 2 (tài liệu)',
      'Bỏ: Phụ lục 1 (tài liệu)',
      expect.stringMatching(/^Thêm: .*Lịch tuần trước$/),
    ])
    expect(lines($, '#lan-1 details')).toEqual(['Phụ lục 1 (tài liệu)', 'Nhà máy nước (ảnh)'])
    const gone = await reader.get(old)
    expect([gone.status, gone.text.includes('lần công bố trước')]).toEqual([410, true])
    expect((await reader.get(`/thong-cao/${slug}/tep/phu-luc-9.pdf`)).status).toBe(404)
  })
})
