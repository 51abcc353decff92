// Writes what Unicode CLDR says for samples of numbers, dates, lists, lengths of time and countries, and for all languages that the library
// names, in every language of the library and its regions, to tests/WriteForRights.Tests/Languages/Cldr/samples.json. CldrSamplesTests
// compares the library with it. The texts are made here from CLDR's own files, and from none of the data or code of the library; only the
// tags of the languages are the library's. At the root of the repository, with the packages of cldr.mjs:
//   node eng/cldr-samples.mjs <that folder>/node_modules
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = process.argv[2];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const languages = join(root, 'src', 'WriteForRights', 'Languages');
const read = name => JSON.parse(readFileSync(join(packages, name)));
const main = (pkg, file, locale) => read(`${pkg}/main/${locale}/${file}.json`).main[locale];
const tags = readFileSync(join(languages, 'MessageLanguages.cs'), 'utf8').match(/"(en [^"]+)"/)[1].split(' ');

// CLDR's name for a tag: its "en" is that of the United States, and "pt" that of Brazil.
const localeOf = tag => ({ 'en-US': 'en', en: 'en-001', pt: 'pt-PT', 'pt-BR': 'pt', 'zh-Hans': 'zh', nb: 'no' })[tag] ?? tag;

const codes = 'AE BA CD CF CG CI CN CU DE EG FK FR GB HK IR IT JP KP KR MM MO MX NL PH PS RU SA SZ TL TR TW UA US VA VE VN'.split(' ');
const languageCodes = [...new Set(tags.flatMap(tag =>
  Object.keys(JSON.parse(readFileSync(join(languages, 'LanguageNames', `${tag}.json`))).names)))].sort();
const numbers = [0, 7, 999, 1234, 12345, 436292, 1234567, 123456789, -1234567, 1234.5, 0.05];
const counts = [1, 2, 3, 11, 21];

const samplesOf = (tag, isRegion) => {
  const locale = localeOf(tag);
  const { numbers: own } = main('cldr-numbers-full', 'numbers', locale);
  const system = own.defaultNumberingSystem;
  const symbols = own[`symbols-numberSystem-${system}`];
  const digits = [...read('cldr-core/supplemental/numberingSystems.json').supplemental.numberingSystems[system]._digits];
  const local = text => text.replace(/[0-9]/g, digit => digits[digit]);
  const groups = own[`decimalFormats-numberSystem-${system}`].standard.split('.')[0].split(',').slice(1).map(group => group.length).reverse();
  const number = value => {
    const [whole, fraction] = String(Math.abs(value)).split('.');
    const parts = [];
    let rest = whole;
    if (whole.length >= groups[0] + Number(own.minimumGroupingDigits)) {
      for (let i = 0; rest.length > (groups[i] ?? groups.at(-1)); i++) {
        parts.unshift(rest.slice(-(groups[i] ?? groups.at(-1))));
        rest = rest.slice(0, -(groups[i] ?? groups.at(-1)));
      }
    }
    const text = local([rest, ...parts].join('\0')).replaceAll('\0', symbols.group);
    return (value < 0 ? symbols.minusSign : '') + text + (fraction ? symbols.decimal + local(fraction) : '');
  };

  const calendar = main('cldr-dates-full', 'ca-gregorian', locale).dates.calendars.gregorian;
  const date = (pattern, { year, month, day }) => pattern.replace(/'([^']*)'|(d+|M+|L+|y+|G+)/g, (_, quoted, field) =>
    quoted ?? ({
      d: () => local(String(day).padStart(field.length, '0')),
      M: () => field.length > 2 ? calendar.months.format.wide[month] : local(String(month).padStart(field.length, '0')),
      L: () => field.length > 2 ? calendar.months['stand-alone'].wide[month] : local(String(month).padStart(field.length, '0')),
      y: () => local(String(year)),
      G: () => calendar.eras.eraAbbr['1'],
    })[field[0]]());

  const listPatterns = main('cldr-misc-full', 'listPatterns', locale).listPatterns;
  const list = (type, items) => {
    const { 2: two, start, middle, end } = listPatterns[`listPattern-type-${type}`];
    const join = (pattern, one, other) => pattern.replace(/\{([01])\}/g, (_, place) => place === '0' ? one : other);
    return items.length === 1 ? items[0] : items.length === 2 ? join(two, ...items)
      : join(start, items[0], items.slice(1, -2).reduceRight((text, item) => join(middle, item, text), join(end, ...items.slice(-2))));
  };

  // The plural rules are those of the Node that runs this; PluralSamplesTests compares ours with CLDR.
  const plural = new Intl.PluralRules(localeOf(tag) === 'en-001' ? 'en' : localeOf(tag));
  const fields = main('cldr-dates-full', 'dateFields', locale).dates.fields;
  const units = main('cldr-units-full', 'units', locale).units.long;
  const counted = (patterns, prefix, count) => (patterns[prefix + plural.select(count)] ?? patterns[`${prefix}other`]).replace('{0}', number(count));
  const length = (unit, count) => counted(units[`duration-${unit}`], 'unitPattern-count-', count);
  const relative = (unit, tense, count) => counted(fields[unit][`relativeTime-type-${tense}`], 'relativeTimePattern-count-', count);

  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const two = value => String(value).padStart(2, '0');
  const available = calendar.dateTimeFormats.availableFormats;
  const territories = main('cldr-localenames-full', 'territories', locale).localeDisplayNames.territories;
  const languageNames = main('cldr-localenames-full', 'languages', locale).localeDisplayNames.languages;
  const of = (keys, text) => Object.fromEntries(keys.map(key => [key, text(key)]));
  const letters = ['A', 'B', 'C', 'D', 'E'];
  const names = ['Ana', 'Inés', 'Óscar'];
  return {
    numbers: of(numbers, number),
    'dates.day': Object.fromEntries(months.map(month => [`2022-${two(month)}-10`, date(calendar.dateFormats.long, { year: 2022, month, day: 10 })])),
    'dates.firstDay': { '2022-03-01': date(calendar.dateFormats.long, { year: 2022, month: 3, day: 1 }) },
    'dates.month': Object.fromEntries(months.map(month => [`2022-${two(month)}`, date(available.yMMMM, { year: 2022, month })])),
    'dates.year': { 2022: date(available.y, { year: 2022 }) },
    'lists.and': { ...of([1, 2, 3, 4, 5], count => list('standard', letters.slice(0, count))), names: list('standard', names.slice(0, 2)) },
    'lists.or': { ...of([2, 3, 4], count => list('or', letters.slice(0, count))), names: list('or', [names[0], names[2]]), numbers: list('or', ['10', '11']) },
    'lists.unit': {
      P1Y6M: list('unit', [length('year', 1), length('month', 6)]),
      P2Y3M10D: list('unit', [length('year', 2), length('month', 3), length('day', 10)]),
    },
    ...Object.fromEntries(['year', 'month', 'day'].map(unit => [`units.${unit}.count`, of(counts, count => length(unit, count))])),
    ...Object.fromEntries(['year', 'month', 'day', 'hour', 'minute'].flatMap(unit => ['past', 'future'].map(tense =>
      [`units.${unit}.${tense}`, of(counts.filter(count => unit !== 'month' || count < 12), count => relative(unit, tense, count))]))),
    'dates.days': Object.fromEntries([-2, -1, 0, 1, 2].map(days =>
      [days, fields.day[`relative-type-${days}`] ?? relative('day', days < 0 ? 'past' : 'future', Math.abs(days))])),
    'dates.now': { now: fields.second['relative-type-0'] },
    languages: of(languageCodes.filter(code => languageNames[code]), code => languageNames[code]),
    ...(isRegion ? {} : { countries: of(codes, code => territories[code]) }),
  };
};

