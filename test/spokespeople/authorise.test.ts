import type { Agency } from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import * as register from '../../src/spokespeople/register-queries'
import { aMember, anAgency, aSpokesperson } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import {
  at,
  authorised,
  browserOf,
  DESK,
  idIn,
  post,
  record,
  regular,
  type Browser,
  type Typed,
} from './support'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

const clause = (number: number) => `(khoản ${number} Điều 3 Nghị định số 244/2026/NĐ-CP).`

interface Scene {
  agency: Agency
  browser: Browser
  head: string
}

async function aScene(): Promise<Scene> {
  const agency = await anAgency()
  const head = await aSpokesperson(agency, { basis: 'head', decidedAt: null })
  return { agency, browser: await browserOf(agency), head }
}

const authorise = ({ agency, browser, head }: Scene, values: Typed = {}) =>
  record(browser, authorised(agency, head, values))

const said = async ({ browser }: Scene, id: string) =>
  page(await browser.get(`${DESK}/${id}`).expect(200))('main')
    .text()
    .replace(/\s+/g, ' ')

/** At which field, and why. */
async function refusal(sending: ReturnType<typeof record>, field: string) {
  const sent = await sending
  expect(sent.status).toBe(422)
  return page(sent)(`#${field}-loi`).text()
}

describe('L06 an authorisation is in writing', () => {
  test('with number, time, file and the head who signed', async () => {
    const scene = await aScene()
    const id = idIn(await authorise(scene).expect(303))
    const text = await said(scene, id)
    for (const fact of ['07/UQ-UBND', '23/11/2026 08:00', 'quyet-dinh.pdf', 'Vụ cháy chợ Thạch Lĩnh'])
      expect(text).toContain(fact)
    const { fullName } = (await register.recordedById(db, scene.head))!
    expect(await register.recordedById(db, id)).toMatchObject({ grantorId: scene.head, signer: fullName })
  })

  test('or the sentence names the article, and nothing is stored', async () => {
    const scene = await aScene()
    const bare = record(scene.browser, authorised(scene.agency, scene.head), [])
    expect(await refusal(bare, 'files')).toBe(
      `Ủy quyền phải bằng văn bản: cần đính kèm văn bản ủy quyền ${clause(5)}`,
    )
    for (const field of ['decisionNo', 'decidedAt'])
      expect(await refusal(authorise(scene, { [field]: '' }), field)).toBe(
        `Hãy điền mục này theo văn bản đã ký ${clause(5)}`,
      )
    expect(await refusal(authorise(scene, { decidedAt: '2026-11-23T09:01' }), 'decidedAt')).toBe(
      `Thời điểm ký không thể sau lúc này ${clause(5)}`,
    )
    expect(await register.recordedOf(db, [scene.agency.id])).toHaveLength(1)
  })

  test('or the database refuses it', async () => {
    const { agency, head } = await aScene()
    const caseId = await spokespeople.insertCase(db, agency.id, 'Vụ cháy chợ')
    const term = { basis: 'authorised', grantorId: head, caseId, publishedAt: null } as const
    const id = await aSpokesperson(agency, { ...term, validTo: new Date('2027-01-01T00:00:00Z') })
    await db('fileRefs').where({ ownerId: id }).delete()
    await expect(register.publish(db, id, null, new Date())).rejects.toThrow('an authorisation is in writing')
  })
})

