import { revise, save, submit } from '../../../src/statements/actions'
import { approve, approveUrgently } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import type { DraftForm } from '../../../src/statements/form'
import { aCast, aDraftForm, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'

const WORDS = {
  titleVi: 'Mưa lũ ở Lam Giang',
  summaryVi: null,
  bodyVi: 'Có 25 người bị thương. Chưa có thiệt hại về nguời.',
} as const

let cast: Cast
let speaker: string
let id: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  ;({ id } = await aPublished(cast, { ...WORDS, speaker }))
  await revise(deps(), cast.author, id)
})
afterEach(() => setClock(null))

const at = () => `/noi-bo/thong-cao/${id}/sua`

/** The form as a browser sends it, with what somebody typed. */
async function send(typed: Record<string, string>) {
  const browser = await visit(cast.author)
  const $ = page(await browser.get(at()).expect(200))
  const fields = $('#bieu-mau')
    .serializeArray()
    .map(({ name, value }) => [name, value])
  return browser
    .post(at())
    .type('form')
    .send({ ...(Object.fromEntries(fields) as Record<string, string>), ...typed })
}

const draft = (values: Partial<DraftForm> = {}) => aDraftForm(cast.agency, { ...WORDS, speaker, ...values })

describe('what is called a small change', () => {
  test.each([
    ['a number', { bodyVi: 'Có 26 người bị thương. Chưa có thiệt hại về nguời.' }, '25 thành 26'],
    ['a negation', { bodyVi: 'Có 25 người bị thương. Có thiệt hại về nguời.' }, 'bỏ “Chưa”'],
    ['a name in the title', { titleVi: 'Mưa lũ ở Lam Sơn' }, '“Lam Giang” thành “Lam Sơn”'],
    ['a date that came', { summaryVi: 'Từ ngày 25/11/2026.' }, 'thêm “ngày 25/11/2026”'],
  ])('is refused when it is %s, and what was typed stays', async (_what, typed, named) => {
    const response = await send({ ...typed, changeKind: 'minor' })
    const $ = page(response)
    expect(response.status).toBe(422)
    expect($('#changeKind-loi').text()).toContain(`(${named})`)
    for (const [field, value] of Object.entries(typed)) expect($(`[name=${field}]`).val()).toBe(value)
    expect((await editions.latest(db, id))!.changeKind).toBe('correction')
  })

  test('is refused when it is much of a short text', async () => {
    const response = await send({ bodyVi: `${WORDS.bodyVi} Mưa đang tạnh dần.`, changeKind: 'minor' })
    expect(page(response)('#changeKind-loi').text()).toContain('đổi 4 từ, sửa nhỏ không quá 3 từ')
  })

  test('is refused when another word stands in the place of one', async () => {
    const response = await send({ titleVi: 'Mưa bão ở Lam Giang', changeKind: 'minor' })
    expect(page(response)('#changeKind-loi').text()).toContain('từ này bằng từ khác (“lũ” thành “bão”)')
  })

  test('is refused when it is a whole paragraph', async () => {
    const more = 'lực lượng chức năng tiếp tục tìm kiếm, hỗ trợ người dân di chuyển đến nơi an toàn, '
    const response = await send({ bodyVi: `${WORDS.bodyVi}\n\n${more.repeat(2)}`, changeKind: 'minor' })
    expect(page(response)('#changeKind-loi').text()).toMatch(/đổi \d+ từ, sửa nhỏ không quá 3 từ/)
  })

  test('is refused when an English text comes with it', async () => {
    const response = await send({ titleEn: 'Floods', bodyEn: 'Heavy rain.', changeKind: 'minor' })
    expect(page(response)('#changeKind-loi').text()).toContain('thêm hoặc bỏ bản tiếng Anh')
  })

  test('is refused when somebody else says it', async () => {
    const other = await aSpokesperson(cast.agency)
    const response = await send({ speaker: other, changeKind: 'minor' })
    expect(page(response)('#changeKind-loi').text()).toMatch(/“Trần Thị \d+” thành “Trần Thị \d+”/)
  })

  test('is taken when a slip of the keyboard is mended, and readers need no note', async () => {
    const bodyVi = 'Có 25 người bị thương. Chưa có thiệt hại về người.'
    expect((await send({ bodyVi, changeKind: 'minor' })).status).toBe(303)
    await submit(deps(), cast.author, id, 1)
    await approve(deps(), cast.spokesperson, id, { version: 2, when: 'now', publishAt: null })
    expect((await editions.standing(db, id))!).toMatchObject({ changeKind: 'minor', changeNote: null })
  })

  test('is asked again when it is submitted, and when it goes out urgently', async () => {
    // saved by another way than the form
    await save(deps(), cast.author, id, draft({ bodyVi: 'Có 26 người bị thương.', changeKind: 'minor' }))
    await expect(submit(deps(), cast.author, id, 1)).rejects.toMatchObject({ key: 'changes.minor.grave' })
    const urgent = { version: 1, reason: 'Sửa ngay số người.' }
    await expect(approveUrgently(deps(), cast.head, id, urgent)).rejects.toMatchObject({
      key: 'changes.minor.grave',
      values: { changes: [{ key: 'changes.minor.became' }, { key: 'changes.minor.went' }] },
    })
  })

  test('says so on the page of the statement, with all that it says there', async () => {
    await save(deps(), cast.author, id, draft({ bodyVi: 'Có 26 người bị thương.', changeKind: 'minor' }))
    const browser = await visit(cast.author)
    const response = await browser.post(`/noi-bo/thong-cao/${id}/trinh`).type('form').send({ version: '1' })
    expect(response.status).toBe(409)
    expect(page(response)('.notice.grave').text()).toContain('25 thành 26')
  })
})

