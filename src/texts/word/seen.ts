import type { MessageKey } from '../../i18n'

/** What of a text made elsewhere did not come along as it was, said to the one who brought it. */
export interface Lost {
  key: MessageKey
  values: Record<string, string | number>
}

/** How often something was met that does not come along, or not as it was. */
export type Seen = Map<Loss, number>

/** In the order in which one should look. */
const LOSSES = [
  'old_font',
  'letterhead',
  'header',
  'picture',
  'embedded',
  'drawing',
  'text_box',
  'note',
  'comment',
  'change',
  'hidden',
  'merged',
  'nested',
  'flat',
  'list',
  'heading_number',
  'link',
  'raised',
  'symbol',
  'invisible',
  'nbsp',
  'nfc',
  'mark',
] as const
export type Loss = (typeof LOSSES)[number]

export const newSeen = (): Seen => new Map()

export const count = (seen: Seen, loss: Loss, times = 1): void => {
  if (times > 0) seen.set(loss, (seen.get(loss) ?? 0) + times)
}

export const lostOf = (seen: Seen): Lost[] =>
  LOSSES.filter((loss) => seen.has(loss)).map((loss) => ({
    key: `texts.lost.${loss}`,
    values: { count: seen.get(loss)! },
  }))
