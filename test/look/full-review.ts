import { randomUUID } from 'node:crypto'
import * as agencies from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import { create, save, submit } from '../../src/statements/actions'
import * as editions from '../../src/statements/edition-queries'
import { answer, comment, settle } from '../../src/statements/review/comment-actions'
import { limit } from '../../src/statements/review/limits-actions'
import * as texts from '../../src/statements/text-queries'
import { aDraftForm } from '../support/factories'
import { db, deps } from '../support/portal'
import type { Cast, Filling } from './full'
import { UNBROKEN } from './full-statements'
import { readersOf } from './staff'
import type { Step } from './walk'

const BODY = `Cầu thông xe lúc 9 giờ.\n\n- ${UNBROKEN}\n- Hai\n\nKhông ai bị thương trong 25 ngày thi công.`

/** A text that colleagues speak of and that is not the one somebody read; a draft that few know of. */
export const fillReview: Filling = async (cast) => {
  const [author, spokesperson] = [cast.get('author')!, cast.get('spokesperson')!]
  const agency = (await agencies.byId(db, author.memberships[0]!.agencyId))!
  const speaker = (await spokespeople.current(db, agency.id))[0]!.id
  const form = aDraftForm(agency, { speaker, titleVi: `Nhận xét ${UNBROKEN}`, bodyVi: BODY })
  const id = await create(deps(), author, form)
  const latest = async () => (await editions.latest(db, id))!
  const [text] = await texts.ofEdition(db, (await latest()).id)
  const say = (quote: string | null, body: string) =>
    comment(deps(), spokesperson, id, { key: randomUUID(), revision: quote && text!.id, quote, body })

  const open = await say('Không ai bị thương trong 25 ngày thi công.', UNBROKEN)
  await answer(deps(), author, id, open, { key: randomUUID(), body: `Theo báo cáo.\n\n${UNBROKEN}` })
  await say(UNBROKEN, 'Quá dài.')
  await settle(deps(), author, id, await say(null, 'Thiếu lời người phát ngôn.'), true)
  const { lockVersion: version } = await latest()
  await save(deps(), author, id, { ...form, version, bodyVi: BODY.replace('25', '26') })
  await submit(deps(), author, id, (await latest()).lockVersion)

  const kept = await create(deps(), author, aDraftForm(agency, { speaker, titleVi: `Hạn chế ${UNBROKEN}` }))
  await limit(deps(), author, kept, { limited: true, chosen: [] })
  return [...(await steps(cast, id, text!.id)), ...(await keptSteps(cast, kept))]
}

/** Who is about to approve has read what stood there before. */
async function steps(cast: Cast, id: string, read: string): Promise<Step[]> {
  const [reader] = await readersOf([cast.get('spokesperson')!])
  const at = `/noi-bo/thong-cao/${id}`
  const sent = { version: '0', when: 'now', content: '0'.repeat(64), read }
  return [
    { reader: reader!, at },
    { reader: reader!, at: `${at}/duyet`, body: new URLSearchParams(sent) },
    { reader: reader!, at: `/en${at}/duyet`, body: new URLSearchParams(sent) },
  ]
}

async function keptSteps(cast: Cast, id: string): Promise<Step[]> {
  const [author, head] = await readersOf([cast.get('author')!, cast.get('head')!])
  const at = `/noi-bo/thong-cao/${id}`
  return [
    { reader: author!, at },
    { reader: author!, at: `${at}/nguoi-doc` },
    { reader: head!, at },
  ]
}
