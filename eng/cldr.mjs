// Generates, from Unicode CLDR, the data in src/WriteForRights/Languages/Cldr, Languages/LanguageNames, Addresses/CountryNames and
// Exports/CalendarWords.json, and the samples for the tests, for every language in MessageLanguages.cs and its regions. Values in which we
// differ from CLDR are in Languages/Cldr/overrides.json. In a folder outside the repository:
//   npm install cldr-core@48.2.0 cldr-dates-full@48.2.0 cldr-localenames-full@48.2.0 cldr-misc-full@48.2.0 cldr-numbers-full@48.2.0 cldr-units-full@48.2.0 language-subtag-registry@0.4.2
// Then, at the root of the repository:
//   node eng/cldr.mjs <that folder>/node_modules
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = process.argv[2];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const library = join(root, 'src', 'WriteForRights');
const here = join(library, 'Languages', 'Cldr');
mkdirSync(join(here, 'Regions'), { recursive: true });
const read = name => JSON.parse(readFileSync(join(packages, name)));
const version = read('cldr-core/package.json').version;
const provenance = `Unicode CLDR ${version}, made by eng/cldr.mjs; licence in LICENSE-UNICODE.txt.`;

// Where our tag and CLDR's differ: its "en" is that of the United States, its "pt" Brazil's, and its "zh" has simplified characters.
const names = { en: 'en-001', pt: 'pt-PT', 'pt-BR': 'pt', 'zh-Hans': 'zh', nb: 'no' };
const tags = readFileSync(join(library, 'Languages', 'MessageLanguages.cs'), 'utf8').match(/"(en [^"]+)"/)[1].split(' ');

// The tags of ours that have the formats of a CLDR locale, by region: all locales of the language in its script, and the region that CLDR
// leaves out because it is the default one.
const available = read('cldr-core/availableLocales.json').availableLocales.full;
const defaults = read('cldr-core/defaultContent.json').defaultContent;
const region = {
  en: [['en-US', 'en'], ['en-001', 'en-001']], ar: [], 'pt-BR': [], pt: [], nb: [['nb-NO', 'no'], ['no-NO', 'no']],
  'zh-Hans': [['zh-Hans-CN', 'zh'], ['zh-CN', 'zh'], ['zh-SG', 'zh-Hans-SG'], ['zh-MY', 'zh-Hans-MY']],
  'zh-Hant': [['zh-Hant-TW', 'zh-Hant'], ['zh-TW', 'zh-Hant'], ['zh-HK', 'zh-Hant-HK'], ['zh-MO', 'zh-Hant-MO']],
};
const isOfLanguage = (tag, locale) => {
  const [language, script] = tag.split('-');
  const parts = locale.split('-');
  return parts[0] === language && parts.length > 1 && (tag.startsWith('zh') ? parts[1] === script && parts.length > 2
    : tag === 'pt-BR' ? false
    : !/^[A-Z][a-z]{3}$/.test(parts[1]) && !['en-001', 'pt-BR'].includes(locale));
};
const regionsOf = tag => [
  ...available.filter(locale => isOfLanguage(tag, locale)).map(locale => [locale, locale]),
  ...(region[tag] ?? defaults.filter(locale => isOfLanguage(tag, locale)).map(locale => [locale, names[tag] ?? tag])),
];

// The separator between the parts of a number counted in ten thousands; CLDR does not have it.
const myriadSeparator = { ko: ' ' };

// The genders of years, months and days where CLDR has none although the language has them. They are for numbers in words.
const genders = { bg: { year: 'feminine', month: 'masculine', day: 'masculine' } };

const main = (pkg, file, locale) => read(`${pkg}/main/${locale}/${file}.json`).main[locale];

