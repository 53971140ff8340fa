import { create, submit } from '../../../src/statements/actions'
import { aCast, aDraftForm, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, visit } from '../../support/portal'
import { CREATE, editOf, NEW, open, send, typed } from './support'

let cast: Cast
beforeEach(async () => {
  cast = await aCast()
})

test('typed on after a step back, a form that was saved comes again with all of it and a way to its draft', async () => {
  const $ = await open(cast.author, NEW)
  const [key, copy] = ['key', 'copy'].map((name) => String($(`#bieu-mau input[name=${name}]`).val()))
  const form = { key: key!, copy: copy! }
  const made = await send(cast.author, CREATE, typed(cast, form))
  const again = await send(cast.author, CREATE, typed(cast, { ...form, bodyVi: 'Viết thêm sau đó.' }))
  const shown = page(again)

  expect(again.status).toBe(409)
  expect(shown('.problem-summary').text()).toContain('đã lưu thành một bản nháp')
  expect(shown('#made a').attr('href')).toBe(made.headers['location'])
  expect(shown('#bodyVi').val()).toBe('Viết thêm sau đó.')
  expect(shown('#bieu-mau input[name=key]').val()).not.toBe(key)
  const fresh = String(shown('#bieu-mau input[name=copy]').val())
  expect(fresh).not.toBe(copy)
  const kept = await open(cast.author, `${NEW}?ban-dang-soan=${fresh}`)
  expect(kept('#bodyVi').val()).toBe('Viết thêm sau đó.')

  const anew = { key: String(shown('#bieu-mau input[name=key]').val()), copy: fresh }
  const second = await send(cast.author, CREATE, typed(cast, { ...anew, bodyVi: 'Viết thêm sau đó.' }))
  expect(second.status).toBe(303)
  expect(second.headers['location']).not.toBe(made.headers['location'])
})

describe('a form where nothing can be saved', () => {
  let id: string
  beforeEach(async () => {
    const speaker = await aSpokesperson(cast.agency)
    id = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker }))
  })

  test('is not opened for what was submitted, nor for who may not write: the page says why', async () => {
    const refused = async (by = cast.author) => {
      const answer = await (await visit(by)).get(editOf(id))
      expect(answer.status).toBe(409)
      expect(page(answer)('#bieu-mau').length).toBe(0)
      return page(answer)('main').text()
    }
    expect(await refused(cast.head)).toContain('không có vai trò soạn thảo')
    await submit(deps(), cast.author, id, 0)
    expect(await refused()).toContain('không còn là bản nháp')
  })

  test('keeps what was typed when it was submitted meanwhile, and does not say that it would take its place', async () => {
    await submit(deps(), cast.author, id, 0)
    const answer = await send(cast.author, editOf(id), typed(cast, { bodyVi: 'Chữ mới gõ.' }))
    expect(answer.status).toBe(409)
    expect(page(answer)('#bodyVi').val()).toBe('Chữ mới gõ.')
    expect(page(answer)('#saved').text()).toContain('lúc này không lưu được')
    expect(answer.text).not.toContain('sẽ thay bản này')
    expect(await db('editions').where({ documentId: id })).toMatchObject([{ state: 'submitted' }])
  })
})
