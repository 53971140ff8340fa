import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { load } from 'cheerio'
import { examine } from '../../../src/files/examine'
import { sha256 } from '../../../src/keys'
import { create, revise, submit } from '../../../src/statements/actions'
import { approve, withdraw } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { attach } from '../../../src/statements/attachments/attachment-actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import sharp from 'sharp'
import {
  aCast,
  aDraftForm,
  aMember,
  anAgency,
  aPublished,
  aSpokesperson,
  type Cast,
} from '../../support/factories'
import { db, deps, files, page, setClock, visit } from '../../support/portal'
import { anEdition, get, goesOut, versionOf } from './support'

const BASIS = 'Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15'
const SECRET = {
  titleVi: 'Danh tính nạn nhân vụ tai nạn',
  summaryVi: 'Tóm tắt có tên nạn nhân.',
  bodyVi: 'Nạn nhân là cháu Nghiêmthịxuyến.',
  titleEn: 'Victim named',
  summaryEn: 'A summary in English.',
  bodyEn: 'The victim is Nghiemxuyen.',
}
const WORDS = ['Nghiêmthịxuyến', 'Nghiemxuyen', 'Tóm tắt có tên', 'Danh tính nạn nhân', 'Victim named']

let cast: Cast
let speaker: string
let id: string
let slug: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  ;({ id, slug } = await aPublished(cast, { ...SECRET, speaker }))
})
afterEach(() => setClock(null))

const at = (last = '') => `/noi-bo/thong-cao/${id}${last}`
/** Without a word hidden in it. */
const aPicture = () =>
  sharp({ create: { width: 600, height: 300, channels: 3, background: 'gray' } })
    .jpeg()
    .toBuffer()

const removed = async (by = cast.head) =>
  remove(deps(), by, id, { version: (await editions.standing(db, id))!.lockVersion, basis: BASIS })
const pages = (base: string) => [
  `${base}/thong-cao/${slug}`,
  `${base}/thong-cao/${slug}/lich-su`,
  `${base}/thong-cao`,
  `${base}/thong-cao?q=${encodeURIComponent('nạn nhân')}`,
  `${base}/atom.xml`,
  `${base}/co-quan/${cast.agency.slug}`,
  `${base}/co-quan/${cast.agency.slug}/atom.xml`,
  base || '/',
]

describe('a removed statement', () => {
  test.each(['', '/en'])('has no word left on any public page, feed or search (%s)', async (base) => {
    await anEdition(cast, id, { ...SECRET, speaker, bodyVi: `${SECRET.bodyVi} Thêm.` })
    await goesOut(cast, id)
    const telling = async () => {
      const texts = await Promise.all(pages(base).map(async (address) => (await get(address)).text))
      return pages(base).filter((_, index) => WORDS.some((word) => texts[index]!.includes(word)))
    }
    expect(await telling()).toEqual(pages(base))
    await removed()
    expect(await telling()).toEqual([])
  })

  test('leaves at its address what it was, by whom, when, on what basis and who decided', async () => {
    await removed()
    for (const address of [`/thong-cao/${slug}`, `/thong-cao/${slug}/lich-su`]) {
      const response = await get(address)
      const facts = page(response)('.facts').text()
      expect([address, response.status]).toEqual([address, 410])
      for (const each of [
        `01/TC-${cast.agency.symbol}`,
        cast.agency.nameVi,
        '23/11/2026',
        BASIS,
        cast.head.name,
      ])
        expect(facts).toContain(each)
      expect(facts).toContain('Người đứng đầu')
    }
    const english = await get(`/en/thong-cao/${slug}`)
    expect([english.status, page(english)('h1').text()]).toEqual([410, 'Document removed'])
    expect((await (await visit()).head(`/thong-cao/${slug}`)).status).toBe(410)
  })

  test('tells those who follow: the entry stays under its id, without a word of the text', async () => {
    await removed()
    for (const address of ['/atom.xml', `/co-quan/${cast.agency.slug}/atom.xml`]) {
      const $ = load((await get(address)).text, { xml: true })
      const entry = $('entry').filter((_, each) => $(each).find('id').text() === `urn:uuid:${id}`)
      expect(entry.find('title').text()).toBe(`[Đã gỡ bỏ] Thông cáo báo chí 01/TC-${cast.agency.symbol}`)
      expect(entry.find('summary').text()).toContain(BASIS)
    }
  })

  test('is found by nobody, by no number and no speaker', async () => {
    await removed()
    for (const q of [`01/TC-${cast.agency.symbol}`, 'Trần Thị', 'tai nạn']) {
      const { text } = await get(`/thong-cao?q=${encodeURIComponent(q)}`)
      expect(text).not.toContain(slug)
    }
  })

  test('takes its images with it', async () => {
    const form = aDraftForm(cast.agency, { speaker })
    const pictured = await create(deps(), cast.author, form)
    const bytes = await aPicture()
    const place = path.join(files.incoming, randomUUID())
    await writeFile(place, bytes)
    const { files: kept } = await examine([
      { path: place, name: 'anh.jpg', size: bytes.length, sha256: sha256(bytes) },
    ])
    const image = { key: null, title: null, caption: null, licence: null, transcript: null, version: 0 }
    await attach(deps(), cast.author, pictured, { ...image, alt: 'Hiện trường', credit: 'TTXVN' }, kept![0]!)
    await submit(deps(), cast.author, pictured, await versionOf(pictured))
    const when = { version: await versionOf(pictured), when: 'now', publishAt: null } as const
    await approve(deps(), cast.spokesperson, pictured, when)
    const { slug: shown } = (await db('documents').where({ id: pictured }).first()) as { slug: string }
    const address = page(await get(`/thong-cao/${shown}`))('figure img').attr('src')!
    expect((await get(address)).status).toBe(200)

    const version = (await editions.standing(db, pictured))!.lockVersion
    await remove(deps(), cast.head, pictured, { version, basis: BASIS })
    expect([404, 410]).toContain((await get(address)).status)
    // and nobody at the desk but the head opens it
    const figure = (by: Cast['author']) =>
      visit(by).then((browser) => browser.get(`/noi-bo/thong-cao/${pictured}`))
    expect(page(await figure(cast.author))('figure').length).toBe(0)
    expect(page(await figure(cast.head))('figure').length).toBe(1)
  })

  test('may have been withdrawn before; an edition that waits for its hour does not come', async () => {
    await anEdition(cast, id, { ...SECRET, speaker })
    await goesOut(cast, id, new Date('2026-11-24T02:00:00Z'))
    await removed()
    await setClock('2026-11-24T02:00:00Z')
    expect((await get(`/thong-cao/${slug}`)).status).toBe(410)

    const other = await aPublished(cast, { speaker, titleVi: 'Văn bản khác' })
    await withdraw(deps(), cast.head, other.id, {
      version: await versionOf(other.id),
      reason: 'Sai số liệu rồi.',
    })
    await remove(deps(), cast.head, other.id, { version: await versionOf(other.id), basis: BASIS })
    expect(page(await get(`/thong-cao/${other.slug}`))('h1').text()).toBe('Văn bản đã gỡ bỏ')
  })

  test('is read again by the head only; the others see that it was there', async () => {
    await removed()
    const seenBy = async (by: Cast['author']) => (await (await visit(by)).get(at()).expect(200)).text
    expect(await seenBy(cast.head)).toContain('Nghiêmthịxuyến')
    for (const by of [cast.author, cast.spokesperson]) {
      const text = await seenBy(by)
      expect(text).not.toContain('Nghiêmthịxuyến')
      expect(text).toContain(BASIS)
    }
  })

  test('does not come back', async () => {
    await removed()
    await expect(revise(deps(), cast.author, id)).rejects.toThrow()
    await expect(removed()).rejects.toMatchObject({ key: 'statements.why.not_public' })
  })
})

