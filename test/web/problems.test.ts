import { randomUUID } from 'node:crypto'
import { aRequest, at, follower, moved } from '../requests/support'
import { asRead } from '../support/desk'
import { aCast, aMember, aSpokesperson, aSubmitted } from '../support/factories'
import { page, visit } from '../support/portal'
import { aLink } from '../accounts/support'

type Browser = Awaited<ReturnType<typeof visit>>
type Sent = [browser: Browser, path: string, body?: Record<string, string>]

/** Every form of the portal, sent with nothing in it. */
const FORMS: Record<string, () => Promise<Sent>> = {
  'the sign-in': async () => [await visit(), '/noi-bo/dang-nhap'],
  'an invitation': async () => {
    const { agency } = await aCast()
    return [await visit(), await aLink(`moi-${agency.code}@mau.gov.vn`, agency, 'author')]
  },
  'a change of password': () => staff('/noi-bo/tai-khoan/mat-khau', { again: 'x' }),
  'an invited member': () => staff('/noi-bo/thanh-vien'),
  'a spokesperson': () => staff('/noi-bo/nguoi-phat-ngon', { basis: 'regular' }),
  'a channel': () => staff(({ slug }) => `/noi-bo/co-quan/${slug}/kenh`),
  'a press office': () => staff(({ slug }) => `/noi-bo/co-quan/${slug}/bo-phan`),
  'another press office': () => staff(({ slug }) => `/noi-bo/co-quan/${slug}/bo-phan/moi`),
  'a draft': () => staff('/noi-bo/thong-cao'),
  'an image': async () => {
    const cast = await aCast()
    const { id } = await aSubmitted(cast)
    const browser = await visit(cast.author)
    await browser.post(`/noi-bo/thong-cao/${id}/rut-trinh`).type('form').send({ version: '1' }).expect(303)
    return [browser, `/noi-bo/thong-cao/${id}/tep/them/anh`, { version: '2' }]
  },
  'a time of publication': () => decision('duyet', { when: 'later' }),
  'a reason to give back': () => decision('tra-lai'),
  'a reason for urgency': () => decision('duyet-khan'),
  'a recorded request': () => staff('/noi-bo/yeu-cau/ghi-nhan'),
  'an answer': () => desk('tra-loi'),
  'a refusal': () => desk('tu-choi'),
  'a note': () => desk('ghi-chu'),
  'an assignment': () => desk('giao', { to: 'x' }),
  'a request on one page': async () => [await visit(), '/gui-yeu-cau', { key: randomUUID() }],
  'the codes of a request': async () => [await visit(), '/theo-doi'],
  'a message of a journalist': async () => {
    const { agency } = await aCast()
    const request = await aRequest(agency)
    await moved(request, agency, 'ask')
    return [await follower(request), '/theo-doi/yeu-cau/tra-loi']
  },
}

async function staff(
  path: string | ((agency: { slug: string }) => string),
  body: Record<string, string> = {},
): Promise<Sent> {
  const { agency } = await aCast()
  const member = await aMember(agency, 'author', 'officer', 'administrator')
  // what such a form carries without showing it
  const carried = { key: randomUUID(), agency: String(agency.id), version: '0' }
  return [await visit(member), typeof path === 'string' ? path : path(agency), { ...carried, ...body }]
}

async function decision(act: string, body: Record<string, string> = {}): Promise<Sent> {
  const cast = await aCast()
  const { id, version } = await aSubmitted(cast)
  return [
    await visit(cast.spokesperson),
    `/noi-bo/thong-cao/${id}/${act}`,
    { version: String(version), ...(await asRead(id)), ...body },
  ]
}

async function desk(act: string, body: Record<string, string> = {}): Promise<Sent> {
  const { agency } = await aCast()
  await aSpokesperson(agency)
  return [await visit(await aMember(agency, 'officer')), at(await aRequest(agency), `/${act}`), body]
}

test.each(Object.keys(FORMS))(
  '%s without anything in it says what is wrong above it and at each field',
  async (name) => {
    const [browser, path, body = {}] = await FORMS[name]!()
    const response = await browser.post(path).type('form').send(body)
    const $ = page(response)
    expect([response.status, $('title').text().slice(0, 5)]).toEqual([422, 'Lỗi: '])

    const summary = $('.problem-summary')
    expect([summary.attr('role'), summary.attr('tabindex'), summary.attr('autofocus')]).toEqual([
      ...['alert', '-1', 'autofocus'],
    ])
    const links = summary.find('a').toArray()
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      const name = $(link).attr('href')!.slice(1)
      const words = $(`[id="${name}-loi"]`).text()
      expect([name, words]).not.toEqual([name, ''])
      expect([name, $(link).text()]).toEqual([name, expect.stringMatching(endsWith(words))])
      const field = $(`[id="${name}"]`)
      const described = field.closest('fieldset').add(field).toArray()
      expect([
        name,
        described.some((each) => $(each).attr('aria-describedby')?.includes(`${name}-loi`)),
      ]).toEqual([...[name, true]])
      if (field.attr('type') !== 'radio') expect([name, field.attr('aria-invalid')]).toEqual([name, 'true'])
    }
  },
)

const endsWith = (words: string) => new RegExp(`(^|: )${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
