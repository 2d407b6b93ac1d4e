// Defects planted into an honest notice. Each plant(notice, community) changes rows and returns what must be found:
// {rule, severity, community, no}; it returns null where the notice offers no place for it.
import { fill, random } from './notice.mjs'

const lacking = ['其中2个小区尚未安装', '3栋没有接入', '另有1个无主小区，未配备', '两个小区未覆盖', '5户还没有安装', '1处未联网',
  '四个单元未部署', '12户缺少设备', '2台暂无网络', '3个小区不具备条件', '6个小区未完成建设']
const plain = ['alarm', 'charging', 'police']

const found = (rule, severity, community, no) => ({ rule, severity, community: community?.name ?? null, no: no ?? null })

function rewrite(notice, community, id) {
  const pattern = notice.standard.forms[`${community.tier} ${id}`].form
  community.rows[id].statement = fill(pattern, community.values)
}

function set(notice, community, id, changes, more = []) {
  if (!community.rows[id] || community.touched?.has(id)) return null;
  (community.touched ??= new Set()).add(id)
  Object.assign(community.values, changes)
  rewrite(notice, community, id)
  return more
}

// Sets values of a row and says what must be found there.
function planted(notice, community, id, changes, rules) {
  if (!set(notice, community, id, changes)) return null
  return rules.map(([rule, severity]) => found(rule, severity, community, community.rows[id].no))
}

function append(notice, community, id, words, rules) {
  if (!set(notice, community, id, {})) return null
  const row = community.rows[id]
  row.statement = row.statement.replace(/。$/, '') + words
  return rules.map(([rule, severity]) => found(rule, severity, community, row.no))
}

const swap = (notice, community, id, from, to, rules) => {
  if (!set(notice, community, id, {})) return null
  const row = community.rows[id]
  row.statement = row.statement.replace(from, to)
  return rules.map(([rule, severity]) => found(rule, severity, community, row.no))
}

