import { revise, save, submit } from '../../../src/statements/actions'
import { describe as change } from '../../../src/statements/attachments/attachment-actions'
import type { AllWords } from '../../../src/files/attachment-queries'
import { mp3 } from '../../files/samples'
import { pdfOf, plainPhoto } from '../../files/hidden-samples'
import { aDraftForm } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import {
  add,
  aDraft,
  approved,
  aStage,
  editionOf,
  eventsOf,
  filesOf,
  sendFile,
  versionOf,
  why,
  type Stage,
} from './support'

const RIGHTS = { credit: 'TTXVN', licence: 'press', caption: 'Họp báo sáng 23/11' } as const
const IMAGE = { alt: 'Cầu mới', altEn: 'The new bridge', captionEn: 'The press conference', ...RIGHTS }
const RECORDING = {
  ...{ title: 'Lời người phát ngôn', titleEn: 'The spokesperson', captionEn: 'In the morning', ...RIGHTS },
  ...{ transcript: 'Xin chào.', transcriptEn: 'Good morning.' },
}
const DOCUMENT = { title: 'Phụ lục 1', titleEn: 'Annex 1' }
const NONE = { titleEn: null, altEn: null, captionEn: null, transcriptEn: null }

let stage: Stage
let count = 0

beforeAll(async () => {
  await setClock('2026-11-23T02:00:00Z')
  stage = await aStage()
})

const open = async (address: string, by?: Stage['author']) =>
  page(await (await visit(by)).get(address).expect(200))

async function withAll(english: Partial<AllWords> = {}) {
  const id = await aDraft(stage)
  count += 1
  await add(id, stage.author, [await plainPhoto(), 'a.jpg'], { ...IMAGE, ...english })
  const sound = Buffer.concat([mp3(), Buffer.alloc(count)])
  await add(id, stage.author, [sound, 'a.mp3'], { ...RECORDING, ...english })
  await add(id, stage.author, [await pdfOf({ pages: count }), 'a.pdf'], { ...DOCUMENT, ...english })
  return id
}

const wordsOn = ($: ReturnType<typeof page>) => {
  const said = (of: string) => [$(of).attr('lang'), $(of).text()]
  return {
    alt: [$('.figures img').attr('lang'), $('.figures img').attr('alt')],
    caption: said('.figures figcaption > [lang]'),
    title: said('.recording figcaption > [lang]'),
    recording: said('.recording > p[lang]'),
    transcript: said('.recording .plain'),
    document: said('.files > li > [lang]'),
  }
}

const VIETNAMESE = {
  alt: ['vi', IMAGE.alt],
  caption: ['vi', IMAGE.caption],
  title: ['vi', RECORDING.title],
  recording: ['vi', RECORDING.caption],
  transcript: ['vi', RECORDING.transcript],
  document: ['vi', DOCUMENT.title],
}

describe('the words of files', () => {
  test('are English on the English page where somebody wrote them, and Vietnamese on the other', async () => {
    const slug = await approved(stage, await withAll())
    expect(wordsOn(await open(`/en/thong-cao/${slug}`))).toEqual({
      alt: ['en', IMAGE.altEn],
      caption: ['en', IMAGE.captionEn],
      title: ['en', RECORDING.titleEn],
      recording: ['en', RECORDING.captionEn],
      transcript: ['en', RECORDING.transcriptEn],
      document: ['en', DOCUMENT.titleEn],
    })
    expect(wordsOn(await open(`/thong-cao/${slug}`))).toEqual(VIETNAMESE)
  })

  test('are not asked for in English: without them the Vietnamese ones stand on both', async () => {
    const slug = await approved(stage, await withAll(NONE))
    for (const base of ['', '/en'])
      expect(wordsOn(await open(`${base}/thong-cao/${slug}`))).toEqual(VIETNAMESE)
  })

  test('go with a new edition, and the history names its files by them', async () => {
    const id = await withAll()
    const slug = await approved(stage, id)
    await revise(deps(), stage.author, id)
    expect((await filesOf(id)).map(({ titleEn, altEn }) => titleEn ?? altEn)).toEqual([
      ...[IMAGE.altEn, RECORDING.titleEn, DOCUMENT.titleEn],
    ])
    const $ = await open(`/en/thong-cao/${slug}/lich-su`)
    expect($('details li [lang=en]').text()).toBe([IMAGE.altEn, RECORDING.titleEn, DOCUMENT.titleEn].join(''))
  })

  test('are both before whoever decides', async () => {
    const id = await withAll()
    await submit(deps(), stage.author, id, await versionOf(id))
    for (const last of ['', `/duyet?luc=ngay&ban=${await versionOf(id)}`]) {
      const words = (await open(`/noi-bo/thong-cao/${id}${last}`, stage.head))('main').text()
      for (const each of [IMAGE, RECORDING, DOCUMENT].flatMap((of) => Object.entries(of)))
        if (!['credit', 'licence'].includes(each[0])) expect(words).toContain(each[1])
    }
  })
})