describe('who removes, and how it is asked', () => {
  test('the legal basis first, then once more; only the second answer does it', async () => {
    const browser = await visit(cast.spokesperson)
    const work = page(await browser.get(at()))
    const $ = page(await browser.get(work('a[href$="/go-bo"]').attr('href')!).expect(200))
    const fields = { version: $('input[name=version]').val() as string }
    const wrong = await browser
      .post(at('/go-bo'))
      .type('form')
      .send({ ...fields, basis: 'ngắn' })
    expect([wrong.status, page(wrong)('#basis').val(), page(wrong)('#basis-loi').length]).toEqual([
      422,
      'ngắn',
      1,
    ])

    const sure = page(
      await browser
        .post(at('/go-bo'))
        .type('form')
        .send({ ...fields, basis: BASIS })
        .expect(200),
    )
    expect((await get(`/thong-cao/${slug}`)).status).toBe(200)
    expect(sure('main').text()).toContain('Việc gỡ bỏ không hoàn tác được.')
    const hidden = Object.fromEntries(
      sure('main form')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    )
    const done = await browser.post(at('/go-bo')).type('form').send(hidden)
    expect(done.status).toBe(303)
    const after = page(await browser.get(done.headers['location'] as string))
    expect(after('.notice.good').text()).toContain('Đã gỡ bỏ thông cáo.')
    expect((await get(`/thong-cao/${slug}`)).text).toContain('người phát ngôn')
  })

  test('an author may not, nor may anybody of another agency; a GET changes nothing', async () => {
    const author = await visit(cast.author)
    expect(page(await author.get(at()))('a[href$="/go-bo"]').length).toBe(0)
    expect((await author.get(at('/go-bo'))).status).toBe(409)
    const sent = { version: '2', basis: BASIS, sure: 'yes' }
    expect((await author.post(at('/go-bo')).type('form').send(sent)).status).toBe(409)
    const stranger = await aMember(await anAgency(), 'head')
    expect((await (await visit(stranger)).post(at('/go-bo')).type('form').send(sent)).status).toBe(404)
    await (await visit(cast.head)).get(at(`/go-bo?sure=yes&version=2&basis=${encodeURIComponent(BASIS)}`))
    expect((await get(`/thong-cao/${slug}`)).status).toBe(200)
  })

  test('what changed meanwhile is not removed unread, and the basis that was typed is shown', async () => {
    const browser = await visit(cast.head)
    const sent = { version: '0', basis: BASIS, sure: 'yes' }
    const response = await browser.post(at('/go-bo')).type('form').send(sent)
    expect([response.status, page(response)('.notice .plain').text()]).toEqual([409, BASIS])
  })

  test('a draft is not removed', async () => {
    const draft = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker }))
    expect((await (await visit(cast.head)).get(`/noi-bo/thong-cao/${draft}/go-bo`)).status).toBe(409)
  })

  test('the database asks for a basis too, and what was removed stays removed', async () => {
    const { id: edition } = (await editions.standing(db, id))!
    await expect(db('editions').where({ id: edition }).update({ state: 'removed' })).rejects.toThrow(
      'legal basis',
    )
    await removed()
    await expect(db('removals').delete()).rejects.toThrow()
    await expect(db('editions').where({ id: edition }).update({ state: 'approved' })).rejects.toThrow()
  })
})
