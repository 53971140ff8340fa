import { tidy } from './form'

/** Fields that people write in; what is not named here, a password above all, is never shown again. */
const WRITTEN =
  /^(message|part|note|subject|purpose|body|basis|wishes|question\d+|(title|summary|body)(Vi|En)|\w*[rR]eason|\w*Note)$/

/** What somebody wrote in a form that is not carried out, to be given back. */
export const writtenIn = (body: unknown): string[] =>
  Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    WRITTEN.test(name) && typeof value === 'string' ? tidy(value) || [] : [],
  )
