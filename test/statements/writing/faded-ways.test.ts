import { revise, save, submit } from '../../../src/statements/actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import { approve, approveUrgently, withdraw } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { aCast, aDraftForm, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page } from '../../support/portal'
import { editOf, open, send, typed } from './support'

const FADED = 'nay không còn dẫn đến trang công khai nào'
const WITHDRAWN = 'dẫn đến văn bản đã thu hồi'

let cast: Cast
let speaker: string
let other: { id: string; slug: string }
let id: string
let bodyVi: string

const versionOf = async (of = id) => (await editions.latest(db, of))!.lockVersion
const note = { changeKind: 'update', changeNote: 'Thêm số liệu.' } as const

/** What is public leads to another page, and a draft stands over it. */
beforeEach(async () => {
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  other = await aPublished(cast, { speaker, titleVi: 'Thông cáo trước' })
  bodyVi = `Xem [bản trước](/thong-cao/${other.slug}).`
  id = (await aPublished(cast, { speaker, bodyVi })).id
  await revise(deps(), cast.author, id)
  const draft = aDraftForm(cast.agency, { ...note, speaker, bodyVi: `${bodyVi} Có 12 người.` })
  await save(deps(), cast.author, id, { ...draft, version: 0 })
})

const gone = async () =>
  remove(deps(), cast.head, other.id, {
    version: await versionOf(other.id),
    basis: 'Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15',
    basisEn: null,
  })
const dead = (text: string) => `${text} Và [nơi khác](/thong-cao/khong-co-o-dau).`
const sent = (body: string, values = {}) =>
  send(cast.author, editOf(id), typed(cast, { ...note, speaker, version: '1', bodyVi: body, ...values }))

test('a correction goes out over a link that readers have already, whose page was removed', async () => {
  await gone()
  await submit(deps(), cast.author, id, await versionOf())
  await approve(deps(), cast.head, id, { version: await versionOf(), when: 'now', publishAt: null })
  expect((await editions.standing(db, id))!.ordinal).toBe(2)
})

test('also urgently', async () => {
  await gone()
  const reason = 'Cần báo ngay trong đêm.'
  await approveUrgently(deps(), cast.head, id, { version: await versionOf(), reason })
  expect((await editions.standing(db, id))!.ordinal).toBe(2)
})

test('and is saved; whoever writes is told of it on the form, in the preview and beside the buttons', async () => {
  await gone()
  const answer = await sent(`${bodyVi} Có 13 người.`)
  expect(answer.status).toBe(303)
  for (const path of [editOf(id), `/noi-bo/thong-cao/${id}`])
    expect((await open(cast.author, path))('.hints').text()).toContain(FADED)
  const preview = page(await sent(bodyVi, { viec: 'xem-truoc' }))
  expect(preview('#xem-truoc').text()).toContain(FADED)
  expect(preview('#xem-truoc').text()).not.toContain('không dẫn đến trang công khai nào trên cổng')
})

test('the preview beside the form knows on which statement one writes, and asks whether one does', async () => {
  await gone()
  const at = (await open(cast.author, editOf(id)))('[data-preview]').attr('data-preview')!
  const shown = await send(cast.author, at, typed(cast, { bodyVi }))
  expect([shown.status, shown.text.includes(FADED)]).toEqual([200, true])
  const stranger = await aCast()
  expect((await send(stranger.author, at, typed(stranger, { bodyVi }))).status).toBe(404)
})

test('another dead link in it is refused as ever', async () => {
  await gone()
  const answer = await sent(dead(bodyVi))
  expect(answer.status).toBe(422)
  expect(page(answer)('#bodyVi-loi').text()).toContain('/thong-cao/khong-co-o-dau')
})

test('nor does another statement begin to lead there', async () => {
  await gone()
  const answer = await send(cast.author, '/noi-bo/thong-cao', typed(cast, { bodyVi }))
  expect(answer.status).toBe(422)
})

test('a link that stood in an earlier edition only is new again', async () => {
  const without = aDraftForm(cast.agency, { ...note, speaker, bodyVi: 'Không dẫn đi đâu.' })
  await save(deps(), cast.author, id, { ...without, version: await versionOf() })
  await submit(deps(), cast.author, id, await versionOf())
  await approve(deps(), cast.head, id, { version: await versionOf(), when: 'now', publishAt: null })
  await gone()
  await revise(deps(), cast.author, id)
  expect((await sent(bodyVi, { version: '0' })).status).toBe(422)
})

test('a link to what was withdrawn is a hint', async () => {
  const reason = 'Số liệu chưa được kiểm chứng.'
  await withdraw(deps(), cast.head, other.id, { version: await versionOf(other.id), reason, reasonEn: null })
  expect((await open(cast.author, editOf(id)))('.hints').text()).toContain(WITHDRAWN)
  await submit(deps(), cast.author, id, await versionOf())
  expect((await editions.latest(db, id))!.state).toBe('submitted')
})