export const defects = {
  'rate-mismatch': (n, c) => {
    const total = n.rng.int(30, 900)
    return c.tier === 'growth' && planted(n, c, 'lighting', { 'lighting.total': total, 'lighting.smart': Math.floor(total * 0.9), 'lighting.rate': n.rng.int(81, 86) }, [['rate-mismatch', 'error']])
  },
  'rate-mismatch 100%': (n, c) => {
    const H = c.values['broadband.households']
    return planted(n, c, 'broadband', { 'broadband.capable': Math.floor(H * n.rng.int(85, 98) / 100), 'broadband.rate': 100 }, [['rate-mismatch', 'error']])
  },
  'threshold-missed': (n, c) => {
    const total = n.rng.int(40, 900)
    return c.tier === 'growth' && planted(n, c, 'lighting', { 'lighting.total': total * 10, 'lighting.smart': total * 4, 'lighting.rate': 40 }, [['threshold-missed', 'error']])
  },
  'rate-impossible': (n, c) => c.tier === 'growth' && c.values['compounds.total'] === 6 && planted(n, c, 'fire', { 'fire.lanes': 85 }, [['rate-impossible', 'error']]),
  'rate-impossible inferred': (n, c) => {
    const wholes = [c.values['compounds.ebike'], c.values['access.closed']]
    const fits = p => wholes.some(w => [0, 1].some(d => { const k = Math.floor(p * w / 100) + d; const e = 100 * k / w; return Math.round(e) === p || Math.floor(e) === p }))
    const p = [77, 91, 53, 87, 97].find(x => !fits(x))
    return c.tier === 'basic' && p && planted(n, c, 'fire', { 'fire.lifts': p }, [['rate-impossible', 'warning']])
  },
  'part-exceeds-whole': (n, c) => {
    const H = c.values['broadcast.households']
    return planted(n, c, 'broadcast', { 'broadcast.capable': H + 5, 'broadcast.rate': (100 * (H + 5) / H).toFixed(2) }, [['part-exceeds-whole', 'error']])
  },
  'zero-denominator': (n, c) => c.tier === 'growth' && planted(n, c, 'lighting', { 'lighting.total': 0, 'lighting.smart': 12, 'lighting.rate': 90 }, [['zero-denominator', 'error']]),
  'parts-do-not-add': (n, c) => {
    if (!set(n, c, 'access', {})) return null
    const closed = c.values['access.closed'], row = c.rows.access
    row.statement = `社区内封闭式小区${closed}个，${closed}个小区出入口部署了智能门禁系统，实现人员和车辆的通行认证。2个无主小区，未配备智能门禁。`
    return [found('parts-do-not-add', 'error', c, row.no), found('verdict-contradicted', 'error', c, row.no)]
  },
  'households differ': (n, c) => {
    const H = c.values['broadcast.households'] + 90
    const out = planted(n, c, 'broadcast', { 'broadcast.households': H, 'broadcast.capable': H, 'broadcast.rate': 100 }, [['cross-indicator', 'error']])
    return out
  },
  'closed differ': (n, c) => c.values['access.closed'] > 1 && planted(n, c, 'perimeter', { 'perimeter.closed': c.values['access.closed'] - 1 }, [['cross-indicator', 'error']]),
  'closed above ebike': (n, c) => {
    if (c.tier !== 'basic' || c.touched?.has('perimeter') || c.touched?.has('fire')) return null
    const closed = c.values['compounds.ebike'] + 2
    const out = planted(n, c, 'access', { 'access.closed': closed }, [['cross-indicator', 'warning']])
    return out && set(n, c, 'perimeter', { 'perimeter.closed': closed }) && out
  },
  'count-list-mismatch': (n, c) => planted(n, c, 'elderly', { 'elderly.services': 1, 'elderly.list': '日间照料、康复训练、家政服务' }, [['count-list-mismatch', 'error']]),
  'verdict-missing': (n, c) => {
    const id = n.rng.pick(Object.keys(c.rows))
    if (!set(n, c, id, {})) return null
    c.rows[id].verdict = ''
    return [found('verdict-missing', 'error', c, c.rows[id].no)]
  },
  'verdict-contradicted': (n, c) => append(n, c, n.rng.pick(plain), `，${n.rng.pick(lacking)}。`, [['verdict-contradicted', 'error']]),
  'standard-altered': (n, c) => {
    const id = n.rng.pick(Object.keys(c.rows)), row = c.rows[id]
    if (!set(n, c, id, {})) return null
    const field = n.rng.pick(['definition', 'requirement'])
    row[field] = n.rng.pick([t => t.replace(/社区|网络|小区/, '居民区'), t => '部分' + t, t => t.slice(0, -2)])(row[field])
    return [found('standard-altered', 'error', c, row.no)]
  },
  'clause-unanswered': (n, c) => {
    if (!set(n, c, 'participation', {})) return null
    const row = c.rows.participation
    row.statement = row.statement.split('\n').slice(0, 2).join('\n').replace(/；$/, '。')
    return [found('clause-unanswered', 'warning', c, row.no)]
  },
  'wrong-tier': (n, c) => {
    if (c.tier !== 'basic' || !set(n, c, 'charging', {})) return null
    c.rows.charging.statement = fill(n.standard.forms['growth charging'].form, c.values)
    return [found('wrong-tier', 'warning', c, c.rows.charging.no)]
  },
  'statement-unread': (n, c) => {
    if (!set(n, c, 'police', {})) return null
    c.rows.police.statement = '警务工作开展良好，居民反映满意。'
    return [found('statement-unread', 'warning', c, c.rows.police.no)]
  },
  'blank-field': (n, c) => planted(n, c, 'publicity', { 'publicity.count': n.rng.pick(['', '  ', '　']) }, [['blank-field', 'warning']]),
  'blank member': (n, c) => planted(n, c, 'government', { 'government.channels': n.rng.pick(['、、人工窗口', '人工窗口、、自助终端', '人工窗口、 、自助终端']) }, [['blank-field', 'warning']]),
  'alternative yes/no': (n, c) => planted(n, c, 'elderly', { 'elderly.over': '是/否超过' }, [['alternative-unresolved', 'warning']]),
  'alternative level': (n, c) => planted(n, c, 'security', { 'security.level': '市级或区县级' }, [['alternative-unresolved', 'info']]),
  'vague-quantity': (n, c) => {
    if (c.tier !== 'basic' || !set(n, c, 'innovation', {})) return null
    const row = c.rows.innovation
    row.statement = row.statement.replace(/打造\s*[\d０-９]+\s*(项)?/, `打造${n.rng.pick(['多项', '若干项', '数项'])}`)
    return [found('vague-quantity', 'warning', c, row.no)]
  },
  'unit-suspect': (n, c) => swap(n, c, 'mobile', /平方公里。$/, '方公里。', [['unit-suspect', 'warning']]),
  'lost percent': (n, c) => {
    const id = c.tier === 'growth' ? 'satisfaction' : 'fire', item = c.tier === 'growth' ? 'satisfaction.rate' : 'fire.lifts'
    return planted(n, c, id, { [item]: '0.95' }, [['unit-suspect', 'warning']])
  },
  'entity platform': (n, c) => c.tier === 'growth' && planted(n, c, 'institution', { 'institution.operator': '样例县智慧社区管理平台' }, [['entity-suspect', 'warning']]),
  'entity accepts': (n, c) => c.tier === 'growth' && planted(n, c, 'institution', { 'institution.operator': '样例县大数据局' }, [['entity-suspect', 'warning']]),
  'threshold-exact': (n, c) => {
    if (c.tier !== 'growth' || ['video', 'lighting', 'satisfaction'].some(id => c.touched?.has(id))) return null
    set(n, c, 'video', { 'video.overall': 95, 'video.coverage': 95, 'video.online': 95, 'video.intact': 95 })
    set(n, c, 'lighting', { 'lighting.total': 100, 'lighting.smart': 80, 'lighting.rate': 80 })
    set(n, c, 'satisfaction', { 'satisfaction.rate': 70 })
    return [found('threshold-exact', 'warning', c)]
  },
  'copied-answers': (n, c) => {
    const other = n.communities.find(o => o !== c && o.tier === c.tier && !o.touched && !c.touched)
    if (!other) return null
    for (const id of ['mobile', 'elderly', 'government', 'property', 'innovation', 'convenience']) {
      const items = [...n.standard.forms[`${c.tier} ${id}`].form.matchAll(/\{([a-z_.0-9]+)\}/g)].map(m => m[1])
      set(n, other, id, Object.fromEntries(items.map(item => [item, c.values[item]])))
      set(n, c, id, {})
    }
    return [{ rule: 'copied-answers', severity: 'warning', community: null, no: null, any: true }]
  },
  'personal mobile': (n, c) => append(n, c, 'alarm', `，联系${n.rng.pick(['138', '159', '186'])}${n.rng.int(10000000, 99999999)}。`, [['personal-data', 'error']]),
  'personal plate': (n, c) => append(n, c, 'alarm', `，值班车鲁V${n.rng.int(10000, 99999)}。`, [['personal-data', 'error']]),
  'personal room': (n, c) => append(n, c, 'alarm', `，${n.rng.int(1, 9)}号楼2单元${n.rng.int(101, 909)}室已整改。`, [['personal-data', 'error']]),
  'personal identity': (n, c) => append(n, c, 'alarm', `，负责人身份证${identity(n.rng)}。`, [['personal-data', 'error']]),
  'personal group': (n, c) => c.tier === 'growth' && append(n, c, 'special', `，社区矫正对象${n.rng.int(1, 4)}人。`, [['personal-data', 'error']]),
}

