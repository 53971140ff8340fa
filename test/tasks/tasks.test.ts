import { invite } from '../../src/accounts/invitation-actions'
import * as invitations from '../../src/accounts/invitation-queries'
import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { isMessageKey } from '../../src/i18n'
import type * as outbox from '../../src/mail/outbox'
import { done, open, openUndeliverable } from '../../src/tasks/actions'
import { wordsOf } from '../../src/tasks/page'
import * as tasks from '../../src/tasks/queries'
import { scopesOf, SORTS, subjectKindOf } from '../../src/tasks/rules'
import { aServer } from '../mail/servers'
import { sent } from '../mail/support'
import { aMember, anAgency, somebody } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'

let count = 0

async function aTask(agency: Agency, subjectKind: 'request' | 'account' = 'request'): Promise<string> {
  const subjectId = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  const task = { agencyId: agency.id, kind: 'mail.undeliverable', subjectKind, subjectId } as const
  await db.transaction((trx) => open(trx, somebody, task))
  return (await db<tasks.Task>('tasks').where({ subjectId }).first())!.id
}

const openFor = async (by: Actor) => (await tasks.openOf(db, scopesOf(by), 100, 0)).map(({ id }) => id)

const traces = (subjectId: string): Promise<object[]> =>
  db('auditEvents').where({ subjectId }).orderBy('id').select('action', 'accountId', 'agencyId', 'details')

const opened = async ({ id: agencyId }: Agency) =>
  (await db('auditEvents').where({ agencyId, action: 'task.opened' })).length

describe('a task', () => {
  test('is opened once while it is open, and again when it comes back', async () => {
    const agency = await anAgency()
    const officer = await aMember(agency, 'officer')
    const about = { agencyId: agency.id, kind: 'request', id: 'R' }
    const fails = () => db.transaction((trx) => openUndeliverable(trx, about))
    await Promise.all([fails(), fails(), fails()])
    const [first, ...others] = await openFor(officer)
    expect(others).toEqual([])
    expect(await opened(agency)).toBe(1)

    await done(deps(), officer, first!)
    expect(await openFor(officer)).toEqual([])
    await fails()
    expect((await openFor(officer)).length).toBe(1)
    expect(await opened(agency)).toBe(2)
  })

  test('leaves a trace of who opened and who did it, by ids alone', async () => {
    const agency = await anAgency()
    const officer = await aMember(agency, 'officer')
    const id = await aTask(agency)
    await done(deps(), officer, id)
    expect(await traces(id)).toMatchObject([
      { action: 'task.opened', accountId: null, agencyId: agency.id, details: { subjectKind: 'request' } },
      { action: 'task.done', accountId: officer.accountId, agencyId: agency.id },
    ])
    expect(await tasks.lock(db, id)).toMatchObject({ doneBy: officer.accountId })
  })

  test('pressed by two at once is done by one of them', async () => {
    const agency = await anAgency()
    const [one, other] = [await aMember(agency, 'officer'), await aMember(agency, 'head')]
    const id = await aTask(agency)
    await Promise.all([done(deps(), one, id), done(deps(), other, id), done(deps(), one, id)])
    expect((await traces(id)).length).toBe(2)
  })

  test('about what nobody would see is not opened in silence', () => {
    expect(() => subjectKindOf('statement')).toThrow('statement')
  })

  test.each(SORTS)('$kind about a $subjectKind has words of its own', ({ kind, subjectKind }) => {
    const word = wordsOf(kind, subjectKind)
    expect(isMessageKey(word)).toBe(true)
    const others = SORTS.filter((sort) => wordsOf(sort.kind, sort.subjectKind) === word)
    expect(others).toHaveLength(1)
  })
})

describe('who sees it', () => {
  test.each([
    ['request', ['officer', 'spokesperson', 'head']],
    ['account', ['administrator']],
  ] as const)('a task about a %s: %j', async (subjectKind, roles) => {
    const agency = await anAgency()
    const id = await aTask(agency, subjectKind)
    for (const role of ['author', 'officer', 'spokesperson', 'head', 'administrator'] as const) {
      const member = await aMember(agency, role)
      const sees = (roles as readonly string[]).includes(role)
      expect([role, await openFor(member)]).toEqual([role, sees ? [id] : []])
      const home = await (await visit(member)).get('/noi-bo')
      expect([role, home.text.includes(id)]).toEqual([role, sees])
    }
  })

  test('another agency’s task is as unknown as none', async () => {
    const [agency, elsewhere] = [await anAgency(), await anAgency()]
    const id = await aTask(agency)
    const administrator = await visit(await aMember(agency, 'administrator'))
    const stranger = await visit(await aMember(elsewhere, 'officer', 'spokesperson', 'head', 'administrator'))
    expect((await stranger.get('/noi-bo/viec')).text).not.toContain(id)
    for (const browser of [stranger, administrator])
      for (const unknown of [id, '6b3d7a52-0000-4000-8000-000000000000', 'khong-co'])
        expect((await browser.post(`/noi-bo/viec/${unknown}/xong`)).status).toBe(404)
    expect(await openFor(await aMember(agency, 'officer'))).toEqual([id])
  })

  test('nobody who is not signed in', async () => {
    const response = await (await visit()).get('/noi-bo/viec')
    expect(response.headers['location']).toContain('/noi-bo/dang-nhap')
  })
})

