import { byId } from '../../src/accounts/queries'
import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { noteUnable } from '../../src/spokespeople/absence-actions'
import * as tasks from '../../src/tasks/queries'
import { scopesOf } from '../../src/tasks/rules'
import { deskOf, lineOf } from '../support/desk'
import { aMember, anAgency, aSpokesperson } from '../support/factories'
import { db, deps, page, PUBLIC_URL, setClock, visit } from '../support/portal'

const DESK = '/noi-bo/nguoi-phat-ngon'
const REASON = 'Điều trị tại bệnh viện'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

/** Somebody with an account who speaks regularly, the head and the administrator. */
async function aDesk() {
  const agency = await anAgency()
  const speaker = await aMember(agency, 'spokesperson')
  const { personId } = (await byId(db, speaker.accountId))!
  const id = await aSpokesperson(agency, { personId })
  const [head, administrator] = [await aMember(agency, 'head'), await aMember(agency, 'administrator')]
  return { agency, speaker, head, administrator, id, at: `${DESK}/${id}/vang-mat` }
}

const send = async (by: Actor, to: string, body: object = { reason: REASON }) =>
  (await visit(by)).post(to).type('form').send(body)
const openFor = (by: Actor) => tasks.openOf(db, scopesOf(by), 10, 0)
const absencesOf = (id: string): Promise<{ toAt: Date | null }[]> =>
  db('appointmentAbsences').where({ appointmentId: id })
const publicList = async ({ slug }: Agency) =>
  page(await (await visit()).get(`/nguoi-phat-ngon?co-quan=${slug}`))

describe('L11 a regular spokesperson who cannot speak', () => {
  test('L11 reports it from their desk: the head gets a task and a letter, the trail an entry', async () => {
    const { agency, speaker, head, id, at } = await aDesk()
    const own = await lineOf(speaker, agency.nameVi)
    expect(own.href).toBe(at)
    const form = page(await (await visit(speaker)).get(at).expect(200))
    expect(form('main').text()).toContain('khoản 4 Điều 3 Nghị định số 244/2026/NĐ-CP')
    const sent = await send(speaker, form('main form').attr('action')!)
    expect([sent.status, sent.headers['location']]).toEqual([303, `${at}?xong=ghi-nhan`])

    const [task, ...others] = await openFor(head)
    expect(others).toEqual([])
    expect(task).toMatchObject({ kind: 'spokesperson.unable', subjectId: id, agencyId: agency.id })
    expect(await openFor(speaker)).toEqual([])
    const line = await lineOf(head, 'không thể phát ngôn')
    expect(line.href).toBe(at)

    const trail = (await db('auditEvents').where({ subjectId: id, action: 'appointment.unable' })) as object[]
    expect(trail).toMatchObject([{ accountId: speaker.accountId, agencyId: agency.id, details: {} }])
    const letters = (await db('outbox').where({ recipient: head.email })) as { bodyText: string }[]
    expect(letters).toHaveLength(1)
    expect(letters[0]!.bodyText).toContain(`${PUBLIC_URL}${at}`)
    expect(JSON.stringify([letters, trail, await db('tasks')])).not.toContain(REASON)
  })

  test('L11 is marked in public without the reason, and the head is led to an authorisation', async () => {
    const { agency, speaker, head, administrator, at } = await aDesk()
    await send(speaker, at)
    const list = await publicList(agency)
    expect(list('.people .flag').text()).toBe('Tạm thời không thể phát ngôn, từ 23/11/2026 09:00')
    expect(list('body').text()).not.toContain(REASON)
    const ofHead = page(await (await visit(head)).get(at))
    expect(ofHead('main').text()).toContain(REASON)
    expect(ofHead('main').text()).toContain('giao quản trị viên')
    const ofAdministrator = page(await (await visit(administrator)).get(at))
    const to = ofAdministrator('main a.button').attr('href')!
    expect(to).toBe(`${DESK}/moi?tu-cach=authorised`)
    expect((await (await visit(administrator)).get(to)).status).toBe(200)
  })

  test('L11 speaks again: the mark and the task are gone, and it can be reported again', async () => {
    const { agency, speaker, head, id, at } = await aDesk()
    await send(speaker, at)
    await setClock('2026-11-24T02:00:00Z')
    expect((await send(head, `${at}/ket-thuc`)).headers['location']).toBe(`${at}?xong=ket-thuc`)
    expect(await openFor(head)).toEqual([])
    expect((await publicList(agency))('.people .flag').length).toBe(0)
    expect(await absencesOf(id)).toMatchObject([{ toAt: new Date('2026-11-24T02:00:00Z') }])
    await send(speaker, at)
    expect(await openFor(head)).toHaveLength(1)
    const acts = (await db('auditEvents').where({ subjectId: id }).orderBy('id').pluck('action')) as string[]
    expect(acts).toEqual(['appointment.unable', 'appointment.able', 'appointment.unable'])
  })
})

