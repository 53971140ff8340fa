import { randomUUID } from 'node:crypto'
import { makePreview } from '../../../src/statements/release/preview-actions'
import * as samples from '../../files/samples'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { aDraft, add, aStage, filesOf } from '../attachments/support'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

async function linked() {
  const stage = await aStage()
  const id = await aDraft(stage)
  await add(id, stage.author, [samples.aDocument(), 'ke-hoach.pdf'], { title: 'Kế hoạch thông xe' })
  const [file] = await filesOf(id)
  await db('fileFacts').where({ sha256: file!.sha256 }).update({ asks: false })
  const asked = { recipient: 'Nguyễn Thu Hà, Báo Mẫu', hours: '24', key: randomUUID() } as const
  const token = await makePreview(deps(), stage.author, id, asked)
  const browser = await visit()
  const see = async () => page(await browser.get(`/xem-truoc/${token}`).expect(200))
  return { id, token, browser, see }
}

test('the documents of a draft are named and had through its link, by no cache, and go with it', async () => {
  const { browser, see, token } = await linked()
  const $ = await see()
  expect($('main .files').text()).toContain('Kế hoạch thông xe')
  expect($('main .files .meta').text()).toContain('PDF')
  const href = $('main .files a').attr('href')!
  expect(href.startsWith(`/xem-truoc/${token}/tep/`)).toBe(true)
  const { headers } = await browser.get(href).expect(200)
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  })
  expect(headers['content-disposition']).toContain('attachment')
  await browser.get(`${href}x`).expect(404)
  await setClock('2026-11-24T02:00:00Z')
  await browser.get(href).expect(404)
})

test('what hides something that nobody agreed to is named and not handed out', async () => {
  const { id, browser, see } = await linked()
  const href = (await see())('main .files a').attr('href')!
  const [file] = await filesOf(id)
  await db('fileFacts').where({ sha256: file!.sha256 }).update({ asks: true })
  const $ = await see()
  expect([$('main .files a').length, $('main .files').text().includes('Kế hoạch thông xe')]).toEqual([
    0,
    true,
  ])
  await browser.get(href).expect(404)
})