// Sets the values in which we differ from CLDR. Those of a language apply to its regions, too, unless a region has another value in CLDR.
const overrides = JSON.parse(readFileSync(join(here, 'overrides.json'))).overrides;
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const override = (data, tag, kinds, locale) => {
  for (const { language, changes } of overrides.filter(one => one.language === locale || (one.language === tag && (!locale || one.regions !== false)))) {
    for (const [path, [expected, value]] of Object.entries(changes).filter(([path]) => kinds.includes(path.split('.')[0]))) {
      const keys = path.split('.');
      const owner = keys.slice(0, -1).reduce((part, key) => part[key], data);
      if (same(owner[keys.at(-1)], expected)) {
        owner[keys.at(-1)] = value;
      } else if (language !== tag || !locale) {
        throw new Error(`${language}, ${path}: CLDR has ${JSON.stringify(owner[keys.at(-1)])}, not what overrides.json says.`);
      }
    }
  }
  return data;
};

// The members of an object that differ from another's, at any depth.
const difference = (own, base) => Object.fromEntries(Object.entries(own).flatMap(([key, value]) =>
  same(value, base[key]) ? []
    : value instanceof Object && !Array.isArray(value) && base[key] ? [[key, difference(value, base[key])]].filter(([, part]) => Object.keys(part).length > 0)
    : [[key, value]]));
const plurals = (file, kind, tag) => {
  const rules = read(`cldr-core/supplemental/${file}.json`).supplemental[`plurals-type-${kind}`];
  return rules[names[tag] ?? tag] ?? rules[(names[tag] ?? tag).split('-')[0]];
};
const rulesOnly = rules => Object.fromEntries(Object.entries(rules)
  .map(([key, rule]) => [key.replace('pluralRule-count-', ''), rule.split('@')[0].trim()]).filter(([key]) => key !== 'other'));
const forms = (patterns, prefix) => Object.fromEntries(Object.entries(patterns)
  .filter(([key]) => key.startsWith(prefix)).map(([key, pattern]) => [key.slice(prefix.length), pattern]));

// The names of 10⁴, 10⁸ and so on, for as long as the language has a word of its own for each.
const myriads = (numbers, system) => {
  const patterns = numbers[`decimalFormats-numberSystem-${system}`].long.decimalFormat;
  const names = [4, 8, 12, 16].map(power => patterns[`1${'0'.repeat(power)}-count-other`]?.match(/^0(\p{Lo}+)$/u)?.[1]);
  const end = names.findIndex((name, i) => !name || names.slice(0, i).some(smaller => name.includes(smaller)));
  return names.slice(0, end < 0 ? names.length : end);
};
const write = (path, value) => writeFileSync(path, JSON.stringify(value, null, 1) + '\n');

// The words of dates and times, in lower case, with and without accents. A literal in a date pattern is a filler.
const calendarWords = { months: new Set(), dayPeriods: new Set(), fillers: new Set() };
const addWords = (set, text) => {
  for (const [word] of text.toLowerCase().replaceAll('ς', 'σ').matchAll(/\p{L}[\p{L}\p{M}.]*/gu)) {
    const bare = word.replaceAll('.', '').normalize('NFC');
    set.add(bare).add(bare.normalize('NFD').replace(/\p{Mn}/gu, '').normalize('NFC'));
  }
};
const literals = pattern => pattern.replace(/'([^']*)'|[A-Za-z]+/g, (_, quoted) => quoted ? ` ${quoted} ` : ' ');
const addFormats = ({ dates }) => {
  [...dates.months, ...dates.monthsAlone].forEach(name => addWords(calendarWords.months, name));
  [dates.day, dates.month, dates.year].forEach(pattern => addWords(calendarWords.fillers, literals(pattern)));
};
const addCalendar = calendar => {
  const { months, days, dayPeriods } = calendar;
  for (const context of ['format', 'stand-alone']) {
    for (const width of ['wide', 'abbreviated']) {
      Object.values(months[context][width]).forEach(name => addWords(calendarWords.months, name));
      Object.values(days[context][width]).forEach(name => addWords(calendarWords.fillers, name));
      ['am', 'pm'].forEach(half => addWords(calendarWords.dayPeriods, dayPeriods[context][width][half]));
    }
  }
  Object.values(calendar.dateFormats).forEach(pattern => {
    addWords(calendarWords.fillers, literals(pattern));

    // A preposition that is written as one word with the month.
    const prefix = pattern.match(/(\p{Lo}+)M/u)?.[1];
    Object.values(months.format.wide).filter(() => prefix).forEach(name => addWords(calendarWords.months, prefix + name));
  });
};

