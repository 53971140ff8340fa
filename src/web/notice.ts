import type { MessageKey } from '../i18n'

/** What was done a moment ago, by the word in the address: one of the page's own sentences, never a text from there. */
export const noticeOf = (
  query: Record<string, unknown>,
  sentences: Record<string, MessageKey>,
): MessageKey | undefined => {
  const done = query['xong']
  return typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
}
