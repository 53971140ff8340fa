import type { Actor } from '../../../src/actor'
import type { Agency } from '../../../src/agencies/queries'
import { submit } from '../../../src/statements/actions'
import { approveUrgently } from '../../../src/statements/decision-actions'
import { mannerOf } from '../../../src/statements/manner-rules'
import { KINDS, type Kind } from '../../../src/statements/rules'
import { blanksIn, unfilledIn } from '../../../src/statements/writing/template-rules'
import { SHIPPED } from '../../../src/statements/writing/template-shipped'
import { problemIn } from '../../../src/texts/markdown-rules'
import { toHtml } from '../../../src/texts/richtext'
import { create } from '../../../src/statements/actions'
import { aCast, aDraftForm, aMember, anAgency, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, visit } from '../../support/portal'

const LIST = '/noi-bo/mau-van-ban'
const START = '/noi-bo/thong-cao/bat-dau'

let cast: Cast
let agency: Agency
beforeEach(async () => {
  cast = await aCast()
  agency = cast.agency
})

const get = async (by: Actor, address: string) => page(await (await visit(by)).get(address).expect(200))
const send = async (by: Actor, address: string, sent: Record<string, string>) =>
  (await visit(by)).post(address).type('form').send(sent)

const words = (values: Record<string, string> = {}) => ({
  ...{ agency: String(agency.id), kind: 'denial', name: 'Bác bỏ tin đồn', version: '0' },
  ...{ bodyVi: 'Thông tin [điền: nội dung sai] là sai.', ...values },
})

async function aTemplate(values: Record<string, string> = {}, by: Actor = cast.head): Promise<string> {
  await send(by, LIST, words(values)).then(({ status }) => expect(status).toBe(303))
  const ids = db('statementTemplates').where({ agencyId: agency.id }).orderBy('createdAt', 'desc')
  return (await ids.pluck<string[]>('id'))[0]!
}