describe('L07 an authorisation is for exactly one case', () => {
  test('known already or new, not both and not none', async () => {
    const scene = await aScene()
    const caseId = await spokespeople.insertCase(db, scene.agency.id, 'Vụ sập cầu')
    const $ = page(await scene.browser.get(`${DESK}/moi?tu-cach=authorised`))
    expect($('#caseId option:selected').text()).toBe('Vụ việc mới, ghi ở mục dưới')
    expect(await refusal(authorise(scene, { caseId }), 'caseSubject')).toBe(
      'Mỗi văn bản ủy quyền cho một vụ việc cụ thể: hãy chọn vụ việc đã có hoặc ghi một vụ việc mới, ' +
        `không cả hai ${clause(5)}`,
    )
    expect(await refusal(authorise(scene, { caseSubject: '' }), 'caseSubject')).toContain(clause(5))
    const id = idIn(await authorise(scene, { caseId, caseSubject: '' }).expect(303))
    expect((await register.recordedById(db, id))!.caseId).toBe(caseId)
  })

  test('two cases at once get the sentence too', async () => {
    const scene = await aScene()
    const [one, other] = [
      await spokespeople.insertCase(db, scene.agency.id, 'Vụ sập cầu'),
      await spokespeople.insertCase(db, scene.agency.id, 'Vụ cháy chợ'),
    ]
    const typed = authorised(scene.agency, scene.head, { caseSubject: '', caseId: one })
    const both = record(scene.browser, typed).field('caseId', other)
    expect(await refusal(both, 'caseId')).toContain(`không cả hai ${clause(5)}`)
  })

  test.each(['07/uq-ubnd', '7 /UQ – UBND', '07/UQ-UBND.', '０7/UQ-UBND'])(
    'the same document does not serve for another one, also where it is written %s',
    async (decisionNo) => {
      const scene = await aScene()
      await authorise(scene).expect(303)
      const second = { caseSubject: 'Vụ khác', fullName: 'Người Khác', decisionNo }
      const sameDay = { ...second, decidedAt: '2026-11-23T07:59' }
      expect(await refusal(authorise(scene, sameDay), 'decisionNo')).toBe(
        `Văn bản số này, ký ngày này đã ủy quyền cho vụ việc khác; mỗi văn bản cho một vụ việc ${clause(5)}`,
      )
      expect(await db('cases').where({ agencyId: scene.agency.id, subject: 'Vụ khác' })).toEqual([])
      await authorise(scene, { ...second, decidedAt: '2026-11-22T08:59' }).expect(303)
    },
  )

  test('sent for twelve cases at once, one has it and the others are told why not', async () => {
    const scene = await aScene()
    const cases = Array.from({ length: 12 }, (_, index) => `Vụ việc thứ ${index}`)
    const sent = await Promise.all(cases.map((caseSubject) => authorise(scene, { caseSubject })))
    const statuses = sent.map(({ status }) => status).sort()
    expect(statuses).toEqual([303, ...Array<number>(11).fill(422)])
  })

  test('a case of another agency, or one that is closed, is not offered and not taken', async () => {
    const scene = await aScene()
    const theirs = await spokespeople.insertCase(db, (await anAgency()).id, 'Vụ của cơ quan khác')
    const closed = await spokespeople.insertCase(db, scene.agency.id, 'Vụ đã đóng')
    await db('cases').where({ id: closed }).update({ closedAt: new Date() })
    const $ = page(await scene.browser.get(`${DESK}/moi?tu-cach=authorised`))
    expect($('#caseId').length).toBe(0)
    for (const caseId of [theirs, closed])
      expect((await authorise(scene, { caseId, caseSubject: '' })).status).toBe(422)
  })
})

describe('L08 an authorisation is for a definite period', () => {
  test('and does not hold before it was signed', async () => {
    const early = authorise(await aScene(), { validFrom: '2026-11-23T07:59' })
    expect(await refusal(early, 'validFrom')).toBe(
      `Quyền phát ngôn không thể có hiệu lực trước khi văn bản được ký ${clause(5)}`,
    )
  })

  test.each(['validFrom', 'validTo'])('without %s it is refused', async (field) => {
    const scene = await aScene()
    expect(await refusal(authorise(scene, { [field]: '' }), field)).toBe(
      `Ủy quyền phải có thời hạn: cần cả thời điểm bắt đầu và kết thúc ${clause(5)}`,
    )
  })

  test('whose end comes after its beginning', async () => {
    const scene = await aScene()
    const never = { validFrom: '2026-12-01T08:00', validTo: '2026-12-01T08:00' }
    expect(await refusal(authorise(scene, never), 'validTo')).toBe(
      `Thời điểm kết thúc phải sau thời điểm bắt đầu ${clause(5)}`,
    )
  })

  test('and is over by itself when it ends', async () => {
    const scene = await aScene()
    const id = idIn(await authorise(scene).expect(303))
    const offered = async () =>
      (await spokespeople.current(db, scene.agency.id)).some((each) => each.id === id)
    scene.browser = await at('2026-12-31T09:59:59Z', scene.agency)
    expect([await offered(), (await said(scene, id)).includes('Đang có hiệu lực')]).toEqual([true, true])
    scene.browser = await at('2026-12-31T10:00:00Z', scene.agency)
    expect([await offered(), (await said(scene, id)).includes('Đã kết thúc')]).toEqual([false, true])
  })

  test('and can be taken back before, with the reason', async () => {
    const scene = await aScene()
    const id = idIn(await authorise(scene).expect(303))
    const end = `${DESK}/${id}/ket-thuc`
    await scene.browser.post(end).type('form').send({ reason: 'Vụ việc đã xong' }).expect(303)
    expect(await said(scene, id)).toContain('Đã kết thúc lúc 23/11/2026 09:00: Vụ việc đã xong')
    expect((await scene.browser.post(end).type('form').send({ reason: 'Lần nữa' })).status).toBe(409)
  })
})

