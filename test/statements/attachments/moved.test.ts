import { create, revise, save } from '../../../src/statements/actions'
import { remove } from '../../../src/statements/attachments/attachment-actions'
import { remove as takeDown } from '../../../src/statements/changes/removal-actions'
import { withdraw } from '../../../src/statements/decision-actions'
import { pdfOf, plainPhoto } from '../../files/hidden-samples'
import { aDraftForm } from '../../support/factories'
import { deps, setClock, visit } from '../../support/portal'
import { add, approved, aStage, filesOf, versionOf, type Stage } from './support'

const NOW = '2026-11-23T02:00:00Z'
const HOUR = '2026-11-24T02:00:00Z'
const ALT = { alt: 'Cầu', credit: 'TTXVN' }

let stage: Stage
let id: string
let slug: string
let pdf: Buffer
let photo: Buffer
let pages = 0

beforeEach(async () => {
  await setClock(NOW)
  stage = await aStage()
  ;[pdf, photo] = [await pdfOf({ pages: (pages += 1) }), await plainPhoto()]
  id = await create(
    deps(),
    stage.author,
    aDraftForm(stage.agency, { speaker: stage.speaker, titleVi: 'Cầu mới' }),
  )
  await add(id, stage.author, [photo, 'a.jpg'], ALT)
  await add(id, stage.author, [pdf, 'a.pdf'], { title: 'Phụ lục 1' })
  slug = await approved(stage, id)
})
afterEach(() => setClock(null))

const imageOf = async () =>
  `/tep/${(await filesOf(id)).find(({ address }) => address === null)!.publicId}/40.webp`
const at = (last: string) => `/thong-cao/${slug}/tep/${last}`

const get = async (address: string) => {
  const { status, headers } = await (await visit()).get(address)
  const { location, 'cache-control': cached } = headers as Record<string, string>
  return { status, location, cached }
}
const statusOf = async (address: string) => (await get(address)).status

async function revised() {
  await revise(deps(), stage.author, id)
  const change = { changeKind: 'correction', changeNote: 'Sửa nội dung.' } as const
  const form = aDraftForm(stage.agency, { speaker: stage.speaker, titleVi: 'Cầu mới', ...change })
  await save(deps(), stage.author, id, { ...form, version: await versionOf(id) })
}

/** The same document under another name, and so under another address. */
async function renamed(bytes = pdf) {
  const file = (await filesOf(id)).find(({ address }) => address !== null)!
  await remove(deps(), stage.author, id, file.publicId, await versionOf(id))
  await add(id, stage.author, [bytes, 'a.pdf'], { title: 'Số liệu' })
}

describe('where a file of an earlier edition was', () => {
  test.each(['', '/en'])('leads to where the edition that stands has the same image (%s)', async (base) => {
    const former = await imageOf()
    await revised()
    await approved(stage, id)
    const present = await imageOf()
    expect(present).not.toBe(former)
    const moved = { status: 302, location: base + present, cached: 'public, no-cache' }
    expect(await get(base + former)).toEqual(moved)
    expect(await statusOf(base + present)).toBe(200)
    expect((await (await visit()).head(base + former)).status).toBe(302)
    expect(await statusOf(former.replace('/40.', '/41.'))).toBe(404)
  })

  test('leads from the first edition to the third', async () => {
    const former = await imageOf()
    for (let n = 0; n < 2; n++) {
      await revised()
      await approved(stage, id)
    }
    expect((await get(former)).location).toBe(await imageOf())
  })

  test.each(['', '/en'])('leads to the document under its new name (%s)', async (base) => {
    await revised()
    await renamed()
    await approved(stage, id)
    const moved = { status: 302, location: base + at('so-lieu.pdf'), cached: 'public, no-cache' }
    expect(await get(base + at('phu-luc-1.pdf'))).toEqual(moved)
  })

  test('leads nowhere when the edition that stands has another file', async () => {
    const former = await imageOf()
    await revised()
    await renamed(await pdfOf({ pages: 40 + pages }))
    await remove(deps(), stage.author, id, (await filesOf(id))[0]!.publicId, await versionOf(id))
    await approved(stage, id)
    expect([await statusOf(former), await statusOf(at('phu-luc-1.pdf'))]).toEqual([404, 410])
  })

  test('tells nothing of a draft, nor of what waits for its hour', async () => {
    const former = await imageOf()
    const asked = () => Promise.all([get(former), get(at('phu-luc-1.pdf')), get(at('so-lieu.pdf'))])
    const before = await asked()
    expect(before.map(({ status }) => status)).toEqual([200, 200, 404])
    await revised()
    await renamed()
    const draft = await imageOf()
    expect(await asked()).toEqual(before)
    expect(await statusOf(draft)).toBe(404)
    await approved(stage, id, HOUR)
    await setClock('2026-11-24T01:59:59Z')
    expect(await asked()).toEqual(before)
    expect(await statusOf(draft)).toBe(404)
    await setClock(HOUR)
    expect((await asked()).map(({ status }) => status)).toEqual([302, 302, 200])
  })

  test.each([
    ['withdrawn', () => withdraw],
    ['removed', () => takeDown],
  ])('leads nowhere once the statement is %s', async (_state, end) => {
    const former = await imageOf()
    await revised()
    await renamed()
    await approved(stage, id)
    const words = { reason: 'Số liệu chưa được kiểm chứng.', basis: 'Khoản 2 Điều 9 Luật Mẫu 01/2026.' }
    await end()(deps(), stage.head, id, { version: await versionOf(id), ...words })
    expect([await statusOf(former), await statusOf(at('phu-luc-1.pdf'))]).toEqual([404, 410])
  })
})