describe('what cannot be', () => {
  test('without a reason is named, and nothing is stored', async () => {
    const { speaker, id, at } = await aDesk()
    const response = await send(speaker, at, { reason: ' ' })
    expect([response.status, page(response)('#reason-loi').text()]).toEqual([422, 'Hãy điền mục này.'])
    expect(await absencesOf(id)).toEqual([])
  })

  test('twice is told kindly, also when two press at once', async () => {
    const { head, administrator, id, at } = await aDesk()
    const both = await Promise.all([send(head, at), send(administrator, at)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    const refused = page(both.find(({ status }) => status === 409)!)
    expect(refused('main .notice').text()).toBe('Đã có người ghi nhận trước đó.')
    expect(await absencesOf(id)).toHaveLength(1)
    await send(head, `${at}/ket-thuc`)
    expect((await send(head, `${at}/ket-thuc`)).status).toBe(409)
  })

  test.each([
    ['the head', { basis: 'head' }, 'Chỉ người phát ngôn thường xuyên báo cáo không thể phát ngôn.'],
    ['one not published', { publishedAt: null }, 'chưa được công bố hoặc không còn hiệu lực'],
    ['one who ended', { validTo: new Date('2026-11-01T00:00:00Z') }, 'không còn hiệu lực'],
  ] as const)('of %s', async (_whom, term, why) => {
    const agency = await anAgency()
    const id = await aSpokesperson(agency, { ...term })
    const administrator = await aMember(agency, 'administrator')
    const $ = page(await (await visit(administrator)).get(`${DESK}/${id}/vang-mat`).expect(200))
    expect($('main .notice').text()).toContain(why)
    expect($('main form').length).toBe(0)
    expect((await send(administrator, `${DESK}/${id}/vang-mat`)).status).toBe(409)
    expect(await absencesOf(id)).toEqual([])
  })

  test('by anybody else is as unknown as none', async () => {
    const { agency, id, at } = await aDesk()
    const strangers = [
      await aMember(agency, 'spokesperson', 'officer', 'author'),
      await aMember(await anAgency(), 'head', 'administrator'),
    ]
    for (const by of strangers) {
      expect((await (await visit(by)).get(at)).status).toBe(404)
      for (const to of [at, `${at}/ket-thuc`, `${DESK}/khong-co/vang-mat`])
        expect((await send(by, to)).status).toBe(404)
      await expect(noteUnable(deps(), by, id, REASON)).rejects.toThrow('error.not_found')
    }
    expect(await absencesOf(id)).toEqual([])
  })
})

test('the desk of somebody who does not speak has no such line', async () => {
  const { agency, head } = await aDesk()
  expect(JSON.stringify(await deskOf(head))).not.toContain('Quyền phát ngôn của tôi')
  expect(JSON.stringify(await deskOf(await aMember(agency, 'author')))).not.toContain(
    'Quyền phát ngôn của tôi',
  )
})