describe('L09 only the head authorises', () => {
  const passedOn =
    'Người phát ngôn và người được ủy quyền không được ủy quyền tiếp; chỉ người đứng đầu được ủy quyền ' +
    clause(6)

  test('a spokesperson is not offered, and refused when named', async () => {
    const scene = await aScene()
    const spokesperson = await aSpokesperson(scene.agency)
    const $ = page(await scene.browser.get(`${DESK}/moi?tu-cach=authorised`))
    expect(
      $('#grantor option')
        .toArray()
        .map((option) => option.attribs['value']),
    ).toEqual(['', scene.head])
    expect(await refusal(authorise(scene, { grantor: spokesperson }), 'grantor')).toBe(passedOn)
    const first = idIn(await authorise(scene).expect(303))
    const further = { grantor: first, fullName: 'Người Khác', decisionNo: '08/UQ-UBND' }
    expect(await refusal(authorise(scene, further), 'grantor')).toBe(passedOn)
  })

  test('by the law of the day on which it was signed', async () => {
    const scene = await aScene()
    const grantor = await aSpokesperson(scene.agency)
    expect(await refusal(authorise(scene, { grantor, decidedAt: '2026-06-30T23:59' }), 'grantor')).toContain(
      '(khoản 7 Điều 3 Nghị định số 09/2017/NĐ-CP).',
    )
  })

  test('and the database refuses it behind the form', async () => {
    const scene = await aScene()
    const grantorId = await aSpokesperson(scene.agency)
    const caseId = await spokespeople.insertCase(db, scene.agency.id, 'Vụ cháy chợ')
    const term = { basis: 'authorised', caseId, validTo: new Date('2027-01-01T00:00:00Z') } as const
    await expect(aSpokesperson(scene.agency, { ...term, grantorId })).rejects.toThrow('only the head')
    const id = await aSpokesperson(scene.agency, { ...term, grantorId: scene.head })
    await expect(db('appointments').where({ id }).update({ grantorId })).rejects.toThrow('never passed on')
  })

  test('and only while in office, of the same agency, and for somebody else', async () => {
    const scene = await aScene()
    expect(await refusal(authorise(scene, { decidedAt: '2026-01-02T08:59' }), 'grantor')).toContain(
      'Vào thời điểm ký, người này không phải người đứng đầu cơ quan (khoản 6 Điều 3 Nghị định số 09/2017/NĐ-CP).',
    )
    const stranger = await aSpokesperson(await anAgency(), { basis: 'head' })
    for (const grantor of [stranger, '6b3d7a52-0000-4000-8000-000000000000'])
      expect(await refusal(authorise(scene, { grantor }), 'grantor')).toBe(
        'Hãy chọn người đứng đầu của cơ quan này.',
      )
    const { personId } = (await register.recordedById(db, scene.head))!
    const himself = { fullName: '', person: String(personId) }
    expect(await refusal(authorise(scene, himself), 'person')).toContain('không ủy quyền cho chính mình')
  })

  test('not for himself under his own name, however it is typed', async () => {
    const scene = await aScene()
    const { fullName } = (await register.recordedById(db, scene.head))!
    const typed = { fullName: `  ${fullName.toUpperCase().replaceAll(' ', '   ')} ` }
    expect(await refusal(authorise(scene, typed), 'fullName')).toBe(
      `Người đứng đầu phát ngôn theo chức vụ, không ủy quyền cho chính mình ${clause(5)}`,
    )
    expect(await register.recordedOf(db, [scene.agency.id])).toHaveLength(1)
    await authorise(scene, { fullName: `${fullName} B` }).expect(303)
  })

  test('where no head is known the page says who comes first', async () => {
    const browser = await browserOf(await anAgency())
    const $ = page(await browser.get(`${DESK}/moi?tu-cach=authorised`))
    expect($('main .notice').text()).toContain('hãy thêm người đứng đầu trước')
    expect($(`main .notice a[href$="tu-cach=head"]`).length).toBe(1)
  })
})

