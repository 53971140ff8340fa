const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** What readers read of a text of ours, a line for each paragraph; where a link leads stands behind its words. */
export const plainOf = (html: string): string =>
  html
    .replace(/\n/g, ' ')
    .replace(/<a [^>]*href="([^"]*)"[^>]*>([^]*?)<\/a>/g, '$2 ($1)')
    .replace(/<li>\s*(<p>)?/g, '- ')
    .replace(/<\/t[dh]>\s*(?=<t[dh])/g, ' | ')
    .replace(/<(br|hr) ?\/?>|<\/?(p|li|ul|ol|h[2-6]|blockquote|tr|table|thead|tbody)( [^>]*)?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!)
    .replace(/[^\S\n\u00a0]*\n\s*/g, '\n')
    .trim()
