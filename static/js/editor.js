// Buttons that put Markdown around or before what is selected in a text; they are shown only here, where they can.
// What they do can be undone like what is typed.

/** The browser's own way keeps its history of undoing; where there is none, the text at least is put. */
function put(field, from, to, text) {
  field.focus()
  field.setSelectionRange(from, to)
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  if (done) return
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const chosen = ({ value, selectionStart: from, selectionEnd: to }) => ({
  from,
  to,
  text: value.slice(from, to),
})

/** Spaces at the ends of what was selected stay outside: the marks hold only at letters. */
function trimmed(field) {
  const { from, text } = chosen(field)
  const start = from + text.length - text.trimStart().length
  return { from: start, to: start + text.trim().length, text: text.trim() }
}

/** Marks on both sides; pressed again they go. */
function wrap(field, { wrap: mark, sample }) {
  const { from, to, text } = trimmed(field)
  const { value } = field
  const width = mark.length
  const isWithin = value.slice(from - width, from) === mark && value.slice(to, to + width) === mark
  // two stars are no italics
  const isOther = mark === '*' && value[from - 2] === '*' && value[from - 3] !== '*'
  if (isWithin && !isOther) {
    put(field, from - width, to + width, text)
    return field.setSelectionRange(from - width, to - width)
  }
  const inner = text || sample
  put(field, from, to, mark + inner + mark)
  field.setSelectionRange(from + width, from + width + inner.length)
}

const MARK = /^(#{1,6} |[-*+] |\d+[.)] |> ?)/

/** Before each line of what was selected, in place of another mark; pressed again it goes. Numbers go on. */
function mark(field, { line }) {
  const { value, selectionStart, selectionEnd } = field
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1
  const end = value.indexOf('\n', Math.max(selectionStart, selectionEnd - 1))
  const to = end === -1 ? value.length : end
  const lines = value.slice(from, to).split('\n')
  const isNumbers = line === '1. '
  const has = (each) => (isNumbers ? /^\d+\. /.test(each) : each.startsWith(line))
  const isMarked = lines.every((each) => each.trim() === '' || has(each)) && lines.some(has)
  let number = 0
  const marked = lines.map((each) => {
    const bare = each.replace(MARK, '')
    if (isMarked || (each.trim() === '' && lines.length > 1)) return bare
    number += 1
    return (isNumbers ? `${number}. ` : line) + bare
  })
  // a list or a heading right under a paragraph would be part of it
  const above = value.slice(0, from)
  const needsSpace = !isMarked && above.trim() !== '' && !above.endsWith('\n\n') && !isLikeAbove(above, line)
  const text = (needsSpace ? '\n' : '') + marked.join('\n')
  put(field, from, to, text)
  field.setSelectionRange(from + text.length, from + text.length)
}

const isLikeAbove = (above, line) => {
  const last = above.trimEnd().split('\n').at(-1)
  return line === '1. ' ? /^\d+\. /.test(last) : last.startsWith(line)
}

/** The address is selected, to be typed over. */
function link(field, { link: address, sample }) {
  const { from, to, text } = trimmed(field)
  const words = text || sample
  put(field, from, to, `[${words}](${address})`)
  const at = from + words.length + 3
  field.setSelectionRange(at, at + address.length)
}

function block(field, { block: text }) {
  const { to } = chosen(field)
  const before = field.value.slice(0, to)
  const space = before.trim() === '' ? '' : '\n\n'.slice(/\n*$/.exec(before)[0].length)
  put(field, to, to, `${space}${text}\n\n`)
}

const ACTS = { wrap, line: mark, link, block }

function press(field, button) {
  const name = Object.keys(ACTS).find((each) => each in button.dataset)
  ACTS[name](field, button.dataset)
}

/** One stop for the Tab key, arrows within, as the pattern of the ARIA guide has it. */
function asToolbar(bar, buttons) {
  const stopAt = (one) => buttons.forEach((each) => (each.tabIndex = each === one ? 0 : -1))
  stopAt(buttons[0])
  bar.addEventListener('focusin', (event) => buttons.includes(event.target) && stopAt(event.target))
  bar.addEventListener('keydown', (event) => {
    const next = nextOf(event.key, buttons.indexOf(document.activeElement), buttons.length)
    if (next === undefined) return
    event.preventDefault()
    buttons[next].focus()
  })
}

const nextOf = (key, at, count) =>
  ({ ArrowRight: (at + 1) % count, ArrowLeft: (at + count - 1) % count, Home: 0, End: count - 1 })[key]

function begin(bar) {
  const field = document.getElementById(bar.dataset.tools)
  const buttons = [...bar.querySelectorAll('button')]
  asToolbar(bar, buttons)
  bar.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (button) press(field, button)
  })
  field.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const button = buttons.find(({ dataset }) => dataset.key === event.key.toLowerCase())
    if (!button) return
    event.preventDefault()
    press(field, button)
  })
  bar.hidden = false
}

document.querySelectorAll('[data-tools]').forEach(begin)