describe('L46 the time for publishing an authorisation is that of the day on which it was signed', () => {
  test('12 hours by Decree 09/2017 until 30/6/2026, and the document is public', async () => {
    const scene = await aScene()
    const old = { decidedAt: '2026-06-30T23:59', filePublic: '', validFrom: '2026-06-30T23:59' }
    const id = idIn(await authorise(scene, old).expect(303))
    expect(await said(scene, id)).toContain('(khoản 6 Điều 3 Nghị định số 09/2017/NĐ-CP)')
    expect(await said(scene, id)).toContain('Hạn công bố: 01/07/2026 11:59')
    expect((await register.recordedById(db, id))!.filePublic).toBe(true)
  })

  test('12 hours by the house since 1/7/2026, which is no law', async () => {
    const scene = await aScene()
    const young = { decidedAt: '2026-07-01T00:00', filePublic: '', validFrom: '2026-07-01T00:00' }
    const id = idIn(await authorise(scene, young).expect(303))
    const text = await said(scene, id)
    expect(text).toContain('(mục tiêu nội bộ, không phải thời hạn luật định)')
    expect(text).not.toContain('09/2017')
    expect(text).toContain('Hạn công bố: 01/07/2026 12:00')
    expect((await register.recordedById(db, id))!.filePublic).toBe(false)
  })

  test('or what the agency set itself, by its document', async () => {
    const scene = await aScene()
    await db('houseRules').insert({
      ...{ agencyId: scene.agency.id, code: 'AUTH_PUBLISH', amount: 4, unit: 'hour' },
      ...{ effective: '[2026-07-01,)', documentNo: '15/QĐ-UBND' },
    })
    const id = idIn(await authorise(scene, { publish: '' }).expect(303))
    const text = await said(scene, id)
    expect(text).toContain(
      'còn 3 giờ để công bố (mục tiêu của cơ quan theo 15/QĐ-UBND, không phải thời hạn luật định)',
    )
  })
})

test('one who administers several agencies takes head and case from the one that is chosen', async () => {
  const [scene, other] = [await aScene(), await aScene()]
  const administrator = await aMember(scene.agency, 'administrator')
  const role = { accountId: administrator.accountId, agencyId: other.agency.id, role: 'administrator' }
  await db('memberships').insert(role)
  const browser = await visit(administrator)
  const $ = page(await browser.get(`${DESK}/moi?tu-cach=authorised`))
  expect($(`#grantor option[value="${other.head}"]`).text()).toContain(other.agency.nameVi)
  const mixed = post(browser, DESK, authorised(scene.agency, other.head))
  expect(await refusal(mixed, 'grantor')).toBe('Hãy chọn người đứng đầu của cơ quan này.')
})

test('a regular one has no case and no grantor, whatever is sent', async () => {
  const { agency, browser, head } = await aScene()
  const typed = regular(agency, { grantor: head, caseSubject: 'Vụ cháy chợ' })
  const id = idIn(await record(browser, typed).expect(303))
  expect(await register.recordedById(db, id)).toMatchObject({ grantorId: null, caseId: null })
})
