/** How far two colours stand apart, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

/** @param hex '#fff' or '#faf8f4' */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(linear)
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const channels = (hex: string) =>
  (hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!).map(
    (pair) => parseInt(pair, 16) / 255,
  )

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
