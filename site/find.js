// Finds incidents, action items, names and words: the index that the search asks, made of the lists' data and of the files
// of words, and how what is found is ranked. search.js shows it; lists.js knows the data.
"use strict";

/// What the files of words call, each for the incidents from a number on: every word of theirs, with the steps from one
/// incident that has it to the next.
followthrough.wordFiles = [];
followthrough.words = (first, text) => followthrough.wordFiles.push([first, text]);

/// A text as it is compared: in lower case, without accents.
function foldedText(text) {
  const lower = text.toLowerCase();
  return /[^\0-\x7f]/.test(lower) ? lower.normalize("NFD").replace(/\p{M}/gu, "") : lower;
}

/// The words of a text: runs of letters and digits, as the build cuts them.
function wordsOf(text) {
  return foldedText(text).match(/[\p{L}\p{N}]+/gu) || [];
}

/// What a match is worth by where it stands: in a thing's own title or name, in a name it belongs to, in the title of an
/// item's incident, in an incident's text.
const worth = { title: 10, name: 4, around: 3, text: 2 };

/// How many letters of a word may be wrong.
function editsFor(word) {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

class Finder {
  constructor() {
    this.incidents = followthrough.incidents;
    this.items = this.incidents.flatMap((incident) => incident.items);
    this.names = [];
    this.numbers = new Map();
    /// Each word with where it stands: numbers of incidents and items by their titles, of names, and steps in texts.
    this.words = [];
    this.addTitles();
    this.addNames();
    for (const [first, text] of followthrough.wordFiles) this.addText(first, text);
    this.masks = Int32Array.from(this.words, ({ word }) => maskOf(word));
  }

  entry(word) {
    let entry = this.numbers.get(word);
    if (!entry) {
      entry = { word, incidents: [], items: [], names: [], texts: [] };
      this.numbers.set(word, entry);
      this.words.push(entry);
    }
    return entry;
  }

  addTitles() {
    const add = (thing, number, kind) => {
      thing.folded = foldedText(thing.title);
      for (const word of wordsOf(`${thing.title} ${thing.id}`)) {
        const list = this.entry(word)[kind];
        if (list[list.length - 1] !== number) list.push(number);
      }
    };
    this.incidents.forEach((incident, number) => { incident.number = number; add(incident, number, "incidents"); });
    this.items.forEach((item, number) => { item.number = number; add(item, number, "items"); });
  }

  /// Services, teams, causes, people and the other names, each with the incidents and items that have it.
  addNames() {
    for (const [dimension, values] of Object.entries(followthrough.shared.values)) {
      if (dimension === "kind" || dimension === "priority" || dimension === "detection") continue;
      const own = values.map(([key, title, url]) => {
        const name = { dimension, key, title, url, folded: foldedText(title), incidents: [], items: [] };
        for (const word of new Set(wordsOf(`${title} ${key}`))) this.entry(word).names.push(this.names.length);
        this.names.push(name);
        return name;
      });
      const isOfItems = dimension === "owner" || dimension === "team";
      for (const item of isOfItems ? this.items : []) {
        for (const number of list(item[dimension])) own[number - 1].items.push(item.number);
      }
      for (const incident of dimension === "owner" ? [] : this.incidents) {
        for (const number of list(incident[dimension])) own[number - 1].incidents.push(incident.number);
      }
    }
  }

  /// The words of a file, which begin where the steps of the word before them end.
  addText(first, text) {
    for (const [, word, steps] of text.matchAll(/([^ -\/:-`]+)([ -\/:-`]+)/g)) {
      // Beyond ASCII a letter may have other forms.
      for (const part of /[^\0-\x7f]/.test(word) ? wordsOf(word) : [word]) this.entry(part).texts.push([first, steps]);
    }
  }

  // The search

  /// The groups of what a text finds, the best group first: `{ kind, total, found: [{ thing, score, words }] }`, with the
  /// words that were found for those asked for.
  find(text) {
    const terms = [...new Set(wordsOf(text))].slice(0, 16);
    if (!terms.length) return { terms, groups: [], total: 0 };
    let found = this.groups(terms, foldedText(text).trim(), () => 0);
    // What is written right goes first, and mostly alone.
    if (found.total < 5) found = this.groups(terms, foldedText(text).trim(), editsFor);
    return found;
  }

  groups(terms, phrase, edits) {
    const incidents = this.incidents.map(() => ({ score: 0, isTitle: false, text: [] }));
    const items = new Float32Array(this.items.length);
    const names = new Float32Array(this.names.length);
    const [isOwn, matched] = [new Uint8Array(this.items.length), new Map()];
    terms.forEach((term, count) => {
      const hits = this.hits(term, edits(term));
      for (const { entry } of hits) matched.set(entry.word, term);
      const at = this.places(hits);
      // Whatever lacks one of the words is out.
      this.incidents.forEach((_, number) => {
        const best = Math.max(at.titles[number], at.sides[number], at.texts[number]);
        const incident = incidents[number];
        incident.score = best && (incident.score || !count) ? incident.score + best : 0;
        incident.isTitle = incident.isTitle || at.titles[number] > 0 || at.sides[number] > 0;
        if (best && best === at.texts[number]) incident.text.push(at.words[number]);
      });
      this.items.forEach((item, number) => {
        const around = at.titles[item.incident.number] ? worth.around : 0;
        const best = Math.max(at.items[number], at.itemSides[number], around);
        items[number] = best && (items[number] || !count) ? items[number] + best : 0;
        if (at.items[number]) isOwn[number] = 1;
      });
      this.names.forEach((_, number) => {
        names[number] = at.names[number] && (names[number] || !count) ? names[number] + at.names[number] : 0;
      });
    });
    const results = { incidents: [], items: [], names: [], texts: [] };
    const put = (kind, thing, score, text = []) => results[kind].push({ thing, score: score + phraseBonus(thing, phrase), text });
    incidents.forEach(({ score, isTitle, text }, number) => {
      // Of equals the newer goes first, and an incident before its items.
      if (score) put(isTitle ? "incidents" : "texts", this.incidents[number], score + 1 - number / this.incidents.length, text);
    });
    items.forEach((score, number) => {
      if (score && isOwn[number]) put("items", this.items[number], score - stateOf(this.items[number]).group / 10 - number / this.items.length / 20);
    });
    names.forEach((score, number) => { if (score) put("names", this.names[number], score); });
    return ranked(results, terms, matched);
  }

  /// The words that a term may mean: itself, what begins with it, and, where letters may be wrong, what is near to it.
  hits(term, edits) {
    const [hits, mask] = [[], maskOf(term)];
    for (let number = 0; number < this.words.length; number++) {
      const entry = this.words[number];
      const { word } = entry;
      if (word.startsWith(term)) {
        hits.push({ entry, weight: word === term ? 1 : 0.5 + 0.4 * (term.length / word.length) });
      } else if (edits && word.length >= term.length - edits && bits(mask & ~this.masks[number]) <= edits) {
        const distance = distanceOf(term, word, edits);
        if (Math.floor(distance) <= edits) hits.push({ entry, weight: 0.5 - 0.12 * distance });
      }
    }
    return hits;
  }

  /// The best match of some words at every place: in titles, in names, and in texts, with the word that is in the text.
  places(hits) {
    const at = {
      titles: new Float32Array(this.incidents.length), sides: new Float32Array(this.incidents.length),
      texts: new Float32Array(this.incidents.length), words: [],
      items: new Float32Array(this.items.length), itemSides: new Float32Array(this.items.length),
      names: new Float32Array(this.names.length),
    };
    const raise = (list, numbers, value) => { for (const number of numbers) if (list[number] < value) list[number] = value; };
    for (const { entry, weight } of hits) {
      raise(at.titles, entry.incidents, worth.title * weight);
      raise(at.items, entry.items, worth.title * weight);
      raise(at.names, entry.names, worth.title * weight);
      for (const number of entry.names) {
        raise(at.sides, this.names[number].incidents, worth.name * weight);
        raise(at.itemSides, this.names[number].items, worth.name * weight);
      }
      const value = Math.fround(worth.text * weight);
      for (const [first, steps] of entry.texts) {
        forEachStep(steps, first, (number) => {
          if (at.texts[number] >= value) return;
          at.texts[number] = value;
          at.words[number] = entry.word;
        });
      }
    }
    return at;
  }
}

/// The digits of steps, as WordIndex.swift has them: the last of a step is one of 32, those before it are of 16.
const [lastDigits, digitsBefore] = ["@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`", " !#$%&'()*+,-./:"].map((digits) => {
  const values = new Int8Array(128).fill(-1);
  [...digits].forEach((digit, value) => { values[digit.charCodeAt(0)] = value; });
  return values;
});

function forEachStep(steps, first, visit) {
  let [number, value] = [first - 1, 0];
  for (let place = 0; place < steps.length; place++) {
    const code = steps.charCodeAt(place);
    if (digitsBefore[code] >= 0) {
      value = value * 16 + digitsBefore[code];
    } else {
      number += value * 32 + lastDigits[code] + 1;
      value = 0;
      visit(number);
    }
  }
}

/// A title that has the whole of what was asked for, and one that begins with it.
function phraseBonus(thing, phrase) {
  const place = thing.folded.indexOf(phrase);
  return place < 0 ? 0 : (place === 0 ? 4 : 0) + (thing.folded.length === phrase.length ? 6 : 2);
}

/// Groups in the order of the best they have; words in texts last.
function ranked(results, terms, matched) {
  const groups = Object.entries(results).filter(([, found]) => found.length).map(([kind, found]) => {
    found.sort((a, b) => b.score - a.score);
    return { kind, found, total: found.length, best: kind === "texts" ? -1 : found[0].score };
  });
  groups.sort((a, b) => b.best - a.best);
  return { terms, groups, matched, total: groups.reduce((sum, { total }) => sum + total, 0) };
}

/// Which letters a word has, as bits: a word that lacks more of them than may be wrong is not looked at.
function maskOf(word) {
  let mask = 0;
  for (let place = 0; place < word.length; place++) mask |= 1 << (word.charCodeAt(place) & 31);
  return mask;
}

function bits(mask) {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}

/// How many letters must be put in, taken out, exchanged or swapped with the next to make a term the beginning of a word,
/// and half a letter more where the word goes on; anything above `most` where that is more.
///
/// Source: optimal string alignment, after Damerau (1964) and Wagner and Fischer (1974).
function distanceOf(term, word, most) {
  const width = Math.min(word.length, term.length + most);
  let [before, last, row] = [[], Array.from({ length: width + 1 }, (_, place) => place), []];
  for (let down = 1; down <= term.length; down++) {
    row = [down];
    let least = down;
    for (let across = 1; across <= width; across++) {
      const isSame = term[down - 1] === word[across - 1];
      let value = Math.min(last[across] + 1, row[across - 1] + 1, last[across - 1] + (isSame ? 0 : 1));
      if (down > 1 && across > 1 && term[down - 1] === word[across - 2] && term[down - 2] === word[across - 1]) {
        value = Math.min(value, before[across - 2] + 1);
      }
      row.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  const whole = width === word.length ? row[width] : Infinity;
  // Few letters, one of them wrong, begin too many words.
  return term.length < 5 ? whole : Math.min(whole, Math.min(...row) + 0.5);
}
