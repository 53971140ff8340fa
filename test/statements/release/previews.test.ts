import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../src/actor'
import { create, save, submit } from '../../../src/statements/actions'
import { approve, withdraw } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { makePreview } from '../../../src/statements/release/preview-actions'
import { dropOld } from '../../../src/statements/release/preview-queries'
import { aCast, aDraftForm, aMember, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { databaseUrl, db, deps, page, setClock, visit } from '../../support/portal'

const NOW = '2026-11-23T02:00:00Z'
const RECIPIENT = 'Nguyễn Thu Hà, Báo Mẫu'

beforeEach(() => setClock(NOW))
afterEach(() => setClock(null))

async function aDraft(cast: Cast) {
  const speaker = await aSpokesperson(cast.agency)
  const words = { titleVi: 'Bệnh viện mới', titleEn: 'A new hospital', bodyEn: 'English words.' }
  return create(deps(), cast.author, aDraftForm(cast.agency, { speaker, bodyVi: 'Chữ nháp.', ...words }))
}

const linkFor = (by: Actor, id: string, hours: '1' | '24' | '336' = '24') =>
  makePreview(deps(), by, id, { recipient: RECIPIENT, hours, key: randomUUID() })

const opens = async (token: string) => (await (await visit()).get(`/xem-truoc/${token}`)).status === 200

const formOf = (changes: Record<string, string> = {}) => ({
  ...{ recipient: RECIPIENT, hours: '24', key: randomUUID() },
  ...changes,
})
const send = async (by: Actor, id: string, form: Record<string, string>) =>
  (await visit(by)).post(`/noi-bo/thong-cao/${id}/xem-truoc`).type('form').send(form)

/** As its maker copies it from the page. */
const secretOn = (answer: { text: string }) => page(answer)('#dia-chi').text().trim().split('/').at(-1)!

describe('a preview link', () => {
  test('is there for no draft before somebody makes one', async () => {
    const cast = await aCast()
    const id = await aDraft(cast)
    expect(
      await db('previewLinks').whereIn('editionId', db('editions').where({ documentId: id }).select('id')),
    ).toEqual([])
    const work = page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}`))
    expect(work('main').text()).toContain('Ngoài cơ quan, không ai đọc được bản này.')
    expect(work(`a[href="/noi-bo/thong-cao/${id}/xem-truoc"]`).length).toBe(1)
  })

  test('shows both languages to whoever has it, marked for whom, until when and that nothing is published', async () => {
    const cast = await aCast()
    const made = await send(cast.author, await aDraft(cast), formOf())
    expect(made.status).toBe(200)
    expect(made.headers['cache-control']).toBe('no-store')
    expect(page(made)('main').text()).toContain('mở được đến 24/11/2026 09:00')
    const read = await (await visit()).get(`/xem-truoc/${secretOn(made)}`).expect(200)
    const $ = page(read)
    expect($('.notice strong').first().text()).toBe(`Bản xem trước dành cho ${RECIPIENT}, chưa phát hành`)
    expect($('main').text()).toContain('Chữ nháp.')
    expect($('main [lang=en]').text()).toContain('English words.')
    expect($('main a[href="#ban-tieng-anh"]').text()).toBe('Bản tiếng Anh')
    expect($('#ban-tieng-anh h2').text()).toBe('Bản tiếng Anh')
    const [first, second] = $('article').toArray()
    expect([$(first).find('[lang=en]').length, second?.attribs['id']]).toEqual([0, 'ban-tieng-anh'])
    expect($('#ban-tieng-anh h3').text()).toBe('A new hospital')
    expect($('header a[href$="/gui-yeu-cau"].button').length).toBe(0)
    expect($('main').text()).toContain('24/11/2026 09:00')
  })

  test('in English says the same in English', async () => {
    const cast = await aCast()
    const token = await linkFor(cast.author, await aDraft(cast))
    const $ = page(await (await visit()).get(`/en/xem-truoc/${token}`).expect(200))
    expect($('.notice strong').first().text()).toBe(`Preview for ${RECIPIENT}, not yet published`)
  })

  test('is kept by no cache, found by no machine and told to no other site', async () => {
    const cast = await aCast()
    const token = await linkFor(cast.author, await aDraft(cast))
    const read = await (await visit()).get(`/xem-truoc/${token}`).expect(200)
    expect(read.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    })
    // nothing on the page hands its address on to a machine
    expect(page(read)('link[rel=alternate], link[rel=canonical]').length).toBe(0)
  })

  test('has a secret of 256 bits that stands nowhere in the database', async () => {
    const cast = await aCast()
    const form = formOf()
    const token = secretOn(await send(cast.author, await aDraft(cast), form))
    expect(Buffer.from(token, 'base64url').length).toBe(32)
    expect(token).not.toContain(form['key'])
    const { rows } = await db.raw<{ rows: { name: string }[] }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    for (const { name } of rows) {
      const found = await db.raw<{ rows: unknown[] }>(`select 1 from ?? t where t::text like ? limit 1`, [
        name,
        `%${token}%`,
      ])
      expect([name, found.rows.length]).toEqual([name, 0])
    }
    expect(databaseUrl()).not.toBe('')
  })

  test('sent for twice is one link; with other words under its key it is refused', async () => {
    const cast = await aCast()
    const id = await aDraft(cast)
    const form = formOf()
    const [first, second] = await Promise.all([send(cast.author, id, form), send(cast.author, id, form)])
    expect(secretOn(first)).toBe(secretOn(second))
    expect(
      await db('previewLinks').where({ recipient: RECIPIENT, createdBy: cast.author.accountId }),
    ).toHaveLength(1)
    expect((await send(cast.author, id, { ...form, recipient: 'Người khác' })).status).toBe(409)
    expect((await send(cast.spokesperson, id, form)).status).toBe(409)
  })

  test('shows the text as it stands, also after it was changed', async () => {
    const cast = await aCast()
    const id = await aDraft(cast)
    const token = await linkFor(cast.author, id)
    const { speakerAppointmentId: speaker } = (await editions.latest(db, id))!
    await save(deps(), cast.author, id, aDraftForm(cast.agency, { speaker, bodyVi: 'Chữ đã sửa.' }))
    const text = (await (await visit()).get(`/xem-truoc/${token}`)).text
    expect(text).toContain('Chữ đã sửa.')
    expect(text).not.toContain('Chữ nháp.')
  })

  test('sends nobody a letter, and notes neither who opened it nor for whom it is', async () => {
    const cast = await aCast()
    const id = await aDraft(cast)
    const tables = ['outbox', 'auditEvents', 'editionEvents', 'previewLinks', 'editions', 'documents']
    const rows = () => Promise.all(tables.map((table) => db(table).orderByRaw('1').select('*')))
    const letters = await db('outbox').count()
    const token = await linkFor(cast.author, id)
    expect(await db('outbox').count()).toEqual(letters)
    const before = await rows()
    await (await visit()).get(`/xem-truoc/${token}`).expect(200)
    await (await visit()).head(`/xem-truoc/${token}`).expect(200)
    expect(await rows()).toEqual(before)
    const trail = await db('auditEvents').where({ subjectId: id })
    expect(JSON.stringify(trail)).not.toContain('Nguyễn Thu Hà')
    expect((await editions.eventsOf(db, id)).at(-1)).toMatchObject({ event: 'preview_made', reason: null })
  })
})

describe('it opens nothing', () => {
  let cast: Cast
  let id: string
  let token: string
  beforeEach(async () => {
    cast = await aCast()
    id = await aDraft(cast)
    token = await linkFor(cast.author, id)
    expect(await opens(token)).toBe(true)
  })

  test('from the second at which it ends', async () => {
    await setClock('2026-11-24T01:59:59.999Z')
    expect(await opens(token)).toBe(true)
    await setClock('2026-11-24T02:00:00Z')
    expect(await opens(token)).toBe(false)
  })

  test('once it was taken back, by whoever works on the statement', async () => {
    const browser = await visit(cast.head)
    const list = page(await browser.get(`/noi-bo/thong-cao/${id}/xem-truoc`))
    await browser.post(list('form[action$="/thu-hoi"]').attr('action')!).expect(303)
    expect(await opens(token)).toBe(false)
    const after = page(await browser.get(`/noi-bo/thong-cao/${id}/xem-truoc?xong=thu-hoi`))
    expect(after('.notice[role=status]').text()).toBe('Đã thu hồi: liên kết không còn mở được.')
    expect(after('main').text()).toContain('Hết hiệu lực lúc 23/11/2026 09:00')
    expect((await editions.eventsOf(db, id)).at(-1)).toMatchObject({
      event: 'preview_ended',
      name: cast.head.name,
    })
  })

  test('at once when the statement is kept to some, nor when it is opened to all again', async () => {
    await documents.update(db, id, { limited: true })
    expect(await opens(token)).toBe(false)
    await documents.update(db, id, { limited: false })
    expect(await opens(token)).toBe(false)
  })

  test('at once when its maker does not work there any more, nor when they come back', async () => {
    const valid = { valid: db.raw('tstzrange(lower(valid), portal_now())') }
    await db('memberships').where({ accountId: cast.author.accountId }).update(valid)
    expect(await opens(token)).toBe(false)
    await db('memberships')
      .where({ accountId: cast.author.accountId })
      .update({ valid: db.raw('tstzrange(lower(valid), null)') })
    expect(await opens(token)).toBe(false)
  })

  test('at once when its maker’s account is closed, nor when it is opened again', async () => {
    await db('accounts')
      .where({ id: cast.author.accountId })
      .update({ disabledAt: db.raw('portal_now()') })
    expect(await opens(token)).toBe(false)
    await db('accounts').where({ id: cast.author.accountId }).update({ disabledAt: null })
    expect(await opens(token)).toBe(false)
  })

  test('from the second at which the statement is public, with every worker dead', async () => {
    await submit(deps(), cast.author, id, 0)
    expect(await opens(token)).toBe(true)
    const publishAt = new Date('2026-11-23T08:00:00Z')
    await approve(deps(), cast.spokesperson, id, { version: 1, when: 'later', publishAt })
    await setClock('2026-11-23T07:59:59.999Z')
    expect(await opens(token)).toBe(true)
    await setClock('2026-11-23T08:00:00Z')
    expect(await opens(token)).toBe(false)
  })

  test('and looks like any address that never was: same status, same page, same headers', async () => {
    await setClock('2026-11-24T02:00:00Z')
    const browser = await visit()
    const ended = await browser.get(`/xem-truoc/${token}`)
    const unknown = await browser.get(`/xem-truoc/${'x'.repeat(43)}`)
    const nonsense = await browser.get('/xem-truoc/1')
    const plain = ({ status, text, headers }: typeof ended) => ({
      status,
      text: text.replaceAll(/xem-truoc\/[\w-]+/g, ''),
      headers: Object.entries(headers).filter(
        ([name]) => !['date', 'etag', 'x-request-id', 'content-length'].includes(name),
      ),
    })
    expect(plain(ended)).toEqual(plain(unknown))
    expect(plain(ended)).toEqual(plain(nonsense))
    expect(ended.status).toBe(404)
  })
})

test('a draft over a page that was withdrawn is shown to nobody', async () => {
  const cast = await aCast()
  const { id } = await aPublished(cast)
  const browser = await visit(cast.author)
  await browser.post(`/noi-bo/thong-cao/${id}/ban-moi`).expect(303)
  const token = await linkFor(cast.author, id)
  expect(await opens(token)).toBe(true)
  await withdraw(deps(), cast.head, id, { version: 2, reason: 'Số liệu chưa kiểm chứng.' })
  expect(await opens(token)).toBe(false)
})

describe('nobody makes one', () => {
  const why = (action: Promise<unknown>) =>
    action.then(
      () => null,
      (error: { key: string }) => error.key,
    )

  test('of what is kept to some', async () => {
    const cast = await aCast()
    const id = await aDraft(cast)
    await documents.update(db, id, { limited: true })
    await db('documentReaders').insert({ documentId: id, accountId: cast.author.accountId })
    expect(await why(linkFor(cast.author, id))).toBe('release.preview.why.limited')
    const shown = page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}/xem-truoc`))
    expect(shown('main').text()).toContain('chỉ những người được nêu tên đọc được')
    expect(shown('form[action$="/xem-truoc"]').length).toBe(0)
    // and who is not named does not learn that there is one
    expect((await send(cast.head, id, formOf())).status).toBe(404)
  })

  test('of what is public', async () => {
    const cast = await aCast()
    const { id } = await aPublished(cast)
    expect(await why(linkFor(cast.author, id))).toBe('release.preview.why.public')
  })

  test('of another agency’s, nor takes one back there', async () => {
    const cast = await aCast()
    const id = await aDraft(cast)
    const stranger = await aMember((await aCast()).agency, 'author', 'spokesperson', 'head', 'administrator')
    const token = await linkFor(cast.author, id)
    const browser = await visit(stranger)
    await browser.get(`/noi-bo/thong-cao/${id}/xem-truoc`).expect(404)
    expect((await send(stranger, id, formOf())).status).toBe(404)
    const [link] = await db('previewLinks').where({ createdBy: cast.author.accountId }).pluck<string[]>('id')
    await browser.post(`/noi-bo/thong-cao/${id}/xem-truoc/${link}/thu-hoi`).expect(404)
    // nor by way of a statement of one's own
    const own = await create(
      deps(),
      stranger,
      aDraftForm({ ...cast.agency, id: stranger.memberships[0]!.agencyId }),
    )
    await browser.post(`/noi-bo/thong-cao/${own}/xem-truoc/${link}/thu-hoi`).expect(404)
    expect(await opens(token)).toBe(true)
  })

  test.each([
    ['without a name', { recipient: '  ' }, 'recipient'],
    ['with a name as long as a page', { recipient: 'x'.repeat(121) }, 'recipient'],
    ['for a month', { hours: '720' }, 'hours'],
    ['for ever', { hours: '' }, 'hours'],
  ])('%s: a sentence at the field, and what was typed is kept', async (_what, changes, field) => {
    const cast = await aCast()
    const id = await aDraft(cast)
    const form = formOf(changes)
    const answer = await send(cast.author, id, form)
    expect(answer.status).toBe(422)
    expect(page(answer)(`#${field}-loi`).text()).not.toBe('')
    expect(page(answer)('#recipient').val()).toBe(form['recipient'].trim())
  })

  test('of one text for a crowd', async () => {
    const cast = await aCast()
    const id = await aDraft(cast)
    for (let n = 0; n < 20; n++) await linkFor(cast.author, id)
    const answer = await send(cast.author, id, formOf({ recipient: 'Người thứ 21' }))
    expect(answer.status).toBe(409)
    expect(page(answer)('.problem-summary').text()).toContain('20 liên kết đang có hiệu lực')
    expect(page(answer)('#recipient').val()).toBe('Người thứ 21')
  })

  test('longer than two weeks, whatever a form says: the database holds it', async () => {
    const cast = await aCast()
    const id = await aDraft(cast)
    await linkFor(cast.author, id, '336')
    const later = { expiresAt: db.raw(`created_at + interval '14 days 1 second'`) }
    await expect(
      db('previewLinks').where({ createdBy: cast.author.accountId }).update(later),
    ).rejects.toThrow('preview_links_expiry_check')
  })
})

test('a month after it ended nothing says any more for whom it was', async () => {
  const cast = await aCast()
  await linkFor(cast.author, await aDraft(cast), '1')
  const mine = () => db('previewLinks').where({ createdBy: cast.author.accountId })
  await setClock('2026-12-22T02:00:00Z')
  await dropOld(db)
  expect(await mine()).toHaveLength(1)
  await setClock('2026-12-24T02:00:00Z')
  await dropOld(db)
  expect(await mine()).toEqual([])
})
