import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '../../src/actor'
import * as agencies from '../../src/agencies/queries'
import type { AllWords, Words } from '../../src/files/attachment-queries'
import { examine, type NewFile } from '../../src/files/examine'
import { sha256 } from '../../src/keys'
import * as spokespeople from '../../src/spokespeople/queries'
import { create, submit } from '../../src/statements/actions'
import { approve, reject } from '../../src/statements/decision-actions'
import * as editions from '../../src/statements/edition-queries'
import type { DraftForm } from '../../src/statements/form'
import { acceptHidden, attach } from '../../src/statements/attachments/attachment-actions'
import { film, photo, sound, workbook, workedOn } from '../files/hidden-samples'
import * as samples from '../files/samples'
import { aDraftForm } from '../support/factories'
import { db, deps, files } from '../support/portal'
import type { Cast, Filling } from './full'

/** Without a space to break it at, as an address or a slip of the keyboard is. */
export const UNBROKEN = 'Nghiêng'.repeat(24)
const LONG = 'Ủy ban nhân dân tỉnh trả lời đề nghị của báo chí về việc nghiêm túc kiểm điểm trách nhiệm '
  .repeat(3)
  .slice(0, 290)

const BODY = [
  '## Nguyễn Thị Thuỳ Ỷ Lan – “Ẵm Ở Ễnh ương”',
  'Đoạn có **chữ đậm**, *chữ nghiêng* và [một liên kết](https://mau.gov.vn/' + UNBROKEN + ').',
  '> Trích lời người phát ngôn, dài hơn một dòng trên điện thoại.',
  '- Một\n- Hai\n  - Hai phẩy một\n\n1. Thứ nhất\n2. Thứ hai',
  '| Địa phương | Số ca | Ghi chú |\n|---|--:|---|\n| Lam Giang | 1.204 | ' + UNBROKEN + ' |',
  UNBROKEN,
].join('\n\n')

/** Published with pictures and a title that fills a telephone; one sent back, with a title of one word. */
export const fillStatements: Filling = async (cast) => {
  const author = cast.get('author')!
  const agency = (await agencies.byId(db, author.memberships[0]!.agencyId))!
  const speaker = (await spokespeople.current(db, agency.id))[0]!.id
  const form = aDraftForm(agency, { speaker, bodyVi: BODY })
  await published(cast, { ...form, titleVi: LONG, summaryVi: LONG })
  await published(cast, { ...form, titleVi: UNBROKEN, titleEn: UNBROKEN, bodyEn: BODY })
  const id = await submitted(cast, { ...form, titleVi: 'Bão' })
  await reject(deps(), cast.get('spokesperson')!, id, { reason: LONG, version: await version(id) })
  const waiting = await create(deps(), author, { ...form, titleVi: 'Chờ đồng ý' })
  await attachTo(author, waiting, 'Chờ đồng ý')
  return []
}

const version = async (id: string) => (await editions.latest(db, id))!.lockVersion

async function submitted(cast: Cast, form: DraftForm) {
  const author = cast.get('author')!
  const id = await create(deps(), author, form)
  await attachTo(author, id, form.titleVi)
  await acceptHidden(deps(), author, id, await version(id))
  await submit(deps(), author, id, await version(id))
  return id
}

/** Two pictures, one with all that can be said of it; a document and a recording that hide something. */
export async function attachTo(by: Actor, id: string, title: string) {
  const alt = `Ảnh của ${title}`.slice(0, 250)
  const rights = { caption: LONG, credit: 'TTXVN', licence: 'press' } as const
  const files: [Partial<AllWords>, string, Buffer][] = [
    [{ alt, altEn: LONG.slice(0, 250), captionEn: LONG, ...rights }, 'cau.jpg', await photo()],
    [{ alt }, 'cau.png', await samples.png()],
    [{ title: `Phụ lục: ${title}`.slice(0, 200) }, 'phu-luc.docx', await workedOn()],
    [{ title: 'Số liệu' }, 'so-lieu.xlsx', workbook()],
    [
      { title: 'Lời người phát ngôn', titleEn: 'Words', transcript: LONG, transcriptEn: LONG, ...rights },
      'ghi-am.mp3',
      sound('Phòng Truyền thông'),
    ],
    [{ title: 'Hiện trường', transcript: LONG, ...rights, caption: null }, 'phim.mp4', film()],
  ]
  for (const [words, name, bytes] of files) {
    const form = { ...SILENT, ...words, version: await version(id), key: null }
    await attach(deps(), by, id, form, await aFile(name, bytes))
  }
}

const SILENT: Words = { title: null, alt: null, caption: null, credit: null, licence: null, transcript: null }

async function published(cast: Cast, form: DraftForm) {
  const id = await submitted(cast, form)
  const now = { version: await version(id), when: 'now', publishAt: null } as const
  await approve(deps(), cast.get('spokesperson')!, id, now)
}

/** As it stands after it arrived with a form. */
export async function aFile(name: string, bytes: Buffer): Promise<NewFile> {
  const place = path.join(files.incoming, randomUUID())
  await writeFile(place, bytes)
  const { files: kept } = await examine([{ path: place, name, size: bytes.length, sha256: sha256(bytes) }])
  return kept![0]!
}
