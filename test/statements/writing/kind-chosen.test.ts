import { create, revise } from '../../../src/statements/actions'
import { mannerOf } from '../../../src/statements/manner-rules'
import { aCast, aDraftForm, aPublished, type Cast } from '../../support/factories'
import { deps, page } from '../../support/portal'
import { CREATE, editOf, NEW, open, send, typed } from './support'

let cast: Cast
beforeEach(async () => {
  cast = await aCast()
})

type Page = Awaited<ReturnType<typeof open>>
const PERIODIC = {
  h1: 'Soạn thông tin định kỳ',
  advice: 'Thông tin về hoạt động, chỉ đạo, điều hành trong tháng, quý, theo lịch.',
}
const saidOn = ($: Page) => ({ h1: $('h1').text(), advice: $('h1 + .lead').text() })
const chosenOn = ($: Page) => [$('#form').val(), $('#occasion').val()]
const mannerAsChosen = (kind: Parameters<typeof mannerOf>[0]) => Object.values(mannerOf(kind))

/** Sent from a form that spoke of a press release, with another kind chosen in it. */
const changed = (values: Record<string, string> = {}) =>
  typed(cast, { kindShown: 'press_release', kind: 'periodic_information', ...values })
const answered = async (values: Record<string, string>, to = CREATE) =>
  page(await send(cast.author, to, values))

test.each([
  ['with mistakes', { titleVi: '' }],
  ['for its preview', { viec: 'xem-truoc' }],
])('a form that comes back %s speaks of the kind that was chosen in it', async (_why, values) => {
  const $ = await answered(changed(values))
  expect(saidOn($)).toEqual(PERIODIC)
  expect($('title').text()).toContain(PERIODIC.h1)
  expect($('[name=kindShown]').val()).toBe('periodic_information')
})

test('form and occasion go along with the kind, and that is said', async () => {
  const $ = await answered(changed({ viec: 'xem-truoc' }))
  expect(chosenOn($)).toEqual(mannerAsChosen('periodic_information'))
  expect($('form').text()).toContain('Hình thức và tính chất đã đổi theo loại vừa chọn')
})

test('but not where somebody had chosen otherwise', async () => {
  const $ = await answered(changed({ form: 'interview', viec: 'xem-truoc' }))
  expect(chosenOn($)).toEqual(['interview', 'voluntary'])
  expect($('form').text()).not.toContain('đã đổi theo loại')
  expect($('form').text()).toContain('tính chất “Định kỳ”')
})

test('a copy that was kept speaks of the kind that was chosen in it', async () => {
  const copy = '3f3c9b1e-52a8-4d7c-9a54-2a9f0ce7b001'
  await send(cast.author, '/noi-bo/thong-cao/ban-dang-soan', changed({ copy }))
  const $ = await open(cast.author, `${NEW}?ban-dang-soan=${copy}`)
  expect(saidOn($)).toEqual(PERIODIC)
  expect(chosenOn($)).toEqual(mannerAsChosen('periodic_information'))
})

test('so does the form of a draft that is there, also when its kind is changed in it', async () => {
  const draft = aDraftForm(cast.agency, { kind: 'denial', ...mannerOf('denial') })
  const id = await create(deps(), cast.author, draft)
  const $ = await open(cast.author, editOf(id))
  expect(saidOn($).h1).toBe('Soạn bác bỏ thông tin sai sự thật')
  const values = { ...changed({ viec: 'xem-truoc', kindShown: 'denial' }), ...mannerOf('denial') }
  const again = await answered(values, editOf(id))
  expect([saidOn(again), chosenOn(again)]).toEqual([PERIODIC, mannerAsChosen('periodic_information')])
})

test('a new edition is called by its kind, which stays', async () => {
  const { id } = await aPublished(cast, { kind: 'reply', ...mannerOf('reply') })
  await revise(deps(), cast.author, id)
  const $ = await open(cast.author, editOf(id))
  expect([$('h1').text(), $('[name=kindShown]').length]).toEqual(['Soạn bản mới: trả lời báo chí', 0])
})
