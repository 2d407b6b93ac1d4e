// The notice as users of other tools would write it: the same words, table by table, from Gongshi's dump of the
// document, at the same sizes and in the same fonts. Drawings are left out: only Gongshi makes those.
//
// node tests/bench/peers.mjs DUMP FONTS FOLDER     writes notice.typ, notice.tex, notice.html and words.txt
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [dump, fontFolder, folder] = process.argv.slice(2)
const fonts = resolve(fontFolder)

// ---- the dump as a tree ----

function parse(text) {
  const root = { kind: 'root', role: '', children: [] }, above = [root]
  for (const line of text.split('\n')) {
    const m = /^( *)([a-z]+)(?:\.([a-z-]+))?(.*)$/.exec(line)
    if (!m || m[2] === 'meta' || m[2] === 'tag') continue
    const depth = m[1].length / 2, rest = m[4]
    const node = { kind: m[2], role: m[3] ?? '', children: [] }
    node.level = Number(/ level=(\d)/.exec(rest)?.[1] ?? 0)
    node.rowspan = Number(/ rowspan=(\d+)/.exec(rest)?.[1] ?? 1)
    const quoted = / "((?:[^"\\]|\\.)*)"$/.exec(rest)
    if (node.kind === 'text' && quoted) node.text = quoted[1].replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
    above.length = depth + 1
    above[depth].children.push(node)
    above.push(node)
  }
  return root
}

// Data tables of charts and short sentences for telephones are for the web page only, in every tool.
const webOnly = ['table-data', 'brief', 'way', 'edition']
const shown = node => !webOnly.includes(node.role) && node.kind !== 'figure'

const widths = { 7: [9, 8, 17, 36, 36, 38, 12], 6: [9, 8, 19, 40, 40, 40], 5: [40, 30, 30, 28, 28], 4: [12, 54, 45, 45] }
const columnsOf = table => {
  const head = table.children.find(c => c.kind === 'head')
  const count = head.children[0].children.length
  return widths[count] ?? Array(count).fill(156 / count)
}

// ---- what the writers share: one walk, a set of functions for each tool ----

function inline(node, tool) {
  return node.children.map(c => c.kind === 'text' ? tool.escape(c.text)
    : c.kind === 'strong' ? tool.strong(inline(c, tool)) : inline(c, tool)).join('')
}

function cell(node, tool) {
  const parts = []
  const gather = block => {
    if (block.kind === 'para' || block.kind === 'heading') parts.push(inline(block, tool))
    else block.children.filter(shown).forEach(gather)
  }
  node.children.filter(shown).forEach(gather)
  return parts.filter(Boolean)
}

function block(node, tool) {
  if (!shown(node)) return ''
  switch (node.kind) {
    case 'heading': return tool.heading(inline(node, tool), node.role === 'title' ? 1 : 2)
    case 'para': return tool.para(inline(node, tool))
    case 'table': return tool.table(node, columnsOf(node))
    case 'list': return tool.list(node.children.map(i => cell(i, tool).join(' ')))
    default: return (node.role === 'annex-section' ? tool.turn() : '') + node.children.map(c => block(c, tool)).join('')
  }
}

const rowsOf = table => table.children.filter(c => c.kind === 'body').flatMap(b => b.children)
const headOf = table => table.children.find(c => c.kind === 'head').children[0].children
const captionOf = (table, tool) => table.children.filter(c => c.kind === 'caption').map(c => inline(c, tool)).join('')

// ---- Typst ----

