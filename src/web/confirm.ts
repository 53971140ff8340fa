import type { Response } from 'express'
import { Conflict } from '../errors'
import { confirmPage, type Question } from './confirm-page'

/** What can no longer be done is no question: the page says why, and leads back. */
export const ask = (res: Response, question: Question) =>
  res.status(question.why ? 409 : 200).render('confirm', confirmPage(question))

/** @returns undefined when it was done */
export const refusalOf = (doing: Promise<unknown>): Promise<Conflict | undefined> =>
  doing.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Conflict) return error
      throw error
    },
  )
