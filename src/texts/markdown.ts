import MarkdownIt from 'markdown-it'

/**
 * The Markdown of a statement. Code blocks are not an official's business: an indented paragraph stays a paragraph.
 * Pictures come with files.
 */
export const newMarkdown = () =>
  new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
    'code',
    'fence',
    'image',
    'html_block',
    'html_inline',
  ])
