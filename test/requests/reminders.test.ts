import { remind } from '../../src/requests/reminder-actions'
import { eraseDueContacts } from '../../src/requests/retention-actions'
import { aMember, anAgency } from '../support/factories'
import { db, deps, page, setClock } from '../support/portal'
import { aRequest, follower, JOURNALIST, lettersTo, moved } from './support'

const letters = async (text: string, reader: { email: string }) =>
  (await lettersTo(reader)).split(text).length - 1

test('a desk is reminded once before the target and once when it has passed', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  const request = await aRequest(agency)
  const reminded = () => letters('Nhắc: đề nghị', officer)

  await setClock('2026-11-25T16:59:00Z')
  await remind(deps())
  expect(await reminded()).toBe(0)
  await setClock('2026-11-25T17:00:00Z')
  await Promise.all([remind(deps()), remind(deps()), remind(deps())])
  expect(await reminded()).toBe(1)
  await setClock('2026-11-26T17:00:00Z')
  await remind(deps())
  await remind(deps())
  expect(await reminded()).toBe(2)
  expect(await lettersTo(officer)).not.toContain(request.subject)
})

test('whoever works on it is reminded, not the whole desk', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const agency = await anAgency()
  const [mine, other] = [await aMember(agency, 'officer'), await aMember(agency, 'officer')]
  const { id } = await aRequest(agency)
  await db('requests').where({ id }).update({ assignedTo: mine.accountId })
  await setClock('2026-11-30T02:00:00Z')
  await remind(deps())
  expect([await letters('Nhắc: đề nghị', mine), await letters('Nhắc: đề nghị', other)]).toEqual([1, 0])
})

test('a journalist who was asked is reminded once after three days, and the desk is not', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  const email = 'duoc-nhac@bao.example'
  const request = await aRequest(agency, { email })
  await moved(request, agency, 'ask')
  const reminded = () => letters(`[${request.publicCode}] Nhắc`, { email })

  await setClock('2026-11-26T01:59:00Z')
  await remind(deps())
  expect(await reminded()).toBe(0)
  await setClock('2026-11-26T02:00:00Z')
  await remind(deps())
  await remind(deps())
  expect([await reminded(), await letters('Nhắc: đề nghị', officer)]).toEqual([1, 0])
})

test('a time that the law sets runs on while the journalist is waited for', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  const request = await aRequest(agency, { kind: 'foreign_bureau' })
  await moved(request, agency, 'ask')
  await setClock('2026-12-01T02:00:00Z')
  await remind(deps())
  expect(await letters('Nhắc: đề nghị', officer)).toBe(1)
})

test('a deadline that the journalist set is reminded of before it', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  await aRequest(agency, { ownDeadline: '2026-11-24T08:00' })
  await remind(deps())
  await remind(deps())
  expect(await letters('Nhắc: đề nghị', officer)).toBe(1)
})

test('what was answered is not due', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  await moved(await aRequest(agency), agency, 'answer')
  await setClock('2027-01-05T02:00:00Z')
  await remind(deps())
  expect(await letters('Nhắc: đề nghị', officer)).toBe(0)
})

describe('contacts', () => {
  type Contact = Record<'name' | 'email' | 'pressCard' | 'emailHmac', Buffer | null>
  const contactOf = (requestId: string): Promise<Contact | undefined> =>
    db('requestContacts').where({ requestId }).first('name', 'email', 'pressCard', 'emailHmac')

  test('L43 are erased so many months after the end, by themselves, and the rest stays', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const agency = await anAgency()
    const [closed, open] = [await aRequest(agency), await aRequest(agency)]
    await moved(closed, agency, 'answer')
    await setClock('2028-11-23T01:59:00Z')
    await eraseDueContacts(deps())
    expect((await contactOf(closed.id))!.name).not.toBeNull()

    await setClock('2028-11-23T02:00:00Z')
    await eraseDueContacts(deps())
    expect(await contactOf(closed.id)).toMatchObject({
      name: null,
      email: null,
      pressCard: null,
      emailHmac: null,
    })
    expect((await contactOf(open.id))!.name).not.toBeNull()
    expect(await db('requestQuestions').where({ requestId: closed.id })).toHaveLength(1)
    const acts = await db('auditEvents').where({ subjectId: closed.publicCode }).pluck('action')
    expect(acts).toContain('request.erase')
  })

  test('are erased by the journalist, once the request is closed', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const agency = await anAgency()
    const request = await aRequest(agency)
    const browser = await follower(request)
    const erase = () => browser.post('/theo-doi/yeu-cau/xoa-lien-he')
    expect((await erase()).status).toBe(409)
    await moved(request, agency, 'answer')
    expect(page(await browser.get('/theo-doi/yeu-cau'))('form[action$="/xoa-lien-he"]').length).toBe(1)
    expect([(await erase()).status, (await erase()).status]).toEqual([303, 303])

    expect((await contactOf(request.id))!.email).toBeNull()
    expect(await db('outbox').where({ aboutId: request.id })).toEqual([])
    expect(await db('requestEvents').where({ requestId: request.id, move: 'erase' })).toHaveLength(1)
    const after = await browser.get('/theo-doi/yeu-cau')
    expect(page(after)('.timeline').text()).toContain('xóa')
    expect(page(after)('form[action$="/xoa-lien-he"]').length).toBe(0)
    expect(after.text).not.toContain(JOURNALIST.email)
  })
})
