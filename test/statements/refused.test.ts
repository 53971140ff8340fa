import { create } from '../../src/statements/actions'
import { reject } from '../../src/statements/decision-actions'
import { limit } from '../../src/statements/review/limits-actions'
import {
  aCast,
  aDraftForm,
  aMember,
  aPublished,
  aSpokesperson,
  aSubmitted,
  type Cast,
} from '../support/factories'
import { deps, page, visit } from '../support/portal'

let cast: Cast
let speaker: string

beforeEach(async () => {
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
})

const at = (id: string, last: string) => `/noi-bo/thong-cao/${id}${last}`

describe('what is refused and is no form', () => {
  const STEPS = [
    '/ban-moi',
    '/trinh',
    '/rut-trinh',
    '/duyet',
    '/duyet-khan',
    '/ky-xac-nhan',
    '/tra-lai',
    '/huy-lich',
    '/thu-hoi',
  ]

  test.each(STEPS)('is the sender’s fault at %s, not ours', async (last) => {
    const { id } = await aPublished(cast, { speaker })
    const browser = await visit(cast.author)
    const answers = [
      await browser.post(at(id, last)),
      await browser.post(at(id, last)).send({ version: 1, reason: { toString: 1 } }),
      await browser.post(at(id, last)).type('text/plain').send('chữ'),
      await browser.post(at(id, last)).field('reason', 'Một lý do đủ dài.'),
    ]
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  })

  test('a new edition over one that is written already is refused without a body too', async () => {
    const { id } = await aPublished(cast, { speaker })
    const browser = await visit(cast.author)
    await browser.post(at(id, '/ban-moi')).expect(303)
    await browser.post(at(id, '/ban-moi')).expect(409)
  })
})

test('an approval that came too late shows the number and the hour that were typed', async () => {
  const { id, version } = await aSubmitted(cast, { speaker })
  const $ = page(await (await visit(cast.head)).get(at(id, '/duyet?luc=hen')))
  const content = $('input[name=content]').val() as string
  await reject(deps(), cast.spokesperson, id, { version, reason: 'Thiếu số liệu của Sở.' })
  const typed = {
    version: String(version),
    content,
    when: 'later',
    publishAt: '2031-05-06T07:08',
    number: '27',
  }
  const response = await (await visit(cast.head)).post(at(id, '/duyet')).type('form').send(typed)
  expect(response.status).toBe(409)
  const facts = page(response)('[role=alert] .facts').text()
  expect([facts.includes('27'), facts.includes('06/05/2031 07:08')]).toEqual([true, true])
})

test('what was typed in a draft that is kept to others meanwhile is given back, without a word that is stored', async () => {
  const stored = aDraftForm(cast.agency, { speaker, titleVi: 'Nhân sự Bí mật', bodyVi: 'Chữ đã lưu.' })
  const id = await create(deps(), cast.author, stored)
  const officer = await aMember(cast.agency, 'officer')
  await limit(deps(), cast.author, id, { limited: true, chosen: [cast.head.accountId] })
  const sent = { titleVi: 'Tiêu đề tôi gõ', bodyVi: 'Đoạn tôi gõ cả buổi.', version: '0' }
  const { status, text } = await (await visit(officer)).post(at(id, '/sua')).type('form').send(sent)
  expect([status, text.includes('Tiêu đề tôi gõ'), text.includes('Đoạn tôi gõ cả buổi.')]).toEqual([
    404,
    true,
    true,
  ])
  for (const word of ['Bí mật', 'Chữ đã lưu']) expect(text).not.toContain(word)
})
