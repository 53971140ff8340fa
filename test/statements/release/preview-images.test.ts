import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { examine } from '../../../src/files/examine'
import { sha256 } from '../../../src/keys'
import { create } from '../../../src/statements/actions'
import { attach } from '../../../src/statements/attachments/attachment-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { makePreview } from '../../../src/statements/release/preview-actions'
import * as samples from '../../files/samples'
import { aCast, aDraftForm, type Cast } from '../../support/factories'
import { db, deps, files, page, setClock, visit } from '../../support/portal'

const NOW = '2026-11-23T02:00:00Z'
beforeEach(() => setClock(NOW))
afterEach(() => setClock(null))

/** A draft with an image, and a link to it. */
async function pictured(cast: Cast) {
  const id = await create(deps(), cast.author, aDraftForm(cast.agency))
  const bytes = await samples.jpeg()
  const place = path.join(files.incoming, randomUUID())
  await writeFile(place, bytes)
  const sent = { path: place, name: 'cau.jpg', size: bytes.length, sha256: sha256(bytes) }
  const { files: kept } = await examine([sent])
  const silent = { title: null, caption: null, credit: null, licence: null, transcript: null }
  const form = { ...silent, alt: 'Cầu nhìn từ bờ bắc', version: 0, key: null }
  await attach(deps(), cast.author, id, form, kept![0]!)
  const asked = { recipient: 'Nguyễn Thu Hà, Báo Mẫu', hours: '24', key: randomUUID() } as const
  const token = await makePreview(deps(), cast.author, id, asked)
  const $ = page(await (await visit()).get(`/xem-truoc/${token}`).expect(200))
  return { id, token, src: $('main figure img').attr('src')!, srcset: $('main figure img').attr('srcset')! }
}

test('the images of a draft are seen through its link, in every size, and kept by no cache', async () => {
  const { token, src, srcset } = await pictured(await aCast())
  const browser = await visit()
  for (const at of [src, ...srcset.split(', ').map((each) => each.split(' ')[0]!)]) {
    expect(at.startsWith(`/xem-truoc/${token}/tep/`)).toBe(true)
    const { headers } = await browser.get(at).expect(200)
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    })
  }
})

test('they are at no address of the public, link or not', async () => {
  const { src, token } = await pictured(await aCast())
  await (await visit()).get(src.replace(`/xem-truoc/${token}`, '')).expect(404)
})

test('a link shows no image of another draft', async () => {
  const cast = await aCast()
  const [one, other] = [await pictured(cast), await pictured(cast)]
  await (await visit()).get(other.src.replace(other.token, one.token)).expect(404)
})

describe('they go with the link', () => {
  test.each<[string, (cast: Cast, id: string) => Promise<unknown>]>([
    ['when its time is over', () => setClock('2026-11-24T02:00:00Z')],
    ['when the draft is kept to some', (_cast, id) => documents.update(db, id, { limited: true })],
    [
      'when its maker’s account is closed',
      ({ author }) =>
        db('accounts')
          .where({ id: author.accountId })
          .update({ disabledAt: new Date(NOW) }),
    ],
    [
      'when it is taken back',
      async (cast, id) => {
        const browser = await visit(cast.author)
        const $ = page(await browser.get(`/noi-bo/thong-cao/${id}/xem-truoc`))
        await browser.post($('form[action$="/thu-hoi"]').attr('action')!).expect(303)
      },
    ],
  ])('%s', async (_when, end) => {
    const cast = await aCast()
    const { id, src } = await pictured(cast)
    await end(cast, id)
    await (await visit()).get(src).expect(404)
  })
})

test('an address that is nearly one is none', async () => {
  const { src } = await pictured(await aCast())
  const browser = await visit()
  for (const at of [src.replace(/\d+\.webp/, '0.webp'), src.replace(/[0-9a-f-]{36}/, 'x'), `${src}/`])
    expect((await browser.get(at)).status).not.toBe(200)
})

test('the draft itself was not touched by who looked', async () => {
  const { id, src } = await pictured(await aCast())
  const before = (await editions.latest(db, id))!
  await (await visit()).get(src).expect(200)
  expect((await editions.latest(db, id))!).toEqual(before)
})