// The languages that a policy is likely to name: those for which CLDR has at least basic data, and some more in which people in prison
// write and read: Afar, Tibetan, Dzongkha, Kalaallisut, Nuer and Rohingya. Forms of a language are included if CLDR has a name for them.
const covered = new Set(Object.keys(read('cldr-core/coverageLevels.json').effectiveCoverageLevels).map(locale => locale.split('-')[0])
  .concat('aa bo dz kl nus rhg'.split(' ')));
const isNamed = tag => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(tag) && covered.has(tag.split('-')[0]);

// The formats of a CLDR locale, in a language of ours.
const formatsOf = (locale, tag) => {
  const numbers = main('cldr-numbers-full', 'numbers', locale).numbers;
  const system = numbers.defaultNumberingSystem;
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const digits = read('cldr-core/supplemental/numberingSystems.json').supplemental.numberingSystems[system]._digits;
  // The groups of digits from the right: the last, and those before it, which are shorter in India.
  const [, before, last] = numbers[`decimalFormats-numberSystem-${system}`].standard.match(/,?([#0]*),([#0]+)\.###$/);
  const groups = [last.length, before.length > 1 ? before.length : last.length];
  const calendar = main('cldr-dates-full', 'ca-gregorian', locale).dates.calendars.gregorian;
  // Where everyday life counts years from another era, a date names its era.
  const hasEra = calendar.dateFormats.long.includes('G');
  const fields = main('cldr-dates-full', 'dateFields', locale).dates.fields;
  const units = main('cldr-units-full', 'units', locale).units.long;
  const lists = main('cldr-misc-full', 'listPatterns', locale).listPatterns;
  const list = type => (({ 2: two, start, middle, end }) => ({ two, start, middle, end }))(lists[`listPattern-type-${type}`]);
  const span = unit => ({
    ...((gender => gender ? { gender } : {})(units[`duration-${unit}`].gender ?? genders[tag]?.[unit])),
    count: forms(units[`duration-${unit}`], 'unitPattern-count-'),
    past: forms(fields[unit]['relativeTime-type-past'], 'relativeTimePattern-count-'),
    future: forms(fields[unit]['relativeTime-type-future'], 'relativeTimePattern-count-'),
  });

  return {
    numbers: { digits, group: symbols.group, decimal: symbols.decimal, minus: symbols.minusSign, minimumGrouping: Number(numbers.minimumGroupingDigits),
      ...(groups[0] !== groups[1] ? { groupBefore: groups[1] } : {}),
      ...(myriads(numbers, system).length > 0 ? { myriads: myriads(numbers, system), myriadSeparator: myriadSeparator[tag] ?? '' } : {}) },
    lists: { and: list('standard'), or: list('or'), unit: list('unit') },
    dates: {
      day: calendar.dateFormats.long,
      month: hasEra ? calendar.dateFormats.long.replace('d ', '') : calendar.dateTimeFormats.availableFormats.yMMMM,
      year: calendar.dateTimeFormats.availableFormats[hasEra ? 'Gy' : 'y'],
      era: calendar.eras.eraAbbr['1'],
      months: Object.values(calendar.months.format.wide),
      monthsAlone: Object.values(calendar.months['stand-alone'].wide),
      yesterday: fields.day['relative-type--1'],
      today: fields.day['relative-type-0'],
      tomorrow: fields.day['relative-type-1'],
      // Many languages have words for these, too.
      ...(fields.day['relative-type--2'] ? { beforeYesterday: fields.day['relative-type--2'] } : {}),
      ...(fields.day['relative-type-2'] ? { afterTomorrow: fields.day['relative-type-2'] } : {}),
      now: fields.second['relative-type-0'],
    },
    units: Object.fromEntries(['year', 'month', 'week', 'day', 'hour', 'minute'].map(unit => [unit, span(unit)])),
  };
};

const samples = {};
const formats = ['numbers', 'lists', 'dates', 'units'];
for (const tag of tags) {
  addCalendar(main('cldr-dates-full', 'ca-gregorian', names[tag] ?? tag).dates.calendars.gregorian);
  const own = override(formatsOf(names[tag] ?? tag, tag), tag, formats);
  addFormats(own);
  write(join(here, `${tag}.json`), {
    provenance,
    plurals: rulesOnly(plurals('plurals', 'cardinal', tag)),
    ordinals: rulesOnly(plurals('ordinals', 'ordinal', tag)),
    ...own,
  });

  // Regions with the same formats share an entry. An empty one has the formats of the language.
  const regions = {};
  for (const [regionTag, locale] of regionsOf(tag)) {
    const regional = override(formatsOf(locale, tag), tag, formats, locale);
    addFormats(regional);
    const key = JSON.stringify(difference(regional, own));
    (regions[key] ??= []).push(regionTag);
  }
  if (Object.keys(regions).length > 0) {
    write(join(here, 'Regions', `${tag}.json`), {
      provenance,
      regions: Object.entries(regions).map(([key, tags]) => ({ tags: tags.sort().join(' '), ...JSON.parse(key) })),
    });
  }

  const named = main('cldr-localenames-full', 'territories', names[tag] ?? tag).localeDisplayNames.territories;
  const path = join(library, 'Addresses', 'CountryNames', `${tag}.json`);
  const english = JSON.parse(readFileSync(join(library, 'Addresses', 'CountryNames', 'en.json'))).names;
  const countries = Object.fromEntries(Object.keys(english).filter(code => named[code])
    .map(code => [code, (['HK', 'MO', 'PS'].includes(code) && named[`${code}-alt-short`]) || named[code]]));
  writeFileSync(path, JSON.stringify({
    provenance: `Unicode CLDR ${version}; of Hong Kong, Macao and Palestine the short form. Licence in LICENSE-UNICODE.txt.`,
    names: override({ countries }, tag, ['countries']).countries,
  }, null, 2) + '\n');

  const languages = main('cldr-localenames-full', 'languages', names[tag] ?? tag).localeDisplayNames.languages;
  writeFileSync(join(library, 'Languages', 'LanguageNames', `${tag}.json`), JSON.stringify({
    provenance,
    // In a sentence, Vietnamese writes "tiếng" (language) in lower case.
    names: Object.fromEntries(Object.entries(languages).filter(([code]) => isNamed(code))
      .map(([code, name]) => [code, tag === 'vi' ? name.replace(/^Tiếng /, 'tiếng ') : name])),
  }, null, 2) + '\n');

  samples[tag] = { cardinal: plurals('plurals', 'cardinal', tag), ordinal: plurals('ordinals', 'ordinal', tag) };
}

// Languages whose readers read another written language: members of a macrolanguage, and dialects. The choice is ours. Scripts still
// separate what is not read, such as Maltese from Arabic. Languages with a written standard of their own are not listed.
const writtenAs = {
  // Serbo-Croatian ("hbs", "sh") is read by readers of each; CLDR's own choice, sr-Latn, is in "same".
  hr: 'hbs sh', bs: 'hbs sh',
  // A spoken variety of one country is written as Arabic is written there; that of the Levant, as in Syria.
  ar: 'aao abh abv acy adf afb auz avl ayh ayp pga ssh',
  'ar-DZ': 'arq', 'ar-EG': 'aec arz', 'ar-IQ': 'acm', 'ar-LY': 'ayl', 'ar-MA': 'ary', 'ar-OM': 'acx', 'ar-SA': 'acw ars', 'ar-SD': 'apd',
  'ar-SY': 'apc', 'ar-TD': 'shu', 'ar-TN': 'aeb', 'ar-YE': 'acq ayn',
  zh: 'cdo cjy cnp cpx csp czh czo gan hak hnm hsn luh lzh mnp nan sjc wuu', 'zh-Hant-HK': 'yue',
  az: 'azb', de: 'ksh pfl sli swg vmf', 'de-AT': 'bar', 'de-CH': 'gsw wae', et: 'vro', 'fa-AF': 'aiq haz prs', fr: 'frc', hy: 'hyw', ko: 'jje', lv: 'ltg',
  mg: 'bhr bmm msh skg tdx tkg txy xmv xmw', mn: 'mvf', ms: 'meo zlm zmi', ne: 'dty', nl: 'vls zea', om: 'hae orc', pa: 'lah', ps: 'pbt pst',
  sq: 'aln', sw: 'swc', th: 'sou tts', uz: 'uzs', yi: 'yih',
};
// For these, CLDR has a romanisation, an incomplete script, or nothing.
// Hakka is taken as it is written in Taiwan, unless a region says otherwise.
const ownScripts = { cpx: 'Hans', czo: 'Hans', hak: 'Hant', 'hak-CN': 'Hans', jje: 'Kore', mnp: 'Hans' };

// The usual script of each language, and of a region where it differs.
const likely = read('cldr-core/supplemental/likelySubtags.json').supplemental.likelySubtags;
const locales = new Set(read('cldr-core/availableLocales.json').availableLocales.full.map(locale => locale.split('-')[0]));
const readers = new Set(Object.values(writtenAs).flatMap(languages => languages.split(' ')));
const scripts = {};
for (const [from, to] of Object.entries(likely)) {
  const [language, region] = from.split('-');
  const script = to.split('-')[1];
  if ((language.length > 2 && !locales.has(language) && !readers.has(language)) || ownScripts[language]) {
    continue;
  }
  if (/^[a-z]{2,3}$/.test(from) && script !== 'Latn') {
    scripts[from] = script;
  } else if (/^[a-z]{2,3}-[A-Z]{2}$/.test(from) && likely[language] && likely[language].split('-')[1] !== script) {
    scripts[`${language}-${region}`] = script;
  }
}
for (const [language, others] of Object.entries(writtenAs)) {
  for (const other of others.split(' ').filter(code => ownScripts[code] || !likely[code])) {
    const script = ownScripts[other] ?? scripts[language.split('-')[0]];
    if (script) {
      scripts[other] = script;
    }
  }
}
Object.entries(ownScripts).filter(([tag]) => tag.includes('-')).forEach(([tag, script]) => { scripts[tag] = script; });
write(join(here, 'scripts.json'), { provenance, scripts });

// Only the names of the months: no articles, and no ordinal letters that follow a number.
const sorted = (set, isWord = () => true) => [...set].filter(word => word && isWord(word)).sort();
write(join(library, 'Exports', 'CalendarWords.json'), {
  provenance,
  months: sorted(calendarWords.months, word => word.length > 1 && !/^[a-z]{2}$/.test(word)),
  dayPeriods: sorted(calendarWords.dayPeriods, word => word.length > 1),
  fillers: sorted(calendarWords.fillers),
});

// The steps between a regional tag and its bare language: es-MX, es-419, es. A step to another language is not one.
const grouped = pairs => pairs.reduce((groups, [from, to]) => ({ ...groups, [to]: groups[to] ? `${groups[to]} ${from}` : from }), {});
const parents = grouped(Object.entries(read('cldr-core/supplemental/parentLocales.json').supplemental.parentLocales.parentLocale)
  .filter(([from, to]) => from.startsWith(`${to.split('-')[0]}-`) && to.includes('-')));

// Codes for the same language: three letters for two, withdrawn codes, and the main member of a macrolanguage.
const otherCodes = grouped(Object.entries(read('cldr-core/supplemental/aliases.json').supplemental.metadata.alias.languageAlias)
  .filter(([from]) => /^[a-z]{2,3}$/.test(from)).map(([from, alias]) => [from, alias._replacement]));

// Subtags that BCP 47 allows after the language they belong to: zh-yue.
const registry = read('language-subtag-registry/data/json/registry.json');
const extlangs = grouped(registry.filter(entry => entry.Type === 'extlang').map(entry => [entry.Subtag, entry.Prefix[0]]));
write(join(here, 'lookup.json'), {
  provenance: `Unicode CLDR ${version} (parents, same) and IANA's registry of subtags (extlangs), made by eng/cldr.mjs, where writtenAs is decided; `
    + 'licence in LICENSE-UNICODE.txt.',
  parents,
  same: otherCodes,
  writtenAs,
  extlangs,
});

const tests = join(root, 'tests', 'WriteForRights.Tests', 'Languages', 'Cldr');
mkdirSync(tests, { recursive: true });
write(join(tests, 'plurals.json'), { provenance, languages: samples });
