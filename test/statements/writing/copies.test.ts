import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../src/actor'
import { create, save } from '../../../src/statements/actions'
import * as editions from '../../../src/statements/edition-queries'
import { keepCopy } from '../../../src/statements/writing/copy-actions'
import * as copies from '../../../src/statements/writing/copy-queries'
import { aCast, aDraftForm, aMember, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { CREATE, editOf, NEW, open, send, typed } from './support'

let cast: Cast
let author: Actor

beforeEach(async () => {
  await setClock('2026-11-01T02:00:00Z')
  cast = await aCast()
  author = cast.author
})
afterEach(() => setClock(null))

const AUTOSAVE = '/noi-bo/thong-cao/ban-dang-soan'
const autosaveOf = (id: string) => `/noi-bo/thong-cao/${id}/ban-dang-soan`
const aDraft = () => create(deps(), author, aDraftForm(cast.agency, { bodyVi: 'Bản đã lưu.' }))

/** What the hidden fields of an open form say. */
async function hiddenIn(path: string, by = author) {
  const $ = await open(by, path)
  const valueOf = (name: string) => String($(`#bieu-mau input[name=${name}]`).val())
  return { copy: valueOf('copy'), base: valueOf('base'), version: valueOf('version') }
}

const offered = async (path: string, by = author) => {
  const $ = await open(by, path)
  return $('[data-copy]')
    .map((_, each) => $(each).find('span').first().text())
    .get()
}

describe('what is typed into a new form', () => {
  const autosave = async (copy: string, values = {}) =>
    (await send(author, AUTOSAVE, typed(cast, { copy, ...values }))).body as Record<string, string>

  test('is kept, offered on return, restored, and gone once it was saved', async () => {
    await setClock('2026-11-01T02:15:00Z')
    const { copy } = await hiddenIn(NEW)
    expect(await autosave(copy, { titleVi: 'Viết dở' })).toEqual({
      said: 'Đã lưu tạm lúc 01/11/2026 09:15, chỉ Ông/Bà thấy. Chưa lưu vào bản nháp.',
      warning: '',
    })
    const $ = await open(author, NEW)
    expect($('#titleVi').val()).toBe('')
    expect($('[data-copy] .meta').last().text()).toBe('Lưu tạm lúc 01/11/2026 09:15')
    expect(await offered('/noi-bo/thong-cao/bat-dau')).toEqual(['Viết dở'])
    expect($('[data-copy]').text()).toContain('Thông cáo báo chí')
    expect($('[data-copy] .hint').text()).toBe('Hôm nay khai trương.')
    const restored = await open(author, $('[data-copy] a').first().attr('href')!)
    expect([restored('#titleVi').val(), restored('#bodyVi').val()]).toEqual([
      'Viết dở',
      '**Hôm nay** khai trương.',
    ])
    expect(restored('#bieu-mau input[name=copy]').val()).toBe(copy)
    expect(restored('[data-said]').text()).toContain('Đã lưu tạm lúc 01/11/2026 09:15')
    expect(restored('[data-copy]').length).toBe(0)

    const saved = await send(author, CREATE, typed(cast, { copy }))
    expect(saved.status).toBe(303)
    expect(await offered(NEW)).toEqual([])
    // on its way while the form was sent
    expect((await autosave(copy)).said).toBe('')
    expect(await offered(NEW)).toEqual([])
  })

  test('makes no statement, no revision and no event, and is no draft of anybody', async () => {
    const count = async () => ({
      documents: await db('documents').count(),
      revisions: await db('revisions').count(),
      events: await db('editionEvents').count(),
      trail: await db('auditEvents').count(),
    })
    const before = await count()
    await autosave(randomUUID())
    expect(await count()).toEqual(before)
  })

  test('is nobody else’s: not offered, not opened, not thrown away', async () => {
    const colleague = await aMember(cast.agency, 'author')
    const copy = randomUUID()
    await autosave(copy, { titleVi: 'Của riêng tôi' })
    expect(await offered(NEW, colleague)).toEqual([])
    const other = await open(colleague, `${NEW}?ban-dang-soan=${copy}`)
    expect(other('body').text()).not.toContain('Của riêng tôi')
    expect(other('#titleVi').val()).toBe('')
    expect((await (await visit(colleague)).get(`${AUTOSAVE}/${copy}/bo`)).status).toBe(404)
    await send(colleague, `${AUTOSAVE}/${copy}/bo`, {})
    expect(await offered(NEW)).toEqual(['Của riêng tôi'])
  })

  test('two forms at once are two copies, and neither goes over the other', async () => {
    await autosave(randomUUID(), { titleVi: 'Một' })
    await autosave(randomUUID(), { titleVi: 'Hai' })
    expect((await offered(NEW)).sort()).toEqual(['Hai', 'Một'])
  })

  test('an empty form is not kept, and what was emptied is forgotten', async () => {
    const copy = randomUUID()
    const empty = { titleVi: '', bodyVi: ' ' }
    expect(await autosave(copy, empty)).toEqual({ said: '', warning: '' })
    await autosave(copy)
    await autosave(copy, empty)
    expect(await offered(NEW)).toEqual([])
    expect((await autosave(copy)).said).toContain('Đã lưu tạm')
  })

  test('is thrown away after one is asked, and what comes too late does not bring it back', async () => {
    const copy = randomUUID()
    await autosave(copy, { titleVi: 'Bỏ đi' })
    const $ = await open(author, NEW)
    const asked = await open(author, $('[data-copy] a').last().attr('href')!)
    expect(asked('main').text()).toContain('Bỏ đi')
    expect(await offered(NEW)).toEqual(['Bỏ đi'])
    const dropped = await send(author, asked('main form').attr('action')!, {})
    expect(dropped.headers['location']).toBe(NEW)
    expect(await offered(NEW)).toEqual([])
    const late = await autosave(copy)
    expect(late.said).toBe('')
    expect(late.warning).toContain('đã được lưu hoặc bỏ')
    expect(await offered(NEW)).toEqual([])
  })

  test('is gone after 30 days, and not a day before', async () => {
    await autosave(randomUUID(), { titleVi: 'Cũ' })
    await setClock('2026-12-01T01:59:00Z')
    await copies.dropOld(db)
    expect(await offered(NEW)).toEqual(['Cũ'])
    await setClock('2026-12-01T02:01:00Z')
    expect(await offered(NEW)).toEqual([])
    await copies.dropOld(db)
    expect(await db('workingCopies').where({ accountId: author.accountId })).toEqual([])
  })

  test('of one person there are thirty at most, the newest', async () => {
    for (let index = 0; index < 31; index++)
      await keepCopy(deps(), author, { id: randomUUID(), documentId: null }, { titleVi: 'Cũ' }, null)
    await setClock('2026-11-01T02:01:00Z')
    await autosave(randomUUID(), { titleVi: 'Mới' })
    const kept = db('workingCopies').where({ accountId: author.accountId })
    expect((await kept).length).toBe(30)
    expect((await offered(NEW))[0]).toBe('Mới')
  })

  test('what an older form kept, with fewer fields, is restored', async () => {
    const id = randomUUID()
    await keepCopy(deps(), author, { id, documentId: null }, { titleVi: 'Cũ' }, null)
    const restored = await open(author, `${NEW}?ban-dang-soan=${id}`)
    expect([restored('#titleVi').val(), restored('#summaryVi').val()]).toEqual(['Cũ', ''])
  })

  test('a form without an id to keep it under is refused', async () => {
    expect((await send(author, AUTOSAVE, typed(cast))).status).toBe(404)
    expect((await send(author, AUTOSAVE, typed(cast, { copy: "1'; drop" }))).status).toBe(404)
  })

  test('who writes for no agency keeps nothing', async () => {
    const { status } = await send(cast.head, AUTOSAVE, typed(cast, { copy: randomUUID() }))
    expect(status).toBe(404)
  })
})

describe('what is typed over a draft', () => {
  const autosave = async (id: string, values: Record<string, string>, by = author) =>
    (await send(by, autosaveOf(id), typed(cast, values))).body as Record<string, string>

  test('is offered on the form and told on the page of the statement, to its writer alone', async () => {
    const id = await aDraft()
    const { copy, base } = await hiddenIn(editOf(id))
    await autosave(id, { copy, base, bodyVi: 'Viết thêm.' })
    expect((await open(author, editOf(id)))('#bodyVi').val()).toBe('Bản đã lưu.')
    const work = await open(author, `/noi-bo/thong-cao/${id}`)
    expect(work('main').text()).toContain('nội dung đang soạn chưa lưu')
    const other = await open(cast.spokesperson, `/noi-bo/thong-cao/${id}`)
    expect(other('main').text()).not.toContain('nội dung đang soạn chưa lưu')
    const restored = await open(author, `${editOf(id)}?ban-dang-soan=${copy}`)
    expect(restored('#bodyVi').val()).toBe('Viết thêm.')
    expect(restored('#saved').length).toBe(0)
  })

  test('makes nobody a writer', async () => {
    const id = await aDraft()
    const { copy } = await hiddenIn(editOf(id))
    await autosave(id, { copy, bodyVi: 'Của người phát ngôn.' }, cast.spokesperson)
    const { id: edition } = (await editions.latest(db, id))!
    expect(await editions.writersOf(db, edition)).toEqual([author.accountId])
  })

  test('the same words as are stored are not kept', async () => {
    const id = await aDraft()
    const { copy } = await hiddenIn(editOf(id))
    const $ = await open(author, editOf(id))
    const stored = { titleVi: String($('#titleVi').val()), bodyVi: 'Bản đã lưu.' }
    expect(await autosave(id, { copy, ...stored })).toEqual({ said: '', warning: '' })
  })

  test('while somebody else saved is told by whom, and restored beside theirs', async () => {
    const id = await aDraft()
    const { copy, base, version } = await hiddenIn(editOf(id))
    const colleague = await aMember(cast.agency, 'author')
    await save(deps(), colleague, id, aDraftForm(cast.agency, { bodyVi: 'Của đồng nghiệp.' }))
    const mine = { copy, base, version, bodyVi: 'Của tôi.' }
    expect((await autosave(id, mine)).warning).toContain(`${colleague.name} đã lưu bản khác lúc`)

    const restored = await open(author, `${editOf(id)}?ban-dang-soan=${copy}`)
    expect(restored('#saved').text()).toContain(colleague.name)
    expect(restored('.compared').text()).toContain('Của đồng nghiệp.')
    expect(restored('#bodyVi').val()).toBe('Của tôi.')
    const again = await send(author, editOf(id), {
      ...typed(cast, { copy, bodyVi: 'Chung.' }),
      version: String(restored('#bieu-mau input[name=version]').val()),
    })
    expect(again.status).toBe(303)
  })

  test('stays when saving was refused because somebody saved meanwhile', async () => {
    const id = await aDraft()
    const { copy, base } = await hiddenIn(editOf(id))
    await save(deps(), cast.author, id, aDraftForm(cast.agency, { bodyVi: 'Của đồng nghiệp.' }))
    const refused = await send(author, editOf(id), typed(cast, { copy, base, bodyVi: 'Của tôi.' }))
    expect(refused.status).toBe(409)
    const restored = await open(author, `${editOf(id)}?ban-dang-soan=${copy}`)
    expect(restored('#bodyVi').val()).toBe('Của tôi.')
  })

  test('is as unknown as none to another agency, and once the draft is kept to others', async () => {
    const id = await aDraft()
    const stranger = (await aCast()).author
    const copy = randomUUID()
    expect((await send(stranger, autosaveOf(id), typed(cast, { copy }))).status).toBe(404)
    expect((await send(author, autosaveOf(id), typed(cast, { copy }))).status).toBe(200)
    await db('documents').where({ id }).update({ limited: true })
    expect((await send(author, autosaveOf(id), typed(cast, { copy }))).status).toBe(404)
    expect((await (await visit(author)).get(`${autosaveOf(id)}/${copy}/bo`)).status).toBe(404)
  })

  test('who may read but not write keeps nothing', async () => {
    const id = await aDraft()
    const { status } = await send(cast.head, autosaveOf(id), typed(cast, { copy: randomUUID() }))
    expect(status).toBe(404)
  })

  test('of one statement is not brought into another', async () => {
    const [one, other] = [await aDraft(), await aDraft()]
    const copy = randomUUID()
    await autosave(one, { copy, bodyVi: 'Của bản một.' })
    const $ = await open(author, `${editOf(other)}?ban-dang-soan=${copy}`)
    expect($('#bodyVi').val()).toBe('Bản đã lưu.')
    await autosave(other, { copy, bodyVi: 'Của bản hai.' })
    expect((await open(author, `${editOf(one)}?ban-dang-soan=${copy}`))('#bodyVi').val()).toBe('Của bản một.')
  })
})

test('who empties the English drops it, and what was kept with it', async () => {
  const english = { titleEn: 'Opening', bodyEn: 'Today.' }
  const id = await create(deps(), author, aDraftForm(cast.agency, english))
  const { copy } = await hiddenIn(editOf(id))
  await send(author, autosaveOf(id), typed(cast, { copy, ...english, bodyEn: 'Tomorrow.' }))
  expect((await send(author, editOf(id), typed(cast, { copy }))).status).toBe(303)
  const work = await open(author, `/noi-bo/thong-cao/${id}`)
  expect(work('[lang=en].richtext').length).toBe(0)
  expect(await offered(editOf(id))).toEqual([])
})

test('without a script a form that comes back with a mistake is kept, and says so', async () => {
  const answer = await send(author, CREATE, typed(cast, { titleVi: '', bodyVi: 'Cả buổi chiều.' }))
  const $ = page(answer)
  expect([answer.status, $('#bodyVi').val()]).toEqual([422, 'Cả buổi chiều.'])
  expect($('[data-said]').text()).toContain('Đã lưu tạm lúc')
  const copy = String($('#bieu-mau input[name=copy]').val())
  expect((await open(author, `${NEW}?ban-dang-soan=${copy}`))('#bodyVi').val()).toBe('Cả buổi chiều.')
})