describe('the templates of the portal', () => {
  test.each([...KINDS])('there is one of %s', (kind) => {
    expect(SHIPPED.some((template) => template.kind === kind)).toBe(true)
  })

  test.each(SHIPPED.map((template) => [template.key, template] as const))(
    '%s stands in both languages, with places to fill in and nothing that could not be published',
    (_key, { bodyVi, bodyEn, titleVi, titleEn }) => {
      for (const text of [bodyVi, bodyEn!, titleVi!, titleEn!]) {
        expect(blanksIn(text).length).toBeGreaterThan(0)
        expect(problemIn(text)).toBeNull()
        expect(text).toBe(text.normalize('NFC').trim())
      }
      expect(toHtml(bodyVi)).not.toMatch(/<a /)
      // the same parts in both
      const parts = (text: string) => text.match(/^## /gm)?.length ?? 0
      expect(parts(bodyVi)).toBe(parts(bodyEn!))
    },
  )

  test('first information says what is known, what is not, and when the next comes', () => {
    const { bodyVi, bodyEn } = SHIPPED.find(({ key }) => key === 'thong-tin-ban-dau')!
    for (const part of ['## Thông tin đã xác minh', '## Thông tin đang xác minh', '## Thông tin tiếp theo'])
      expect(bodyVi).toContain(part)
    for (const part of ['## What has been verified', '## What is being verified', '## What comes next'])
      expect(bodyEn).toContain(part)
  })

  test('two have not one name in addresses', () => {
    expect(new Set(SHIPPED.map(({ key }) => key)).size).toBe(SHIPPED.length)
  })
})

describe('a new statement', () => {
  test('begins with a Word file too, and without saying one thing twice', async () => {
    const $ = await get(cast.author, START)
    expect($('main a[href="/noi-bo/thong-cao/moi#tep-word"]').text()).toBe('Bắt đầu từ tệp Word')
    const first = $('main .cards section').first()
    expect(first.find('h2').text()).toBe('Thông cáo báo chí')
    const [use, english, blank] = first
      .find('a')
      .toArray()
      .map((link) => $(link))
    expect([use!.text(), use!.attr('aria-label')]).toEqual(['Dùng mẫu', 'Dùng mẫu: Thông cáo báo chí'])
    expect(english!.text()).toBe('Kèm bản tiếng Anh')
    expect(blank!.text()).toBe('Không dùng mẫu')
  })

  test('has a heading that names its kind', async () => {
    const $ = await get(cast.author, '/noi-bo/thong-cao/moi?loai=erratum')
    expect($('h1').text()).toBe('Soạn văn bản đính chính')
    expect($('[data-word-link] a').attr('href')).toBe('#tep-word')
    expect($('#tep-word').length).toBe(1)
  })

  test('begins at the desk with its kind and a template', async () => {
    const desk = await get(cast.author, '/noi-bo')
    expect(desk(`main a[href="${START}"]`).text()).toBe('Soạn thông cáo')
    const $ = await get(cast.author, START)
    expect($('main h2').length).toBe(KINDS.length)
    for (const { kind, key } of SHIPPED) {
      const href = `/noi-bo/thong-cao/moi?loai=${kind.replaceAll('_', '-')}&mau=${key}`
      expect($(`main a[href="${href}"]`).length).toBe(1)
      expect($(`main a[href="${href}&tieng-anh=co"]`).length).toBe(1)
    }
  })

  test.each(SHIPPED.map(({ key, kind }) => [key, kind] as const))(
    'from %s holds the words, the kind and how such a text goes out',
    async (key, kind) => {
      const $ = await get(cast.author, `/noi-bo/thong-cao/moi?mau=${key}`)
      const { bodyVi, titleVi } = SHIPPED.find((one) => one.key === key)!
      expect($('#bodyVi').val()).toBe(bodyVi)
      expect($('#titleVi').val()).toBe(titleVi)
      expect($('#bodyEn').val()).toBe('')
      const chosen = ['kind', 'form', 'occasion'].map((name) => $(`#${name} option[selected]`).attr('value'))
      expect(chosen).toEqual([kind, ...Object.values(mannerOf(kind))])
    },
  )

  test('has the English too where that was asked for', async () => {
    const $ = await get(cast.author, '/noi-bo/thong-cao/moi?mau=bac-bo&tieng-anh=co')
    expect($('#bodyEn').val()).toContain('[fill in: what is true]')
    expect($('#titleEn').parents('details').attr('open')).toBeDefined()
  })

  test.each(['', '?mau=khong-co', '?loai=tho', '?mau[]=x'])(
    'is a press release without a template by %s',
    async (query) => {
      const $ = await get(cast.author, `/noi-bo/thong-cao/moi${query}`)
      expect($('#kind option[selected]').attr('value')).toBe('press_release')
      expect($('#bodyVi').val()).toBe('')
    },
  )

  test('offers those of the agency, and of no other', async () => {
    const id = await aTemplate({ bodyEn: 'It is false that [fill in: what].', titleEn: 'False' })
    const $ = await get(cast.author, START)
    expect($(`main a[href$="mau=${id}"]`).text()).toBe('Bác bỏ tin đồn')
    const form = await get(cast.author, `/noi-bo/thong-cao/moi?mau=${id}&tieng-anh=co`)
    expect(form('#bodyVi').val()).toBe('Thông tin [điền: nội dung sai] là sai.')
    expect(form('#titleEn').val()).toBe('False')

    const { author: stranger } = await aCast()
    expect((await get(stranger, START))(`a[href*="${id}"]`).length).toBe(0)
    expect((await get(stranger, `/noi-bo/thong-cao/moi?mau=${id}`))('#bodyVi').val()).toBe('')
  })

  test('is offered none to whoever may not write', async () => {
    await (await visit(await aMember(agency, 'administrator'))).get(START).expect(404)
    await (await visit(cast.head)).get(START).expect(404)
  })
})

describe('what is still to be filled in', () => {
  test.each([
    ['Không có gì.', []],
    ['[điền: ngày] và [ĐIỀN: nơi, giờ]', ['ngày', 'nơi, giờ']],
    ['[fill in: day]', ['day']],
    ['[điền] [điền:] [một liên kết](https://vi.du)', []],
    ['[điền: hai\ndòng]', []],
  ])('in "%s" is %j', (text, blanks) => {
    expect(blanksIn(text)).toEqual(blanks)
  })

  test('is looked for in title, summary and body of each language', () => {
    const none = { title: 'A', summary: '', bodyMd: 'B' }
    expect(unfilledIn([none, none])).toBeNull()
    expect(
      unfilledIn([
        { ...none, summary: '[điền: một]' },
        { ...none, title: '[fill in: two]' },
      ]),
    ).toEqual({
      count: 2,
      first: 'một',
    })
  })

  const unfinished = async () => {
    const speaker = await aSpokesperson(agency)
    const text = { speaker, bodyVi: 'Lúc [điền: giờ], tại [điền: nơi], cầu đóng.' }
    return create(deps(), cast.author, aDraftForm(agency, text))
  }

  test('is said on the page of the draft, and nothing of it is submitted', async () => {
    const id = await unfinished()
    const at = `/noi-bo/thong-cao/${id}`
    const told = 'Còn 2 chỗ chưa điền, trước hết là “giờ”.'
    expect((await get(cast.author, at))('main').text()).toContain(told)
    const refused = await send(cast.author, `${at}/trinh`, { version: '0' })
    expect([refused.status, page(refused)('[role=alert]').text().includes(told)]).toEqual([409, true])
    expect(await db('editions').where({ documentId: id })).toMatchObject([{ state: 'draft' }])
  })

  test('does not go out urgently either, nor in any other way', async () => {
    const id = await unfinished()
    const form = { version: 0, reason: 'Cần báo ngay trong đêm.' }
    await expect(approveUrgently(deps(), cast.head, id, form)).rejects.toMatchObject({
      key: 'writing.blanks.left',
    })
    await expect(submit(deps(), cast.author, id, 0)).rejects.toMatchObject({ key: 'writing.blanks.left' })
  })
})

describe('templates of an agency', () => {
  test('are added, changed and ended, and each step is in the trail', async () => {
    const id = await aTemplate()
    const list = await get(cast.head, LIST)
    expect(list(`main a[href="${LIST}/${id}"]`).text()).toBe('Bác bỏ tin đồn')

    const form = await get(cast.spokesperson, `${LIST}/${id}`)
    expect(form('#bodyVi').val()).toBe('Thông tin [điền: nội dung sai] là sai.')
    const done = await send(cast.spokesperson, `${LIST}/${id}`, words({ name: 'Bác bỏ', kind: 'statement' }))
    expect(done.headers['location']).toBe(`${LIST}?xong=sua`)
    expect((await get(cast.head, `${LIST}/${id}`))('#kind option[selected]').attr('value')).toBe('statement')

    const question = await get(cast.head, `${LIST}/${id}/ngung`)
    expect(question('h1').text()).toBe('Ngừng dùng mẫu “Bác bỏ”?')
    await send(cast.head, `${LIST}/${id}/ngung`, {})
    expect((await get(cast.author, START))(`a[href*="${id}"]`).length).toBe(0)
    expect((await get(cast.author, `/noi-bo/thong-cao/moi?mau=${id}`))('#bodyVi').val()).toBe('')
    expect((await get(cast.head, LIST))('details').text()).toContain('Bác bỏ')
    expect(await db('auditEvents').where({ subjectId: id }).orderBy('id').pluck('action')).toEqual([
      'template.added',
      'template.changed',
      'template.ended',
    ])
  })

  test.each(['head', 'spokesperson', 'administrator'] as const)('are kept by a %s', async (role) => {
    await aTemplate({ name: role }, await aMember(agency, role))
  })

  test.each(['author', 'officer'] as const)('are not kept by an %s', async (role) => {
    const by = await aMember(agency, role)
    await (await visit(by)).get(LIST).expect(403)
    await (await visit(by)).get(`${LIST}/moi`).expect(403)
    expect((await send(by, LIST, words())).status).toBe(403)
    expect(await db('statementTemplates').where({ agencyId: agency.id })).toEqual([])
  })

  test('another agency’s is as unknown as none', async () => {
    const id = await aTemplate()
    const stranger = (await aCast()).head
    const browser = await visit(stranger)
    await browser.get(`${LIST}/${id}`).expect(404)
    await browser.get(`${LIST}/${id}/ngung`).expect(404)
    expect((await send(stranger, `${LIST}/${id}`, words())).status).toBe(404)
    expect((await send(stranger, `${LIST}/${id}/ngung`, {})).status).toBe(404)
    expect((await send(stranger, LIST, words())).status).toBe(404)
    await browser.get(`${LIST}/khong-phai-ma`).expect(404)
  })

  test('a change that names another agency stays with its own', async () => {
    const id = await aTemplate()
    const other = await anAgency()
    await send(cast.head, `${LIST}/${id}`, words({ agency: String(other.id) }))
    expect(await db('statementTemplates').where({ id })).toMatchObject([{ agencyId: agency.id }])
  })

  test('may begin as a copy of one of the portal', async () => {
    const $ = await get(cast.head, `${LIST}/moi?tu=dinh-chinh`)
    expect($('#kind option[selected]').attr('value')).toBe('erratum')
    expect($('#bodyVi').val()).toContain('| Vị trí | Đã in | Sửa lại là |')
    expect($('#bodyEn').val()).toContain('| Where |')
  })

  test('the same form sent twice is one', async () => {
    const key = '6f0c1b1e-0000-4000-8000-000000000001'
    await send(cast.head, LIST, words({ key }))
    expect((await send(cast.head, LIST, words({ key }))).status).toBe(303)
    expect(await db('statementTemplates').where({ agencyId: agency.id })).toHaveLength(1)
  })
})

describe('a template that cannot be', () => {
  test.each([
    ['without a name', { name: '' }, 'name'],
    ['without words', { bodyVi: '' }, 'bodyVi'],
    ['of no kind', { kind: 'tho' }, 'kind'],
    ['with a script', { bodyVi: 'A <script>alert(1)</script>' }, 'bodyVi'],
    ['with a link to nowhere', { bodyEn: '[a]()', bodyVi: 'A.' }, 'bodyEn'],
    ['for no agency', { agency: '' }, 'agency'],
  ])('%s gets a sentence, and all that was typed stays', async (_what, values, field) => {
    const sent = words({ titleVi: 'Tiêu đề đã gõ', ...values })
    const response = await send(cast.head, LIST, sent)
    expect(response.status).toBe(422)
    const $ = page(response)
    expect($(`.problem-summary a[href="#${field}"]`).length).toBe(1)
    expect($('#titleVi').val()).toBe('Tiêu đề đã gõ')
    expect($('#bodyVi').val()).toBe(sent.bodyVi)
    expect(await db('statementTemplates').where({ agencyId: agency.id })).toEqual([])
  })

  test('by a name that the kind has already, in other letters', async () => {
    await aTemplate()
    const response = await send(cast.head, LIST, words({ name: 'BÁC BỎ TIN ĐỒN' }))
    expect([response.status, page(response)('#name-loi').text()]).toEqual([
      409,
      'Cơ quan đã có mẫu cùng tên cho loại này. Hãy đặt tên khác.',
    ])
    expect((await send(cast.head, LIST, words({ kind: 'reply' }))).status).toBe(303)
  })

  test('that somebody else saved meanwhile: what was typed stays, and is saved the second time', async () => {
    const id = await aTemplate()
    await send(cast.spokesperson, `${LIST}/${id}`, words({ bodyVi: 'Của người phát ngôn.' }))
    const late = await send(cast.head, `${LIST}/${id}`, words({ bodyVi: 'Của người đứng đầu.' }))
    expect(late.status).toBe(409)
    const $ = page(late)
    expect($('.problem-summary').text()).toContain('Người khác vừa lưu mẫu này')
    expect($('#bodyVi').val()).toBe('Của người đứng đầu.')
    const sides = $('.compared > div').toArray()
    expect(sides.map((side) => $(side).text().includes('người phát ngôn'))).toEqual([true, false])
    const version = $('input[name=version]').attr('value')!
    await send(cast.head, `${LIST}/${id}`, words({ bodyVi: 'Của người đứng đầu.', version }))
    expect(await db('statementTemplates').where({ id })).toMatchObject([{ bodyVi: 'Của người đứng đầu.' }])
  })

  test('that has ended is not changed and not ended twice', async () => {
    const id = await aTemplate()
    await send(cast.head, `${LIST}/${id}/ngung`, {})
    expect((await send(cast.head, `${LIST}/${id}/ngung`, {})).status).toBe(409)
    expect((await send(cast.head, `${LIST}/${id}`, words({ version: '1' }))).status).toBe(409)
    await (await visit(cast.head)).get(`${LIST}/${id}/ngung`).expect(409)
  })
})

test('a kind of the rules is one of a template', async () => {
  for (const kind of KINDS) await aTemplate({ kind: kind satisfies Kind, name: kind })
  expect(await db('statementTemplates').where({ agencyId: agency.id })).toHaveLength(KINDS.length)
})