function identity(rng) {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const digits = `370725${rng.int(1950, 2005)}0${rng.int(1, 9)}1${rng.int(0, 9)}${rng.int(100, 999)}`
  return digits + '10X98765432'[[...digits].reduce((sum, d, i) => sum + d * weights[i], 0) % 11]
}

const whole = (rule, severity) => [{ rule, severity, community: null, no: null }]

export const noticeDefects = {
  'count applied': n => { n.facts.applied += 1; return whole('notice-count-mismatch', 'error') },
  'count growth': n => { n.facts.growth += 1; return whole('notice-count-mismatch', 'error') },
  'name unknown': n => { n.facts.growthExample = n.spare.at(-1); return whole('conclusion-contradicted', 'error') },
  'spot share': n => { n.facts.pool = n.facts.sampled * 10; return whole('spot-check-ratio', 'error') },
  'spot unnamed': n => { n.facts.spotCount += 1; n.facts.sampled += 1; n.facts.pool += 1; return whole('spot-check-unpublished', 'warning') },
  ...Object.fromEntries(['publicity', 'objection', 'contact', 'supervision', 'date'].map(key => [`no ${key}`, n => {
    // The period may not be told by another line.
    n.tail[key] = ''
    if (key === 'publicity') n.tail.objection = '如有异议，请以书面形式实名反映。'
    return whole('notice-element-missing', 'warning')
  }])),
}