const different = (own, base) => Object.fromEntries(Object.entries(own)
  .map(([group, texts]) => [group, Object.fromEntries(Object.entries(texts).filter(([key, text]) => key in base[group] && text !== base[group][key]))])
  .filter(([, texts]) => Object.keys(texts).length > 0));

// Every locale that CLDR has for a language, in its script, and in English that of the United States.
const locales = readdirSync(join(packages, 'cldr-numbers-full', 'main'));
const regionsOf = tag => tag === 'pt-BR' ? [] : [
  ...locales.filter(locale => locale.startsWith(`${tag}-`) && !/-([A-Z][a-z]{3})$/.test(locale) && !tags.includes(locale) && localeOf(tag) !== locale),
  ...(tag === 'en' ? ['en-US'] : []),
];

const result = {};
for (const tag of tags) {
  const base = samplesOf(tag, false);

  // Of a region, only what differs from the language.
  result[tag] = { samples: base, regions: Object.fromEntries(regionsOf(tag).map(region => [region, different(samplesOf(region, true), base)])) };
}

const provenance = `Unicode CLDR ${read('cldr-core/package.json').version}, made by eng/cldr-samples.mjs; licence in LICENSE-UNICODE.txt.`;
const lines = Object.entries(result).map(([tag, { samples, regions }]) => `  ${JSON.stringify(tag)}: { "samples": {\n`
  + Object.entries(samples).map(([group, texts]) => `    ${JSON.stringify(group)}: ${JSON.stringify(texts)}`).join(',\n') + '\n  }, "regions": {\n'
  + Object.entries(regions).map(([region, texts]) => `    ${JSON.stringify(region)}: ${JSON.stringify(texts)}`).join(',\n') + '\n  } }');
writeFileSync(join(root, 'tests', 'WriteForRights.Tests', 'Languages', 'Cldr', 'samples.json'),
  `{ "provenance": ${JSON.stringify(provenance)}, "languages": {\n${lines.join(',\n')}\n} }\n`);
