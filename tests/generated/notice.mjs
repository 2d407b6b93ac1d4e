// Notices that nobody has seen: made from the standard's own tables, with invented names and figures that agree.
// The same seed makes the same notice.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export function parseCsv(text) {
  const rows = []
  let row = [], cell = '', quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i++ } else if (c === '"') quoted = false
      else cell += c
    } else if (c === '"') quoted = true
    else if (c === ',') { row.push(cell); cell = '' }
    else if (c === '\n') { row.push(cell); rows.push(row); row = []; cell = '' }
    else if (c !== '\r' && c !== '\uFEFF') cell += c
  }
  const [head, ...rest] = rows
  return rest.map(r => Object.fromEntries(head.map((name, i) => [name, r[i] ?? ''])))
}

// Mulberry32: small, and the same everywhere.
export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = list => list[int(0, list.length - 1)]
  const chance = share => next() < share
  const shuffle = list => {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const k = int(0, i);
      [copy[i], copy[k]] = [copy[k], copy[i]]
    }
    return copy
  }
  return { int, pick, chance, shuffle }
}

export function loadStandard(dir) {
  const table = name => parseCsv(readFileSync(`${dir}/${name}.csv`, 'utf8'))
  const forms = {}
  for (const s of table('statements'))
    if (s.lang === 'zh' && s.variant !== 'brief') (forms[`${s.tier} ${s.indicator}`] ??= {})[s.variant] = s.pattern
  return { indicators: table('indicators'), forms }
}

// A pattern with the values put in: {item=…} says nothing, [ … ] stands where all its slots have values.
export function fill(pattern, values) {
  let text = pattern.replace(/\{[a-z_.0-9]+=[^}]*\}/g, '')
  text = text.replace(/\[([^[\]]*)\]/g, (_, inner) =>
    [...inner.matchAll(/\{([^}]+)\}/g)].every(m => values[m[1]] !== undefined) ? inner : '')
  return text.replace(/\{([^}]+)\}/g, (_, item) => values[item] ?? '')
}

const first = '景明和瑞丰泽兰桂松竹梅云清新德仁'
const second = '苑园庄里坊湾台堂桥泉山溪'
const facilities = ['智能快件箱', '智能信包箱', '无人售卖机', '智能共享直饮水机', '智能充电柜', '自助缴费机']
const services = ['日间照料', '康复训练', '家政服务', '助餐服务', '健康档案', '心理咨询', '远程看护', '助浴服务', '居家照护']
const channels = ['微信', '支付宝', '银行网点', '手机银行', '智慧社区平台移动端', '物业公众号', '线上营业厅']
const windows = ['人工窗口', '自助终端', '帮代办', '预约办', '上门办', '“爱山东”网上办事体验区']
const themes = ['小区停车', '楼道充电', '老人看护', '垃圾投放', '邻里纠纷', '快递收发', '水电报修', '儿童托管', '河道巡查',
  '积水预警', '噪声治理', '宠物管理']
const agencies = ['物业服务有限公司', '社区服务中心', '街道办事处', '运营服务有限公司']

export const limits = {
  growth: { broadband: 80, mobile: 90, broadcast: 80, video: 95, output: 85, lighting: 80, energy: 70, share: 80 },
  basic: { broadband: 70, mobile: 80, broadcast: 70, video: 90, output: 80, share: 50 },
}

const cut = (value, places) => (Math.floor(value * 10 ** places + 1e-9) / 10 ** places).toFixed(places)
const round = (value, places) => (Math.round(value * 10 ** places + 1e-9) / 10 ** places).toFixed(places)

// A rate as offices write it: rounded, sometimes cut off (a note, no more).
function written(rng, part, whole) {
  const exact = 100 * part / whole
  if (Number.isInteger(exact)) return String(exact)
  const places = rng.pick([0, 1, 2, 2])
  const text = rng.chance(0.15) ? cut(exact, places) : round(exact, places)
  return text === '100' || text.startsWith('100.') ? cut(exact, 2) : text
}

function partOf(rng, whole, limit) {
  if (rng.chance(0.4)) return whole
  return rng.int(Math.ceil(whole * Math.min(0.995, (limit + 1.5) / 100)), whole)
}

function subset(rng, list, low, high) {
  return rng.shuffle(list).slice(0, rng.int(low, high))
}

function shareOf(rng, total, limit) {
  const least = Math.floor(total * limit / 100) + 1
  const k = rng.int(Math.min(least, total), total)
  return written(rng, k, total)
}