const typst = {
  escape: text => text.replace(/[\\#$*_`<>@~/=+\-[\]"']/g, c => '\\' + c).replace(/\n/g, ' \\ '),
  strong: text => `#strong[${text}]`,
  heading: (text, level) => `\n${'='.repeat(level)} ${text}\n`,
  para: text => `\n${text}\n`,
  list: items => '\n' + items.map(i => `- ${i}`).join('\n') + '\n',
  turn: () => '\n#pagebreak()\n',
  table(table, columns) {
    const one = (n, tag) => `${tag}${n.rowspan > 1 ? `(rowspan: ${n.rowspan})` : ''}[${cell(n, typst).join(' \\ ')}]`
    const cells = rowsOf(table).map(r => r.children.map(c => one(c, 'table.cell')).join(', ') + ',').join('\n')
    return `\n#align(center)[${captionOf(table, typst)}]\n#table(columns: (${columns.map(w => w + 'mm').join(', ')}),\n` +
      `table.header(${headOf(table).map(c => one(c, '')).join(', ')}),\n${cells}\n)\n`
  },
  page: body => `#set document(title: "昌乐县智慧社区建设验收结果公示")
#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: ("Liberation Serif", "FandolFang R"), size: 15.75pt, lang: "zh", region: "cn")
#set par(justify: true, leading: 13.9pt, first-line-indent: (amount: 2em, all: true))
#show heading.where(level: 1): it => align(center, text(font: "FandolSong", size: 22pt, weight: "bold", it.body))
#show heading.where(level: 2): set text(font: "FandolHei", size: 15.75pt, weight: "regular")
#set table(stroke: 0.4pt, inset: 3pt)
#show table: set text(size: 10pt)
#show table: set par(justify: false, leading: 3pt, first-line-indent: 0pt)
${body}`,
}

// ---- LaTeX ----

const latex = {
  escape: text => text.replace(/[\\{}$&#^_%~]/g, c => ({ '\\': '\\textbackslash{}', '^': '\\^{}', '~': '\\~{}' })[c] ?? '\\' + c)
    .replace(/\n/g, '\\newline '),
  strong: text => `\\textbf{${text}}`,
  heading: (text, level) => level === 1 ? `\n\\begin{center}{\\zihao{2}\\bfseries ${text}}\\end{center}\n` : `\n\\section*{${text}}\n`,
  para: text => `\n${text}\n`,
  list: items => `\n\\begin{itemize}\n${items.map(i => `\\item ${i}`).join('\n')}\n\\end{itemize}\n`,
  turn: () => '\n\\clearpage\n',
  table(table, columns) {
    const one = n => n.rowspan > 1 ? `\\multirow[t]{${n.rowspan}}{=}{${cell(n, latex).join('\\newline ')}}` : cell(n, latex).join('\\newline ')
    let left = 0
    const rows = rowsOf(table).map(r => {
      const first = r.children.length === columns.length ? '' : '& '
      if (!first) left = r.children[0].rowspan
      left -= 1
      return `${first}${r.children.map(one).join(' & ')} \\\\ ${left > 0 ? `\\cline{2-${columns.length}}` : '\\hline'}`
    }).join('\n')
    // longtable adds two separations of 1 mm to each column.
    return `\n\\begin{center}${captionOf(table, latex)}\\end{center}\n{\\fontsize{10}{13}\\selectfont\n` +
      `\\begin{longtable}{|${columns.map(w => `p{${(w - 2.2).toFixed(1)}mm}`).join('|')}|}\\hline\n` +
      `${headOf(table).map(one).join(' & ')} \\\\ \\hline\\endhead\n${rows}\n\\end{longtable}}\n`
  },
  page: body => `\\documentclass[fontset=fandol]{ctexart}
\\usepackage{geometry,longtable,multirow,array}
\\geometry{a4paper,left=28mm,right=26mm,top=37mm,bottom=35mm}
\\setCJKmainfont[Path=${fonts}/,BoldFont=FandolHei-Regular.otf,ItalicFont=FandolKai-Regular.otf]{FandolFang-Regular.otf}
\\setmainfont[Path=${fonts}/,BoldFont=LiberationSerif-Bold.ttf]{LiberationSerif-Regular.ttf}
\\setlength{\\tabcolsep}{1mm}\\setlength{\\LTleft}{0pt}\\raggedbottom
\\begin{document}\\fontsize{15.75}{29.62}\\selectfont
${body}
\\end{document}
`,
}

// ---- HTML, for WeasyPrint and Chromium ----

const html = {
  escape: text => text.replace(/[&<>]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]).replace(/\n/g, '<br>'),
  strong: text => `<strong>${text}</strong>`,
  heading: (text, level) => `<h${level}>${text}</h${level}>\n`,
  para: text => `<p>${text}</p>\n`,
  list: items => `<ul>${items.map(i => `<li>${i}</li>`).join('')}</ul>\n`,
  turn: () => '<div class="turn"></div>\n',
  table(table, columns) {
    const one = (n, tag) => `<${tag}${n.rowspan > 1 ? ` rowspan="${n.rowspan}"` : ''}>${cell(n, html).join('<br>')}</${tag}>`
    return `<table><caption>${captionOf(table, html)}</caption>\n<colgroup>${columns.map(w => `<col style="width:${w}mm">`).join('')}</colgroup>\n` +
      `<thead><tr>${headOf(table).map(c => one(c, 'th')).join('')}</tr></thead>\n<tbody>` +
      rowsOf(table).map(r => `<tr>${r.children.map(c => one(c, 'td')).join('')}</tr>`).join('\n') + '</tbody></table>\n'
  },
  page: body => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>昌乐县智慧社区建设验收结果公示</title><style>
${[['Fang', 'FandolFang-Regular.otf'], ['Hei', 'FandolHei-Regular.otf'], ['Song', 'FandolSong-Bold.otf'], ['Serif', 'LiberationSerif-Regular.ttf']]
    .map(([name, file]) => `@font-face { font-family: ${name}; src: url("file://${fonts}/${file}") }`).join('\n')}
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 15.75pt/29.62pt Serif, Fang; margin: 0; text-align: justify }
h1 { font: 22pt/35.7pt Song; text-align: center } h2 { font: 15.75pt/29.62pt Hei } p { text-indent: 2em; margin: 0 }
table { border-collapse: collapse; table-layout: fixed; width: 156mm; font-size: 10pt; line-height: 13pt; text-align: left }
td, th { border: 0.4pt solid; padding: 3pt; vertical-align: top; font-weight: normal; overflow-wrap: anywhere } tr { break-inside: avoid }
.turn { break-before: page }
</style></head><body>
${body}</body></html>
`,
}

const tree = parse(readFileSync(dump, 'utf8'))
const write = (name, tool) => writeFileSync(join(folder, name), tool.page(block(tree, tool)))
write('notice.typ', typst)
write('notice.tex', latex)
write('notice.html', html)
const words = []
const collect = node => node.kind === 'text' ? words.push(node.text) : node.children.filter(shown).forEach(collect)
collect(tree)
writeFileSync(join(folder, 'words.txt'), words.join('\n'))
