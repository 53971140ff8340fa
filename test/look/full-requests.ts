import { submit } from '../../src/requests/actions'
import { eraseContact, say, withdraw } from '../../src/requests/follow-actions'
import { addNote, take } from '../../src/requests/desk-work-actions'
import { move } from '../../src/requests/desk-actions'
import { readNew } from '../../src/requests/form'
import * as requests from '../../src/requests/queries'
import { secretFor } from '../../src/requests/receipt'
import type { Move } from '../../src/requests/rules'
import * as spokespeople from '../../src/spokespeople/queries'
import * as samples from '../files/samples'
import { filledIn, nothing, refusal } from '../requests/support'
import { somebody } from '../support/factories'
import { db, deps } from '../support/portal'
import type { Cast, Filling } from './full'
import { aFile, UNBROKEN } from './full-statements'
import { VISITOR } from './reader'

/** What the desk did with one request each. */
const STORIES: Record<string, readonly Move[]> = {
  'Chưa ai xem': [],
  'Đã ghi nhận': ['acknowledge'],
  'Đang làm': ['acknowledge', 'start', 'tell'],
  'Chờ nhà báo': ['start', 'ask'],
  'Đã trả lời': ['start', 'answer'],
  'Trả lời một phần': ['answer_partly'],
  'Từ chối': ['refuse'],
  'Không nắm giữ': ['not_held'],
  'Không thuộc thẩm quyền': ['not_competent'],
  'Hết hạn chờ': ['ask', 'lapse'],
  [UNBROKEN]: ['tell'],
}

/** In every state that a request can be in; each is followed by who asked. */
export const fillRequests: Filling = async (cast) => {
  const steps = []
  for (const [subject, moves] of Object.entries(STORIES)) {
    const request = await asked(cast, subject)
    for (const step of moves) await moved(cast, request.id, step)
    steps.push(followed(request))
  }
  return [...steps, followed(await withdrawn(cast)), followed(await discussed(cast))]
}

const officerOf = (cast: Cast) => cast.get('officer')!
const agencyOf = (cast: Cast) => officerOf(cast).memberships[0]!.agencyId

async function asked(cast: Cast, subject: string) {
  const agency = (await requests.askable(db)).find(({ id }) => id === agencyOf(cast))!
  const typed = filledIn({ ...agency } as never, { subject, question1: `${subject}?\n${UNBROKEN}` })
  const form = readNew(typed, [agency.slug], await deps().now())
  if (!form.ok) throw new Error(JSON.stringify(form.problems))
  const files = [await aFile('công văn.pdf', samples.aDocument(subject))]
  const request = await submit(deps(), somebody, { agency, form: form.values, files, locale: 'vi' })
  return { ...request, secret: secretFor(deps().keys, request.idempotencyKey) }
}

async function moved(cast: Cast, id: string, step: Move) {
  const signer = (await spokespeople.current(db, agencyOf(cast)))[0]!.id
  const form = { ...nothing, ...refusal(signer), message: `Kính gửi anh chị ${UNBROKEN}`, part: 'Câu 2' }
  const files = form.message ? [await aFile('phụ lục.pdf', samples.aDocument(id))] : []
  await move(deps(), officerOf(cast), id, step, form, step === 'tell' ? files : [])
}

async function withdrawn(cast: Cast) {
  const request = await asked(cast, 'Đã rút')
  await withdraw(deps(), somebody, request.id)
  await eraseContact(deps(), somebody, request.id)
  return request
}

/** Both sides wrote, and the desk has notes of its own. */
async function discussed(cast: Cast) {
  const request = await asked(cast, 'Trao đổi nhiều lần')
  const by = officerOf(cast)
  await take(deps(), by, request.id)
  await moved(cast, request.id, 'ask')
  const files = [await aFile('ảnh.png', await samples.png())]
  await say(deps(), somebody, request.id, { key: null, saying: null, message: UNBROKEN, files })
  await addNote(deps(), by, request.id, { key: null, note: `Đã gọi điện.\n${UNBROKEN}` })
  return request
}

const followed = ({ publicCode: code, secret }: { publicCode: string; secret: string }) => ({
  ...{ reader: VISITOR, at: '/theo-doi' },
  body: new URLSearchParams({ code, secret }),
})