export function makeCommunity(rng, tier, name) {
  const limit = limits[tier], v = {}, H = rng.int(1500, 6000), N = rng.int(3, 14)
  for (const key of ['broadband', 'broadcast']) {
    v[`${key}.households`] = H
    v[`${key}.capable`] = partOf(rng, H, limit[key])
    v[`${key}.rate`] = written(rng, v[`${key}.capable`], H)
  }
  const area = rng.int(60, 500)
  const covered = rng.chance(0.5) ? area : rng.int(Math.ceil(area * (limit.mobile + 3) / 100), area)
  v['mobile.area'] = (area / 100).toFixed(2)
  v['mobile.covered'] = (covered / 100).toFixed(2)
  v['mobile.rate'] = round(100 * covered / area, 1)
  const exact = rng.chance(0.1)
  for (const key of ['overall', 'coverage', 'online', 'intact', 'compliance'])
    v[`video.${key}`] = exact ? limit.video : rng.int(limit.video + 1, 100)
  v['video.overall'] = Math.min(v['video.coverage'], v['video.online'], v['video.intact'])
  v['video.output'] = rng.int(limit.output + 1, 100)
  const closed = rng.int(1, N)
  v['compounds.total'] = v['compounds.ebike'] = N
  v['access.closed'] = v['perimeter.closed'] = closed
  v['lighting.total'] = rng.int(40, 900)
  v['lighting.smart'] = partOf(rng, v['lighting.total'], 80)
  v['lighting.rate'] = written(rng, v['lighting.smart'], v['lighting.total'])
  v['energy.households'] = H
  v['energy.meters'] = rng.chance(0.15) ? H + rng.int(1, 400) : partOf(rng, H, 70)
  v['energy.rate'] = written(rng, v['energy.meters'], H)
  for (const key of ['platform', 'police', 'governance', 'epidemic', 'security', 'innovation'])
    v[`${key}.level`] = rng.pick(['市级', '县级', '区县级'])
  v['government.channels'] = subset(rng, windows, 2, 5).join('、') + rng.pick(['', '等'])
  v['elderly.share'] = (rng.int(80, 295) / 10).toFixed(1)
  v['elderly.over'] = '未超过'
  const offered = subset(rng, services, 1, 6)
  v['elderly.services'] = offered.length
  v['elderly.list'] = offered.join('、')
  v['culture.corners'] = rng.int(1, 6)
  v['culture.cabinets'] = rng.int(0, 4)
  v['culture.venues'] = rng.int(1, 9)
  v['convenience.facilities'] = subset(rng, facilities, 2, 6).join('、') + rng.pick(['', '等'])
  v['property.channels'] = subset(rng, channels, 1, 4).join('、')
  v['property.waste'] = shareOf(rng, N, 80)
  v['fire.lanes'] = shareOf(rng, N, 80)
  v['fire.lifts'] = shareOf(rng, N, limit.share)
  const high = rng.chance(0.3) ? 0 : rng.int(1, 30)
  v['highrise.12'] = v['highrise.19'] = high
  const host = rng.pick(['智慧社区综合信息平台', '灯塔在线', '微信工作群', `${name}居民议事厅`])
  for (const key of ['elections', 'deliberation', 'disclosure']) v[`participation.${key}`] = host
  v['participation.meetings'] = rng.int(2, 6)
  v['institution.operator'] = name.replace('社区', '') + rng.pick(agencies)
  v['publicity.count'] = rng.int(2, 9)
  v['innovation.count'] = rng.int(1, 9)
  const [theme, other] = rng.shuffle(themes)
  v['innovation.focus'] = `${name}${theme}`
  v['innovation.solved'] = rng.pick([`${other}难`, `${other}未发生投诉`, `${other}不便`])
  v['satisfaction.rate'] = (rng.int(710, 995) / 10).toFixed(1)
  return { name, tier, values: v, rows: {} }
}

// The rows as they will be printed; a defect may change them afterwards.
export function writeRows(rng, standard, community) {
  for (const indicator of standard.indicators.filter(i => i.tier === community.tier)) {
    const forms = standard.forms[`${community.tier} ${indicator.id}`] ?? {}
    const none = indicator.id === 'highrise' && community.values['highrise.12'] === 0 && rng.chance(0.5)
    community.rows[indicator.id] = {
      no: Number(indicator.no), definition: indicator.definition_zh, requirement: indicator.requirement_zh,
      verdict: '达标。', name: indicator.name_zh, category: indicator.category_zh,
      statement: fill(none ? forms.none : forms.form, community.values),
    }
  }
}

