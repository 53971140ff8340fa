import { randomUUID } from 'node:crypto'
import * as requests from '../../src/requests/queries'
import { aMember, anAgency } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import {
  aDesk,
  aRequest,
  at,
  byFormKey,
  filledIn,
  follower,
  h1,
  JOURNALIST,
  lastTrace,
  lettersTo,
  moved,
  sendWithFiles,
} from './support'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))

const SHOWN = '/noi-bo/yeu-cau/ma-bi-mat-moi'
type Browser = Awaited<ReturnType<typeof visit>>

const issue = (browser: Browser, request: { id: string }, key: string = randomUUID()) =>
  browser.post(at(request, '/ma-bi-mat')).type('form').send({ key })
const opens = async (publicCode: string, secret: string) =>
  (await (await visit()).post('/theo-doi').type('form').send({ code: publicCode, secret })).status === 303
const secretOn = async (browser: Browser) => page(await browser.get(SHOWN))('#ma-bi-mat').text()

test('a new secret takes the place of the lost one, and everybody is told but never what it is', async () => {
  const { browser, officer, request } = await aDesk()
  const $ = page(await browser.get(at(request)))
  expect($('details form[action$="/ma-bi-mat"] [name=key]').val()).toMatch(/^[0-9a-f-]{36}$/)
  await db('outbox').delete()
  const done = await issue(browser, request)
  expect([done.status, done.headers['location']]).toEqual([303, SHOWN])
  const response = await browser.get(SHOWN)
  const shown = page(response)
  const secret = shown('#ma-bi-mat').text()
  expect([shown('#ma').text(), secret.length]).toEqual([request.publicCode, 34])
  expect(response.headers['cache-control']).toBe('no-store')
  expect(JSON.stringify(done.headers)).not.toContain(secret)

  const { publicCode } = request
  expect([await opens(publicCode, request.secret), await opens(publicCode, secret)]).toEqual([false, true])
  const theirs = await (await follower({ publicCode, secret })).get('/theo-doi/yeu-cau')
  expect(page(theirs)('.timeline').text()).toContain('Cơ quan cấp lại mã bí mật')
  expect(theirs.text).not.toContain(officer.name)
  const letter = await lettersTo(JOURNALIST)
  expect(letter).toContain('Mã bí mật đã được cấp lại')
  expect(letter).not.toContain(secret)
  expect(await lastTrace(request)).toMatchObject({
    action: 'request.reissue',
    accountId: officer.accountId,
    details: {},
  })
})

test('who came in with the old secret is outside at once', async () => {
  const { browser, request } = await aDesk()
  const old = await follower(request)
  expect((await old.get('/theo-doi/yeu-cau')).status).toBe(200)
  await issue(browser, request)
  expect((await old.get('/theo-doi/yeu-cau')).headers['location']).toBe('/theo-doi')
})

test('a double click is one; another one later ends that secret too', async () => {
  const { browser, request } = await aDesk()
  const key = randomUUID()
  await Promise.all([1, 2, 3].map(() => issue(browser, request, key).expect(303)))
  const first = await secretOn(browser)
  expect(await opens(request.publicCode, first)).toBe(true)
  expect(await db('requestEvents').where({ requestId: request.id, move: 'reissue' })).toHaveLength(1)

  const colleague = await visit(await aMember((await aDesk()).agency, 'officer'))
  expect(await secretOn(colleague)).toBe('')
  await issue(browser, request).expect(303)
  const second = await secretOn(browser)
  expect(second).not.toBe(first)
  expect([await opens(request.publicCode, first), await opens(request.publicCode, second)]).toEqual([
    ...[false, true],
  ])
})

test('only whoever issued it sees it, for a quarter of an hour, while they are at that desk', async () => {
  const { agency, officer, browser, request } = await aDesk()
  const done = await issue(browser, request)
  const cookie = done.headers['set-cookie']![0]!.split(';')[0]!
  const colleague = await visit(await aMember(agency, 'head'))
  const theirs = await colleague.get(SHOWN).set('Cookie', cookie)
  expect(theirs.text).not.toContain(request.publicCode)

  await setClock('2026-11-23T02:15:01Z')
  expect(await secretOn(browser)).toBe('')
  await setClock('2026-11-23T02:00:00Z')
  expect(await secretOn(browser)).not.toBe('')
  await db('memberships').where({ accountId: officer.accountId }).delete()
  expect(await secretOn(browser)).toBe('')
})

test('anybody at the desk may, also when it is closed; nobody else', async () => {
  const { agency, request } = await aDesk()
  await moved(request, agency, 'answer')
  for (const role of ['spokesperson', 'head'] as const)
    await issue(await visit(await aMember(agency, role)), request).expect(303)
  const { secretHash } = (await requests.byId(db, request.id))!
  const strangers = [
    await aMember(agency, 'author', 'administrator'),
    await aMember(await anAgency(), 'head'),
  ]
  for (const stranger of strangers) expect((await issue(await visit(stranger), request)).status).toBe(404)
  expect((await issue(await visit(), request)).status).toBe(303)
  expect((await requests.byId(db, request.id))!.secretHash).toEqual(secretHash)
})

test('the receipt does not show a secret that opens nothing', async () => {
  const agency = await anAgency()
  const journalist = await visit()
  const form = filledIn(agency)
  await sendWithFiles(journalist, '/gui-yeu-cau', form).expect(303)
  const receipt = () => journalist.get('/gui-yeu-cau/da-nhan').then(page)
  const old = (await receipt())('#ma-bi-mat').text()
  expect(old).not.toBe('')
  const request = (await byFormKey(form.key))!
  await issue(await visit(await aMember(agency, 'officer')), request).expect(303)
  const now = await receipt()
  expect([now('#ma').text(), now('#ma-bi-mat').length]).toEqual([request.publicCode, 0])
  expect(now('main').text()).not.toContain(old)
  expect(now('.notice').text()).toContain('đã cấp mã mới')
})

test('in English', async () => {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'officer'))
  const request = await aRequest(agency, { email: 'english@bureau.example' }, 'en')
  await issue(browser, request).expect(303)
  expect(h1(await browser.get(`/en${SHOWN}`))).toBe('New secret code')
  const letter = await lettersTo({ email: 'english@bureau.example' })
  expect(letter).toContain('A new secret code was issued')
  expect(letter).toContain('please do not reply to it')
})