describe('the form of a file', () => {
  test.each([
    ['anh', IMAGE, () => plainPhoto(), 'a.jpg'],
    ['ghi-am-ghi-hinh', RECORDING, () => Promise.resolve(mp3()), 'a.mp3'],
    ['tai-lieu', DOCUMENT, () => pdfOf({ pages: 1 }), 'a.pdf'],
  ])('asks for the English of %s, and shows it again', async (kind, words, bytes, name) => {
    const id = await aDraft(stage)
    expect((await sendFile(stage.author, id, kind, words, [await bytes(), name])).status).toBe(303)
    const [file] = await filesOf(id)
    expect(file).toMatchObject(words)
    const $ = await open(`/noi-bo/thong-cao/${id}/tep/${file!.publicId}`, stage.author)
    for (const [field, value] of Object.entries(words))
      expect([field, $(`[name=${field}]`).val()]).toEqual([field, value])
    expect($('form details').attr('open')).toBeDefined()
  })

  test('keeps all that was typed when a word is wrong', async () => {
    const id = await aDraft(stage)
    const photo: [Buffer, string] = [await plainPhoto(), 'a.jpg']
    for (const [words, wrong] of [
      [{ ...IMAGE, altEn: 'x'.repeat(301) }, 'altEn'],
      [{ ...IMAGE, caption: '' }, 'caption'],
      [{ ...IMAGE, alt: '' }, 'alt'],
    ] as const) {
      const response = await sendFile(stage.author, id, 'anh', words, photo)
      const $ = page(response)
      expect([response.status, $(`#${wrong}-loi`).length]).toEqual([422, 1])
      for (const field of ['altEn', 'captionEn'] as const)
        expect($(`[name=${field}]`).val()).toBe(words[field])
      expect($('form details').attr('open')).toBeDefined()
    }
    expect(await filesOf(id)).toEqual([])
  })

  test('is closed while nobody wrote English', async () => {
    const id = await aDraft(stage)
    const $ = await open(`/noi-bo/thong-cao/${id}/tep/them/anh`, stage.author)
    expect($('form details').attr('open')).toBeUndefined()
    expect($('form details [required]').length).toBe(0)
  })
})

describe('English words that are changed alone', () => {
  const described = async (id: string, values: Partial<AllWords>) => {
    const file = (await filesOf(id)).find(({ title }) => title === DOCUMENT.title)!
    const form = { ...file, ...values, version: await versionOf(id), key: null }
    await change(deps(), stage.author, id, file.publicId, form)
  }

  test('leave the trace that the Vietnamese ones leave, and unchanged none', async () => {
    const id = await withAll(NONE)
    const before = await eventsOf(id)
    await described(id, {})
    expect(await eventsOf(id)).toEqual(before)
    await described(id, { titleEn: 'Annex' })
    expect(await eventsOf(id)).toEqual([...before, 'file_changed'])
  })

  test('are part of what is approved, and change no content that has none', async () => {
    const id = await withAll(NONE)
    const contents = async () => {
      const { rows } = await db.raw<{ rows: { files: unknown[][] }[] }>('select edition_files(?) as files', [
        (await editionOf(id)).id,
      ])
      return rows[0]!.files
    }
    const without = await contents()
    expect(without.map((file) => file.length)).toEqual([9, 9, 9])
    await described(id, { titleEn: 'Annex' })
    const [image, recording, document] = await contents()
    expect([image, recording]).toEqual(without.slice(0, 2))
    expect(document).toEqual([...without[2]!, { en: ['Annex', null, null, null] }])
  })

  test('are no small change, are named to whoever decides, and told in the history', async () => {
    const id = await withAll()
    const slug = await approved(stage, id)
    await revise(deps(), stage.author, id)
    await described(id, { titleEn: 'Annex 1, corrected' })
    const { speaker, agency, author } = stage
    const words = { speaker, titleVi: (await open(`/thong-cao/${slug}`))('h1').text() }
    const saved = async (values: object) =>
      save(deps(), author, id, {
        ...aDraftForm(agency, { ...words, ...values }),
        version: await versionOf(id),
      })
    await saved({ changeKind: 'minor' })
    expect(await why(submit(deps(), author, id, await versionOf(id)))).toBe('changes.minor.files')
    await saved({ changeKind: 'correction', changeNote: 'Sửa tên tiếng Anh của phụ lục.' })
    const beside = (await open(`/noi-bo/thong-cao/${id}`, author))('#khac').text()
    expect(beside).toContain(`: ${DOCUMENT.title} (`)
    await approved(stage, id)
    const told = (await open(`/en/thong-cao/${slug}/lich-su`))('.differences').first()
    expect(told.find('section > ul > li [lang=en]').text()).toBe('Annex 1, corrected')
  })
})