// Trouble that accuses nobody: blanks, widths, commas.
function roughen(rng, text) {
  if (rng.chance(0.15)) text = text.replace(/(\d)%/, '$1 %')
  if (rng.chance(0.1)) text = text.replace(/(\d+)(户|个)/, ' $1 $2')
  if (rng.chance(0.05)) text = text.replace(/\d+/, d => d.replace(/\d/g, c => String.fromCharCode(0xff10 + Number(c))))
  if (rng.chance(0.1)) text = text.replace('，', ',')
  return text
}

// size: how many communities; without it, 3 to 20.
export function makeNotice(seed, standard, size) {
  const rng = random(seed)
  const names = new Set(), total = size ?? rng.int(3, 20), growth = rng.int(1, total - 1)
  // Two characters before 社区 make 160 names; where more are needed, four.
  const more = () => (size > 100 ? rng.pick([...first]) + rng.pick([...second]) : '')
  while (names.size < total + 4) names.add(more() + rng.pick([...first]) + rng.pick([...second]) + '社区')
  const all = [...names], communities = []
  for (let i = 0; i < total; i++) {
    const community = makeCommunity(rng, i < growth ? 'growth' : 'basic', all[i])
    writeRows(rng, standard, community)
    for (const row of Object.values(community.rows)) row.statement = roughen(rng, row.statement)
    communities.push(community)
  }
  const sampled = rng.int(1, 3), pool = sampled
  return {
    rng, seed, communities, expected: [], spare: all.slice(total),
    facts: {
      applied: total, growth, basic: total - growth, sampled, pool, share: rng.pick([30, 50]),
      growthExample: all[0], basicExample: all[growth], spots: all.slice(total, total + sampled), spotCount: sampled,
    },
    tail: {
      publicity: '公示期：2024年12月2日至12月6日。', objection: '如有异议，请在公示期内以书面形式实名反映。',
      contact: '联系人：样例办公室，联系电话：0536-1234567。', supervision: '监督电话：0536-7654321。',
      issuer: '样例县大数据局', date: '2024年12月1日',
    },
  }
}

export function noticeText(notice) {
  const f = notice.facts, { rng } = notice
  const tierName = { growth: '成长型', basic: '基础型' }
  let text = `样例县智慧社区建设验收结果公示\n\n根据《关于加快推进智慧社区建设工作的实施意见》（鲁数发〔2022〕16号），经${f.applied}个城市社区申请，并对2023年通过“基础型智慧社区”复核、2024年继续创建“基础型智慧社区”的${f.pool}个社区按照${f.share}%以上的比例抽检复核（抽检数为${f.sampled}个），样例县大数据局于2024年11月22日—11月24日组织成立了居民代表验收工作组并开展智慧社区试点验收工作，经工作组成员一致认定，${f.growthExample}等${f.growth}个社区已满足《山东省智慧社区建设指标》中“成长型智慧社区”的建设要求，${f.basicExample}等${f.basic}个社区及抽检复核的${f.spots.join('、')}等${f.spotCount}个社区已满足《山东省智慧社区建设指标》中“基础型智慧社区”的建设要求。相关内容公示如下：\n`
  for (const community of notice.communities) {
    text += `样例街道${community.name}智慧社区建设指标（${tierName[community.tier]}）\n`
    text += ['一级指标', '序号', '二级指标', '指标释义', '标准要求', '本社区完成情况'].map(h => `\t${h}\n`).join('') + '\n'
    for (const row of Object.values(community.rows)) {
      const tab = rng.chance(0.03) ? '\t\t' : '\t'
      const cells = ['', row.no, row.name, row.definition, row.requirement, `${row.verdict}${row.verdict ? '\n' : ''}${row.statement}`]
      text += cells.map((cell, i) => `${i === 5 ? tab : '\t'}${cell}\n`).join('') + '\n'
    }
    if (!rng.chance(0.3)) text += '\n\n'
  }
  return text + '\n' + Object.values(notice.tail).filter(Boolean).join('\n\n') + '\n'
}

// How the preamble of such notices reads is the county's own: it lies in the data set before the notice is imported.
export function ownWords(data) {
  const county = resolve(dirname(fileURLToPath(import.meta.url)), '../../data/2023')
  mkdirSync(data, { recursive: true })
  for (const name of ['statements.csv', 'glossary.csv']) copyFileSync(join(county, name), join(data, name))
}