test.each(['correction', 'update'])(
  'a note for readers is asked for with a change that is %s',
  async (changeKind) => {
    const response = await send({ changeKind, changeNote: '', bodyVi: 'Có 26 người bị thương.' })
    expect([response.status, page(response)('#changeNote-loi').length]).toEqual([422, 1])
    // begun and submitted without ever opening the form
    await expect(submit(deps(), cast.author, id, 0)).rejects.toMatchObject({ key: 'changes.why.no_note' })
  },
)

test('what a statement is stays as it was said, also while a new edition is written', async () => {
  const { kind, form, occasion } = (await db('documents').where({ id }).first()) as Record<string, string>
  const change = { changeKind: 'correction', changeNote: 'Sửa loại.' } as const
  await save(
    deps(),
    cast.author,
    id,
    draft({ ...change, kind: 'statement', form: 'briefing', occasion: 'periodic' }),
  )
  expect(await db('documents').where({ id }).first()).toMatchObject({ kind, form, occasion })
  const $ = page(await (await visit(cast.author)).get(at()))
  expect($('select[name=kind], select[name=form], select[name=occasion]').length).toBe(0)
})

describe('before it is decided', () => {
  test('whoever approves sees each word that differs from what is public', async () => {
    const change = { changeKind: 'correction', changeNote: 'Sửa số người bị thương.' } as const
    const bodyVi = 'Có 26 người bị thương. Chưa có thiệt hại về nguời.'
    await save(deps(), cast.author, id, draft({ ...change, bodyVi }))
    await submit(deps(), cast.author, id, 1)
    const $ = page(
      await (await visit(cast.head)).get(`/noi-bo/thong-cao/${id}/duyet?luc=ngay&ban=2`).expect(200),
    )
    expect($('#khac del').text()).toContain('25')
    expect($('#khac ins').text()).toContain('26')
    expect($('#khac ul li').text()).toBe('25 thành 26')
    expect($('main form #khac ~ .buttons').length).toBe(1)
  })

  test('a first edition has nothing to be compared with', async () => {
    const first = await aPublished(cast, { speaker })
    const $ = page(await (await visit(cast.head)).get(`/noi-bo/thong-cao/${first.id}`).expect(200))
    expect($('#khac').length).toBe(0)
  })
})
