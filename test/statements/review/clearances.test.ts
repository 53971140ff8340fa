import { randomUUID } from 'node:crypto'
import { revise, save, submit, takeBack } from '../../../src/statements/actions'
import { approve, approveUrgently, countersign, reject } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { create } from '../../../src/statements/actions'
import { agree, refuse } from '../../../src/statements/review/clearance-answer-actions'
import { dropClearance } from '../../../src/statements/review/clearance-actions'
import { deskOf } from '../../support/desk'
import { aCast, aDraftForm, aMember, aSpokesperson, type Cast } from '../../support/factories'
import { lockWaiters } from '../../support/locks'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { ask, askedAt, at, LIST, lettersTo, post, see, send, words } from './clearance-support'

const REASON = 'Số người nhập viện chưa được Sở chúng tôi xác nhận.'
const WISHES = 'Đề nghị ghi 12 người thay cho 15 người.'

let cast: Cast
let partner: Cast
let speaker: string
let id: string

const draft = (values = {}) =>
  aDraftForm(cast.agency, {
    speaker,
    titleVi: 'Vụ ngộ độc tại khu công nghiệp',
    bodyVi: 'Có 15 người.',
    ...values,
  })
const version = async () => (await editions.latest(db, id))!.lockVersion
const now = async () => ({ version: await version(), when: 'now', publishAt: null }) as const
const submitted = async () => submit(deps(), cast.author, id, await version())
const textOf = async () => ({ text: (await editions.latest(db, id))!.submittedSha256!.toString('hex') })
const clearanceOf = async () => (await askedAt(id, partner.agency)).slice(LIST.length + 1)
const agreed = async (by = partner.head) => agree(deps(), by, await clearanceOf(), await textOf())
const refused = async (by = partner.head) =>
  refuse(deps(), by, await clearanceOf(), { ...(await textOf()), reason: REASON, wishes: WISHES })

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  partner = await aCast({ nameVi: 'Sở Y tế tỉnh Lam Giang', nameEn: 'Department of Health of Lam Giang' })
  speaker = await aSpokesperson(cast.agency)
  id = await create(deps(), cast.author, draft({ titleEn: 'The poisoning', bodyEn: 'There are 15 people.' }))
})
afterEach(async () => {
  await setClock(null)
  await db('outbox').delete()
})

test('L21 an agency that was asked agrees to the text, and only then it is approved', async () => {
  const asking = await send(cast.author, at(id, '/phoi-hop'), '/phoi-hop', {
    agency: String(partner.agency.id),
    note: 'Đoạn hai thuộc lĩnh vực của Sở.',
  })
  expect(asking.status).toBe(303)
  expect(await lettersTo('Đề nghị thống nhất')).toEqual([])
  await submitted()
  const both = [partner.spokesperson.email, partner.head.email].sort()
  expect(await lettersTo('Đề nghị thống nhất')).toEqual(both)
  // whoever approves is told when there is something to decide
  expect(await lettersTo('Chờ duyệt')).toEqual([])

  const desk = await deskOf(partner.head)
  expect(JSON.stringify(desk)).toContain(
    '"Chờ cơ quan Ông/Bà thống nhất nội dung":["Vụ ngộ độc tại khu công nghiệp"]',
  )
  const list = await see(partner.head, LIST)
  const $ = await see(partner.head, list('main td a').attr('href')!)
  for (const each of [
    'Có 15 người.',
    'There are 15 people.',
    'Đoạn hai thuộc lĩnh vực của Sở.',
    cast.agency.nameVi,
  ])
    expect(words($('main').text())).toContain(each)

  const work = await see(cast.head, at(id))
  expect(work('.next').text()).toBe(
    'Bản này chờ cơ quan phối hợp thống nhất nội dung: Sở Y tế tỉnh Lam Giang.',
  )
  expect(work('a[href*="/duyet"]').length).toBe(0)
  const question = await see(cast.head, at(id, '/duyet?luc=ngay'), 409)
  expect(question('[role=alert]').text()).toContain(
    'Chưa duyệt được: Sở Y tế tỉnh Lam Giang chưa thống nhất nội dung này.',
  )

  expect((await send(partner.head, await askedAt(id, partner.agency), '/dong-y')).status).toBe(303)
  expect(await lettersTo('Đã thống nhất')).toEqual([cast.author.email])
  expect(await lettersTo('Chờ duyệt')).toEqual([cast.spokesperson.email, cast.head.email].sort())
  const asked = await see(cast.head, at(id, '/duyet?luc=ngay'))
  expect(words(asked('.facts').text())).toContain('Đã thống nhấtSở Y tế tỉnh Lam Giang')
  await approve(deps(), cast.head, id, await now())
  const after = await see(cast.head, at(id))
  expect(words(after('.timeline').text())).toContain(
    `Thống nhất nội dung: Sở Y tế tỉnh Lam Giang (lần 1) · ${partner.head.name}`,
  )
  expect(words(after('#phoi-hop').text())).toContain('Sở Y tế tỉnh Lam Giang Đã thống nhất')
})

