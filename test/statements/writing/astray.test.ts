import { create, submit } from '../../../src/statements/actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import { approve, approveUrgently } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { problemsOf } from '../../../src/statements/writing/ways'
import { aCast, aDraftForm, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page } from '../../support/portal'
import { send } from './support'

let cast: Cast
let other: { id: string; slug: string }
let id: string

beforeEach(async () => {
  cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  other = await aPublished(cast, { speaker, titleVi: 'Thông cáo trước' })
  const bodyVi = `Xem [bản trước](/thong-cao/${other.slug}).`
  id = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker, bodyVi }))
})

const gone = async () => {
  const { lockVersion } = (await editions.latest(db, other.id))!
  const basis = 'Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15'
  await remove(deps(), cast.head, other.id, { version: lockVersion, basis })
}
const NOWHERE = { key: 'writing.link.nowhere' }
const unchanged = async (state: string) => {
  expect((await editions.latest(db, id))!.state).toBe(state)
  expect((await documents.byId(db, id))!.number).toBeNull()
}

test('a draft is not submitted over a link to a page that has gone, which is named', async () => {
  await gone()
  const answer = await send(cast.author, `/noi-bo/thong-cao/${id}/trinh`, { version: '0' })
  expect(answer.status).toBe(409)
  expect(page(answer)('[role=alert]').text()).toContain(
    `Liên kết “/thong-cao/${other.slug}” ở dòng 1 không dẫn đến trang công khai nào`,
  )
  await unchanged('draft')
})

test('nor approved, where the page went after it was submitted', async () => {
  await submit(deps(), cast.author, id, 0)
  await gone()
  const form = { version: 1, when: 'now', publishAt: null } as const
  await expect(approve(deps(), cast.head, id, form)).rejects.toMatchObject(NOWHERE)
  await unchanged('submitted')
})

test('nor put out urgently', async () => {
  await gone()
  const form = { version: 0, reason: 'Cần báo ngay trong đêm.' }
  await expect(approveUrgently(deps(), cast.head, id, form)).rejects.toMatchObject(NOWHERE)
  await unchanged('draft')
})

test('of many links, as of few, it is asked a few times where they lead', async () => {
  const link = `[bản trước](/thong-cao/${other.slug}), [cơ quan](/co-quan/${cast.agency.slug}). `
  const asked = async (bodyVi: string) => {
    const queries: string[] = []
    const listen = ({ sql }: { sql: string }) => queries.push(sql)
    db.on('query', listen)
    expect(await problemsOf(deps(), { bodyVi }, null)).toEqual({})
    db.off('query', listen)
    return queries.length
  }
  const few = await asked(link)
  expect(few).toBeGreaterThan(0)
  expect(await asked(link.repeat(100))).toBe(few)
})

test('a link to what is there goes out', async () => {
  await submit(deps(), cast.author, id, 0)
  await approve(deps(), cast.head, id, { version: 1, when: 'now', publishAt: null })
  expect((await editions.latest(db, id))!.state).toBe('approved')
})