describe('the page', () => {
  afterEach(() => setClock(null))

  test('says what happened, since when, where it is seen, and takes it away when it is done', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const agency = await anAgency()
    const id = await aTask(agency)
    const { subjectId } = (await tasks.lock(db, id))!
    const browser = await visit(await aMember(agency, 'officer'))
    const $ = page(await browser.get('/noi-bo/viec'))
    expect($('.rows a').text()).toBe(
      'Thư báo không đến được người đề nghị: hãy gọi theo số điện thoại ghi trong đề nghị',
    )
    expect($('.rows a').attr('href')).toBe(`/noi-bo/yeu-cau/${subjectId}`)
    expect($('.rows').text()).toContain('23/11/2026 09:00')
    expect($('.rows').text()).toContain(agency.nameVi)

    const action = $('.rows form').attr('action')!
    const pressed = await browser.post(action)
    expect([pressed.status, pressed.headers['location']]).toEqual([303, '/noi-bo/viec?xong=1'])
    const after = page(await browser.get('/noi-bo/viec?xong=1'))
    expect(after('.notice').text()).toBe('Đã đánh dấu là xong.')
    expect(after('main').text()).toContain('Không có việc nào đang chờ')
    expect((await browser.post(action)).status).toBe(303)
    expect((await traces(id)).length).toBe(2)
  })

  test('is in English too and leads on in English', async () => {
    const agency = await anAgency()
    await aTask(agency, 'account')
    const browser = await visit(await aMember(agency, 'administrator'))
    const $ = page(await browser.get('/en/noi-bo/viec'))
    expect($('h1').text()).toBe('To do')
    expect($('.rows a').attr('href')).toBe('/en/noi-bo/thanh-vien')
    expect((await browser.post($('.rows form').attr('action')!)).headers['location']).toBe(
      '/en/noi-bo/viec?xong=1',
    )
  })

  test('shows the longest waiting first, 30 at a time; the workspace shows the first few', async () => {
    const agency = await anAgency()
    const ids: string[] = []
    for (let minute = 10; minute < 42; minute++) {
      await setClock(`2026-11-23T02:${minute}:00Z`)
      ids.push(await aTask(agency))
    }
    const browser = await visit(await aMember(agency, 'officer', 'head'))
    const shown = async (path: string) =>
      page(await browser.get(path))('form[action^="/noi-bo/viec/"]')
        .toArray()
        .map((form) => form.attribs['action']!.split('/')[3])
    expect(await shown('/noi-bo/viec')).toEqual(ids.slice(0, 30))
    expect(await shown('/noi-bo/viec?trang=2')).toEqual(ids.slice(30))
    expect(await shown('/noi-bo')).toEqual(ids.slice(0, 5))
    expect(page(await browser.get('/noi-bo'))('main a[href="/noi-bo/viec"]').length).toBe(1)
  })

  test('a workspace without tasks does not speak of them', async () => {
    const browser = await visit(await aMember(await anAgency(), 'officer'))
    expect((await browser.get('/noi-bo')).text).not.toContain('Việc cần làm')
    expect((await browser.get('/noi-bo/viec')).text).toContain('Không có việc nào đang chờ')
  })

  test('a GET does nothing', async () => {
    const agency = await anAgency()
    const id = await aTask(agency)
    const officer = await aMember(agency, 'officer')
    expect((await (await visit(officer)).get(`/noi-bo/viec/${id}/xong`)).status).toBe(404)
    expect(await openFor(officer)).toEqual([id])
  })
})

describe('an invitation that is refused for good', () => {
  const refused = async (email: string) => {
    const { id } = (await db<outbox.Waiting>('outbox').where({ recipient: email }).first())!
    const server = await aServer(['RCPT', 550])
    await sent(server.url, id, openUndeliverable)
    await sent(server.url, id, openUndeliverable)
    await server.close()
  }

  test.each([
    ['somebody new, by the invitation', null],
    ['a member elsewhere, by the account', 'author'],
  ] as const)('becomes a task of who administers, without the address of %s', async (_whom, role) => {
    const agency = await anAgency()
    const by = await aMember(agency, 'administrator')
    const known = role && (await aMember(await anAgency(), role))
    const email = known?.email ?? 'moi@so.gov.vn'
    await invite(deps(), by, { email, fullName: 'Đỗ Thị Mận', agency: agency.id, role: 'officer' }, 'vi')
    const [invitation] = await invitations.openOf(db, [agency.id])
    await refused(email)

    const [task, ...others] = await tasks.openOf(db, scopesOf(by), 10, 0)
    expect(others).toEqual([])
    expect(task).toMatchObject({ kind: 'mail.undeliverable', subjectKind: 'account', agencyId: agency.id })
    expect(task!.subjectId).toBe(invitation?.id ?? String(known!.accountId))
    const stored = JSON.stringify([await db('tasks').where({ id: task!.id }), await traces(task!.id)])
    for (const personal of [email, 'Mận']) expect(stored).not.toContain(personal)
  })
})