describe('L21 while an agency has not agreed', () => {
  beforeEach(() => ask(cast.author, id, partner.agency))

  test('nobody approves, not by a form sent by hand either', async () => {
    await submitted()
    const answer = await post(cast.head, at(id, '/duyet'), { version: String(await version()), when: 'now' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Sở Y tế tỉnh Lam Giang chưa thống nhất nội dung này')
    expect((await editions.latest(db, id))!.state).toBe('submitted')
    expect((await documents.byId(db, id))!.number).toBeNull()
  })

  test.each(['draft', 'submitted'])('the urgent path is closed too, from %s', async (state) => {
    if (state === 'submitted') await submitted()
    const urgent = { version: await version(), reason: 'Dư luận đang rất lo lắng.' }
    await expect(approveUrgently(deps(), cast.head, id, urgent)).rejects.toThrow(
      'review.clearance.why.missing',
    )
  })

  test('the reason typed for the urgent path is kept', async () => {
    await submitted()
    const typed = { version: String(await version()), reason: 'Dư luận đang rất lo lắng.' }
    const answer = await post(cast.head, at(id, '/duyet-khan'), typed)
    expect([answer.status, answer.text.includes(typed.reason)]).toEqual([409, true])
  })

  test('the database refuses it whoever writes the row', async () => {
    await submitted()
    const raw = {
      state: 'approved',
      approvedBy: cast.head.accountId,
      publishAt: new Date(),
      issuerName: 'Sở',
    }
    await expect(db('editions').where({ documentId: id }).update(raw)).rejects.toThrow('has not agreed')
    await refused()
    await expect(db('editions').where({ documentId: id }).update(raw)).rejects.toThrow('has not agreed')
  })

  test('it can still be sent back', async () => {
    await submitted()
    await reject(deps(), cast.head, id, { version: await version(), reason: 'Thiếu nguồn số liệu.' })
    const asked = await see(partner.head, await askedAt(id, partner.agency))
    expect(asked('.state').text()).toBe('Đang được sửa')
    expect(asked('main form').length).toBe(0)
    expect((await see(cast.author, at(id)))('main').text()).toContain('Thiếu nguồn số liệu.')
  })

  test('whoever approves sees it under what waits for others', async () => {
    await submitted()
    const shown = JSON.stringify(await deskOf(cast.head))
    expect(shown).toContain('"Chờ cơ quan phối hợp thống nhất":["Vụ ngộ độc tại khu công nghiệp"]')
    expect(shown).not.toContain('Chờ duyệt":["Vụ')
  })
})

describe('L21 a consent is of one text', () => {
  beforeEach(async () => {
    await ask(cast.author, id, partner.agency)
    await submitted()
  })

  const changed = async (bodyVi = 'Có 16 người.') => {
    await takeBack(deps(), cast.author, id, await version())
    await save(deps(), cast.author, id, {
      ...draft({ titleEn: 'The poisoning', bodyEn: 'There are 15 people.', bodyVi }),
      version: await version(),
    })
  }

  test('a changed text voids it and asks anew', async () => {
    await agreed()
    await changed()
    await submitted()
    expect(await lettersTo('Đề nghị thống nhất lại')).toHaveLength(2)
    await expect(approve(deps(), cast.head, id, await now())).rejects.toThrow('review.clearance.why.missing')
    expect((await see(cast.author, at(id)))('#phoi-hop .state').text()).toBe('Phải thống nhất lại')
    await agreed()
    await approve(deps(), cast.head, id, await now())
  })

  test('taken back and submitted with the same words, it stands, and nobody is asked again', async () => {
    await agreed()
    await changed('Có 15 người.')
    await submitted()
    expect(await lettersTo('Đề nghị thống nhất lại')).toEqual([])
    await approve(deps(), cast.head, id, await now())
  })

  test('a raw row that keeps an old consent does not get through', async () => {
    await agreed()
    await changed()
    await submitted()
    const old = {
      state: 'approved',
      approvedBy: cast.head.accountId,
      publishAt: new Date(),
      issuerName: 'Sở',
    }
    await expect(db('editions').where({ documentId: id }).update(old)).rejects.toThrow(
      'has not agreed to this text',
    )
  })

  test('whoever read the older text is shown the newer one, with what was typed', async () => {
    const address = await askedAt(id, partner.agency)
    const before = await textOf()
    await changed()
    await submitted()
    for (const [last, typed] of [
      ['/dong-y', {}],
      ['/khong-dong-y', { reason: REASON, wishes: WISHES }],
    ] as const) {
      const answer = await post(partner.head, address + last, { ...before, ...typed })
      expect(answer.status).toBe(409)
      expect(answer.text).toContain('Nội dung đã được thay bằng bản khác')
      expect(answer.text).toContain('Có 16 người.')
      for (const each of Object.values(typed)) expect(answer.text).toContain(each)
    }
    expect(
      await db('clearances')
        .where({ id: await clearanceOf() })
        .pluck('sha256'),
    ).toEqual([null])
  })

  test('while it is changed, the other agency reads what was submitted and nothing later', async () => {
    await changed('Có 99 người.')
    const $ = await see(partner.head, await askedAt(id, partner.agency))
    expect($('main').text()).toContain('Có 15 người.')
    expect($('main').text()).not.toContain('99')
    expect($('main').text()).toContain('đang sửa nội dung này')
    const answer = await post(partner.head, (await askedAt(id, partner.agency)) + '/dong-y', {
      text: '0'.repeat(64),
    })
    expect(answer.status).toBe(409)
  })

  test('a correction of what was said together needs them again', async () => {
    await agreed()
    await approve(deps(), cast.head, id, await now())
    await revise(deps(), cast.author, id)
    const form = {
      ...draft(),
      changeKind: 'update' as const,
      changeNote: 'Cập nhật số người.',
      bodyVi: 'Có 18 người.',
    }
    await save(deps(), cast.author, id, { ...form, version: await version() })
    await submitted()
    await expect(approve(deps(), cast.head, id, await now())).rejects.toThrow('review.clearance.why.missing')
    await agreed()
    await approve(deps(), cast.head, id, await now())
  })
})

test('two agencies of one name are two for whoever approves', async () => {
  const namesake = await aCast({ nameVi: partner.agency.nameVi })
  for (const { agency, head } of [partner, namesake]) {
    await ask(cast.author, id, agency)
    if (agency === partner.agency) await submitted()
    await agree(deps(), head, (await askedAt(id, agency)).slice(LIST.length + 1), await textOf())
  }
  const question = await see(cast.head, at(id, '/duyet'))
  expect(words(question('main').text()).split(partner.agency.nameVi).length - 1).toBe(2)
})

test('asked while the text is being changed, it sees nothing before the next submission', async () => {
  await submitted()
  await takeBack(deps(), cast.author, id, await version())
  await ask(cast.author, id, partner.agency)
  await see(partner.head, await askedAt(id, partner.agency), 404)
  expect((await see(partner.head, LIST))('main').text()).not.toContain('Vụ ngộ độc')
  expect(await lettersTo('Đề nghị thống nhất')).toEqual([])
  await submitted()
  await see(partner.head, await askedAt(id, partner.agency))
})

describe('an agency that does not agree', () => {
  beforeEach(async () => {
    await ask(cast.author, id, partner.agency)
    await submitted()
  })

  test('says why and what it would rather read; who asked hears of it and finds it on top of the desk', async () => {
    const address = await askedAt(id, partner.agency)
    const sent = await send(partner.spokesperson, address, '/khong-dong-y', {
      reason: REASON,
      wishes: WISHES,
    })
    expect(sent.status).toBe(303)
    expect(await lettersTo('Chưa thống nhất')).toEqual([cast.author.email])
    expect(JSON.stringify(await deskOf(cast.author))).toContain(
      '"Cơ quan phối hợp chưa thống nhất":["Vụ ngộ độc tại khu công nghiệp"]',
    )
    const panel = words((await see(cast.author, at(id)))('#phoi-hop').text())
    for (const each of [REASON, `Đề nghị sửa: ${WISHES}`]) expect(panel).toContain(each)
    await expect(approve(deps(), cast.head, id, await now())).rejects.toThrow('review.clearance.why.missing')
  })

  test('may agree after all, and the other way round, until it is decided', async () => {
    await refused()
    await agreed(partner.spokesperson)
    await refused()
    await agreed()
    const events = await db('editionEvents').whereLike('event', 'clearance_%').orderBy('id').pluck('event')
    expect(events.slice(-4)).toEqual([
      'clearance_refused',
      'clearance_agreed',
      'clearance_refused',
      'clearance_agreed',
    ])
    await approve(deps(), cast.head, id, await now())
    await expect(refused()).rejects.toThrow('review.clearance.why.decided')
  })

  test('has to give a reason of some length, and keeps what it typed', async () => {
    const answer = await send(partner.head, await askedAt(id, partner.agency), '/khong-dong-y', {
      reason: 'Không',
      wishes: WISHES,
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(WISHES)
    expect(answer.text).toContain('Lý do chưa thống nhất')
    expect(await lettersTo('Chưa thống nhất')).toEqual([])
  })
})

describe('who', () => {
  beforeEach(async () => {
    await ask(cast.author, id, partner.agency)
    await submitted()
  })

  test('an officer there reads it and cannot answer', async () => {
    const officer = await aMember(partner.agency, 'officer')
    const address = await askedAt(id, partner.agency)
    const $ = await see(officer, address)
    expect($('main').text()).toContain('Có 15 người.')
    expect($('main form').length).toBe(0)
    expect((await post(officer, `${address}/dong-y`, await textOf())).status).toBe(409)
  })

  test('nobody else finds it', async () => {
    const address = await askedAt(id, partner.agency)
    const strangers = [
      await aMember(partner.agency, 'author'),
      await aMember(partner.agency, 'administrator'),
      (await aCast()).head,
      // its own staff have a page of their own
      cast.head,
    ]
    for (const by of strangers) {
      await see(by, address, 404)
      expect((await post(by, `${address}/dong-y`, await textOf())).status).toBe(404)
    }
    expect((await (await visit()).get(address)).status).toBe(303)
  })

  test('the agency that is asked sees nothing else of the statement', async () => {
    for (const last of ['', '/sua', '/phoi-hop', '/duyet?luc=ngay'])
      await see(partner.head, at(id, last), 404)
    const $ = await see(partner.head, await askedAt(id, partner.agency))
    expect($('main').text()).not.toContain('Trình phê duyệt')
    expect($('main').text()).not.toContain('Tạo bản nháp')
  })

  test('whoever wrote it does not agree to it for another agency', async () => {
    const both = {
      ...cast.author,
      memberships: [
        ...cast.author.memberships,
        { agencyId: partner.agency.id, role: 'head' as const, officeId: null },
      ],
    }
    await expect(agreed(both)).rejects.toThrow('review.clearance.why.wrote')
    const raw = {
      clearedBy: cast.author.accountId,
      at: new Date(),
      sha256: (await editions.latest(db, id))!.submittedSha256,
    }
    await expect(
      db('clearances')
        .where({ id: await clearanceOf() })
        .update(raw),
    ).rejects.toThrow('nobody who wrote')
  })

  test('whoever agreed to it for another agency neither approves nor countersigns it', async () => {
    const role = { agencyId: cast.agency.id, role: 'head' as const }
    await db('memberships').insert({ ...role, accountId: partner.head.accountId })
    const both = {
      ...partner.head,
      memberships: [...partner.head.memberships, { ...role, officeId: null }],
    }
    await agreed(both)
    const form = await now()
    await expect(approve(deps(), both, id, form)).rejects.toThrow('review.clearance.why.answered')
    const urgent = { version: form.version, reason: 'Cần báo ngay trong đêm.' }
    await expect(approveUrgently(deps(), both, id, urgent)).rejects.toThrow('review.clearance.why.answered')
    expect((await see(both, at(id)))('.next').text()).toContain('đã thay mặt cơ quan phối hợp cho ý kiến')
    expect(JSON.stringify(await deskOf(both))).not.toContain('Chờ duyệt":["Vụ')
    const raw = {
      ...{ state: 'approved', approvedBy: both.accountId, publishAt: new Date(), issuerName: 'Sở' },
    }
    await expect(db('editions').where({ documentId: id }).update(raw)).rejects.toThrow('nobody who answered')

    await approveUrgently(deps(), cast.head, id, urgent)
    const standing = (await editions.latest(db, id))!
    await expect(countersign(deps(), both, id, standing.lockVersion)).rejects.toThrow(
      'review.clearance.why.answered',
    )
    const signed = { countersignedBy: both.accountId }
    await expect(db('editions').where({ id: standing.id }).update(signed)).rejects.toThrow(
      'nobody who answered',
    )
    await countersign(deps(), cast.spokesperson, id, standing.lockVersion)
  })

  test('an agency is asked once, and never itself', async () => {
    await expect(ask(cast.author, id, partner.agency)).rejects.toThrow('review.clearance.why.asked_already')
    await expect(ask(cast.author, id, cast.agency)).rejects.toThrow('does not ask itself')
    const own = await post(cast.author, at(id, '/phoi-hop'), {
      agency: String(cast.agency.id),
      note: 'Giữ lại lời này',
    })
    expect([own.status, own.text.includes('Giữ lại lời này')]).toEqual([422, true])
  })

  test('whoever may not write asks nobody', async () => {
    const other = await aCast()
    const $ = await see(cast.head, at(id, '/phoi-hop'))
    expect($('main form').length).toBe(0)
    await expect(ask(cast.head, id, other.agency)).rejects.toThrow('statements.why.not_writer')
  })

  test('only agencies where somebody can answer are offered', async () => {
    const [silent, other] = [await aCast(), await aCast()]
    await db('memberships')
      .where({ agencyId: silent.agency.id })
      .whereIn('role', ['spokesperson', 'head'])
      .delete()
    const $ = await see(cast.author, at(id, '/phoi-hop'))
    const offered = $('option')
      .map((_, option) => $(option).val())
      .get()
    expect(offered).toContain(String(other.agency.id))
    for (const { agency } of [silent, partner, cast]) expect(offered).not.toContain(String(agency.id))
  })
})

describe('a request that is taken back', () => {
  const DROPPED = 'Vụ việc hóa ra không thuộc lĩnh vực của Sở.'
  beforeEach(async () => {
    await ask(cast.author, id, partner.agency)
    await submitted()
  })

  test('is as unknown as before, and says why to both sides', async () => {
    const address = await askedAt(id, partner.agency)
    await see(partner.head, address)
    const last = `/${await clearanceOf()}/rut`
    const short = await send(cast.author, at(id, `/phoi-hop${last}`), last, { reason: 'Thôi' })
    expect(short.status).toBe(422)
    const done = await send(cast.author, at(id, `/phoi-hop${last}`), last, { reason: DROPPED })
    expect(done.status).toBe(303)
    await see(partner.head, address, 404)
    expect((await see(partner.head, LIST))('main').text()).not.toContain('Vụ ngộ độc')
    expect(JSON.stringify(await deskOf(partner.head))).not.toContain('Vụ ngộ độc')
    expect(await lettersTo('Không cần trả lời')).toHaveLength(2)
    // nothing keeps it from being approved any more
    expect(await lettersTo('Chờ duyệt')).toHaveLength(2)
    const timeline = words((await see(cast.head, at(id)))('.timeline').text())
    expect(timeline).toContain(`Rút đề nghị thống nhất: Sở Y tế tỉnh Lam Giang (lần 1) · ${cast.author.name}`)
    expect(timeline).toContain(DROPPED)
    const question = words((await see(cast.head, at(id, '/duyet?luc=ngay')))('.facts').first().text())
    expect(question).toContain(`Đã rút đề nghị thống nhấtSở Y tế tỉnh Lam Giang: ${DROPPED}`)
    await approve(deps(), cast.head, id, await now())
  })

  test('stays when it was decided', async () => {
    await agreed()
    await approve(deps(), cast.head, id, await now())
    await expect(dropClearance(deps(), cast.author, id, await clearanceOf(), DROPPED)).rejects.toThrow(
      'review.clearance.why.decided',
    )
    await expect(
      db('clearances')
        .where({ id: await clearanceOf() })
        .delete(),
    ).rejects.toThrow('stays as it was at the approval')
  })

  test('finds nobody who agrees meanwhile', async () => {
    const held = await db.transaction()
    await documents.lock(held, id)
    const clearance = await clearanceOf()
    const agreeing = agree(deps(), partner.head, clearance, await textOf())
    const refused = expect(agreeing).rejects.toThrow('error.not_found')
    await lockWaiters(1)
    await held('clearances').where({ id: clearance }).delete()
    await held.commit()
    await refused
  })
})

test('two who agree at once are one consent, and the second is told whose', async () => {
  await ask(cast.author, id, partner.agency)
  await submitted()
  const address = await askedAt(id, partner.agency)
  const held = await db.transaction()
  await documents.lock(held, id)
  const text = await textOf()
  const both = [
    post(partner.head, `${address}/dong-y`, text),
    post(partner.spokesperson, `${address}/dong-y`, text),
  ]
  const answers = Promise.all(both)
  await lockWaiters(2)
  await held.commit()
  const [won, lost] = (await answers).sort((one, other) => one.status - other.status)
  expect([won!.status, lost!.status]).toEqual([303, 409])
  expect(lost!.text).toMatch(
    /Nguyễn Văn \d+ đã thay mặt cơ quan thống nhất nội dung này lúc 23\/11\/2026 09:00/,
  )
  expect(await lettersTo('Đã thống nhất')).toHaveLength(1)
})

test('of a statement kept to some, only the agency that was asked sees it', async () => {
  await db('documents').where({ id }).update({ limited: true })
  await db('documentReaders').insert({ documentId: id, accountId: cast.author.accountId })
  await db('documentReaders').insert({ documentId: id, accountId: cast.head.accountId })
  const other = await aCast()
  await ask(cast.author, id, partner.agency)
  await submitted()
  expect(JSON.stringify(await deskOf(partner.head))).toContain('Vụ ngộ độc')
  expect(JSON.stringify(await deskOf(other.head))).not.toContain('Vụ ngộ độc')
  await agreed()
  // its spokesperson is not named in it
  expect(await lettersTo('Chờ duyệt')).toEqual([cast.head.email])
  await see(cast.spokesperson, at(id, '/phoi-hop'), 404)
})

test('the pages speak English, with the English names', async () => {
  await ask(cast.author, id, partner.agency, 'Xin trả lời trước 16 giờ.')
  await submitted()
  const $ = await see(partner.head, `/en${await askedAt(id, partner.agency)}`)
  expect($('main').text()).toContain('asks Department of Health of Lam Giang to agree')
  expect((await see(cast.head, `/en${at(id)}`))('.next').text()).toBe(
    'This edition awaits the agreement of: Department of Health of Lam Giang.',
  )
  const refusal = await see(cast.head, `/en${at(id, '/duyet?luc=ngay')}`, 409)
  expect(refusal('[role=alert]').text()).toContain('Not agreed to by: Department of Health of Lam Giang.')
  await see(cast.author, `/en${at(id, '/phoi-hop')}`)
  await see(partner.head, `/en${LIST}?xem=xong`)
})

test('what each agency did stands in its own trail', async () => {
  await ask(cast.author, id, partner.agency)
  await submitted()
  await agreed()
  const trail = await db('auditEvents').whereLike('action', 'statement.clearance_%').orderBy('id')
  expect(
    trail.map(({ action, agencyId }: { action: string; agencyId: number }) => [action, agencyId]),
  ).toEqual(
    expect.arrayContaining([
      ['statement.clearance_asked', cast.agency.id],
      ['statement.clearance_agreed', cast.agency.id],
      ['statement.clearance_agreed', partner.agency.id],
    ]),
  )
  const $ = await see(partner.head, '/noi-bo/nhat-ky')
  expect($('main').text()).toContain('Thống nhất nội dung với cơ quan khác')
  await see(partner.head, $('main td a[href*="phoi-hop"]').first().attr('href')!)
})

test('one form asks once: sent again with other words or of another statement it says so and keeps them', async () => {
  const key = randomUUID()
  const other = await aCast()
  const asks = (of: string, agency: Cast, note: string) =>
    post(cast.author, at(of, '/phoi-hop'), { agency: String(agency.agency.id), note, key })
  expect((await asks(id, partner, 'Đoạn hai.')).status).toBe(303)
  const second = await create(deps(), cast.author, draft())
  for (const [of, agency] of [
    [id, other],
    [second, partner],
  ] as const) {
    const again = await asks(of, agency, 'Đoạn ba, hỏi cơ quan khác.')
    const $ = page(again)
    expect([again.status, $('[name=note]').val()]).toEqual([409, 'Đoạn ba, hỏi cơ quan khác.'])
    expect($('[name=agency] [selected]').val()).toBe(String(agency.agency.id))
    const sent = { agency: String(agency.agency.id), key: $('input[name=key]').val() as string }
    expect((await post(cast.author, at(of, '/phoi-hop'), sent)).status).toBe(303)
  }
})

test('a reason typed while the request was dropped is given back, and nothing of the text is', async () => {
  await ask(cast.author, id, partner.agency)
  await submitted()
  const address = await askedAt(id, partner.agency)
  const sent = { ...(await textOf()), reason: REASON, wishes: WISHES }
  await dropClearance(deps(), cast.author, id, await clearanceOf(), 'Không cần hỏi nữa, đã bỏ đoạn này.')
  const { status, text } = await post(partner.head, `${address}/khong-dong-y`, sent)
  expect([status, text.includes(REASON), text.includes(WISHES)]).toEqual([404, true, true])
  expect(text).not.toContain('Vụ ngộ độc')
})
