import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps'
import { submit } from '../requests/actions'
import { move } from '../requests/desk-actions'
import * as requests from '../requests/queries'
import { SAMPLES } from '../audit/queries'
import type { Cast } from './cast'
import { REQUESTS, type SampleRequest } from './texts/requests'

export async function ask(deps: Deps, cast: Cast) {
  const askable = await requests.askable(deps.db)
  for (const { agency: code, answer, ...asked } of REQUESTS) {
    const agency = askable.find(({ id }) => id === cast.agency(code).id)!
    const sent = { agency, form: formOf(agency.slug, asked), files: [], locale: 'vi' } as const
    const { id } = await submit(deps, SAMPLES, sent)
    if (answer !== null)
      await move(deps, cast.player('officer'), id, 'answer', { ...NOTHING, message: answer })
  }
}

const formOf = (agency: string, { question, ...asked }: Omit<SampleRequest, 'agency' | 'answer'>) => ({
  ...asked,
  ...{ agency, key: randomUUID(), trap: null, ownDeadline: null },
  ...{ questions: [question], documentNo: null, introduction: null },
})

const NOTHING = {
  ...{ key: null, part: null, ground: null, reason: null, signer: null },
  ...{ review: null, copyNo: null, copiedOn: null, notCopied: null },
}
