import type { Pattern } from './facts'
import { lower, whole } from './facts-patterns'

const PATTERNS = [
  // air, space and aviation deny nothing
  whole(
    '(?<!(?:hàng|phòng|trên|hư|chân)\\s)không(?!\\s+(?:khí|gian|quân|phận|vận|lưu|trung|chiến|kích|tặc|ảnh)(?![\\p{L}\\p{M}]))',
  ),
  whole('chưa|chẳng|chả|đừng|chớ|cấm|phủ nhận|bác bỏ|từ chối|ngoại trừ|trừ'),
  whole("not|no|never|none|nobody|nothing|neither|nor|without|cannot|except|unless|[a-z]+n['’]t"),
  whole(
    'den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|forbid(?:s|den)?|prohibit(?:s|ed|ing)?',
  ),
]

export const NEGATIONS: Pattern[] = PATTERNS.map((pattern) => ({ pattern, value: lower }))

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['tăng', 'giảm'],
  ['trên', 'dưới'],
  ['trước', 'sau'],
  // tối đa, tối thiểu
  ['đa', 'thiểu'],
  ['cao', 'thấp'],
  ['nhiều', 'ít'],
  ['bắt buộc', 'tự nguyện'],
  ['đồng ý', 'phản đối'],
  ['increase', 'decrease'],
  ['increased', 'decreased'],
  ['above', 'below'],
  ['before', 'after'],
  ['maximum', 'minimum'],
  ['more', 'less'],
]

const TURNS = OPPOSITES.flatMap(([one, other]) => [
  { from: one, to: other },
  { from: other, to: one },
]).map((turn) => ({ ...turn, gone: whole(turn.from), came: whole(turn.to) }))

/** The word that was replaced by its opposite, if one was. */
export const turnedRound = (removed: string, added: string) =>
  TURNS.find(({ gone, came }) => removed.search(gone) >= 0 && added.search(came) >= 0)
