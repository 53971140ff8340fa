import { overlaps, refused } from '../database/violations'
import { Conflict } from '../errors'
import type { MessageKey } from '../i18n'

const SENTENCES: [(error: unknown) => boolean, MessageKey][] = [
  [(error) => overlaps(error, 'appointments_one_head'), 'spokespeople.one_head'],
  [(error) => overlaps(error, 'appointments_one_case'), 'spokespeople.problem.same_document'],
  [(error) => refused(error, 'only the head of the agency authorises'), 'spokespeople.problem.passed_on'],
  [(error) => refused(error, 'an authorisation is in writing'), 'spokespeople.problem.no_authorisation'],
  [(error) => refused(error, 'the time of publication stays'), 'spokespeople.published_already'],
]

/** What the database refuses is a sentence too. */
export function refusedByDatabase(error: unknown): never {
  const sentence = SENTENCES.find(([is]) => is(error))?.[1]
  throw sentence ? new Conflict(sentence) : error
}
