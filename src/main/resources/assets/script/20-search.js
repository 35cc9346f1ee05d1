/*
 * Search by name, without a server: the index is a script of its own, assets/search-index.js, which is
 * loaded when somebody first comes to the box. Without this script the form leads to search.html, the
 * index of all places. Nothing from the index or the address is ever read as HTML.
 */
(function () {
  'use strict';

  const SHOWN_IN_LIST = 8;
  const SHOWN_ON_PAGE = 60;
  const KIND_WORDS = /(^the )|( (county|parish|borough|municipio|municipality|census area|planning region|city|state))+$/g;
  const SAME_WORD = { saint: 'st', sainte: 'ste', fort: 'ft', mount: 'mt', dept: 'department' };
  const root = document.currentScript.src.replace(/assets\/[^/]*$/, '');
  let loading = null;

  /** Letters without accents, apostrophes and full stops, in lower case. */
  function folded(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f'’‘ʻ.]/g, '').toLowerCase();
  }

  function words(text) {
    return folded(text).split(/[^a-z0-9]+/).filter(Boolean).map(w => SAME_WORD[w] || w);
  }

  /** Loads the index once and makes it searchable. */
  function index() {
    if (!loading) {
      loading = new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = root + 'assets/search-index.js';
        script.onload = () => done(searchable(globalThis.uptakeIndex));
        script.onerror = () => { loading = null; failed(new Error('no index')); };
        document.head.append(script);
      });
    }
    return loading;
  }

  function searchable(data) {
    const docs = data.entries.map((e, id) => ({
      id, kind: data.kinds[e[0]][0], rank: data.kinds[e[0]][1], name: e[1],
      where: data.where[e[2]], path: e[3], weight: e[4], also: e[5] || [],
    }));
    docs.forEach(d => {
      const names = [d.name, ...d.also].map(n => words(n).join(' '));
      d.names = new Set(names.concat(names.map(n => n.replace(KIND_WORDS, ''))));
    });
    const engine = new MiniSearch({
      fields: ['name', 'also', 'where', 'kind'],
      extractField: (d, field) => field === 'also' ? d.also.join(' ') : d[field],
      tokenize: words,
      processTerm: term => term,
    });
    engine.addAll(docs);
    return { docs, engine };
  }

  /**
   * What is meant, best first: a name as typed, then names that begin so, then names with these words,
   * then names a letter or two away. Within each: the nation, states, counties, then the others; then
   * the larger first.
   */
  function find(found, query) {
    const asked = words(query).join(' ');
    if (!asked) return { near: false, hits: [] };
    const tier = d => d.names.has(asked) ? 0 : [...d.names].some(n => n.startsWith(asked)) ? 1 : 2;
    const ask = options => found.engine.search(query, options).map(r => found.docs[r.id]);
    const long = term => term.length > 3;
    const typed = ask({ combineWith: 'AND', prefix: true });
    typed.sort((a, b) => tier(a) - tier(b) || a.rank - b.rank || b.weight - a.weight || a.id - b.id);
    const have = new Set(typed);
    let near = [];
    for (const [reach, join] of [[0.2, 'AND'], [0.34, 'AND'], [0.2, 'OR']]) {
      if (typed.length + near.length > 0 && reach + join !== '0.2AND') break;
      near = ask({ combineWith: join, prefix: long, fuzzy: t => long(t) ? reach : false, boost: { name: 3, also: 2 } })
        .filter(d => !have.has(d));
      if (join === 'AND') near.sort((a, b) => a.rank - b.rank || b.weight - a.weight || a.id - b.id);
    }
    return { near: typed.length === 0, hits: typed.concat(near) };
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** Name, where it lies, and what it is. */
  function told(hit) {
    const part = document.createDocumentFragment();
    part.append(element('b', '', hit.name), hit.where ? ', ' + hit.where : '', ' ', element('span', 'kind', '– ' + hit.kind));
    return part;
  }

  function said(result, form) {
    const n = result.hits.length;
    if (n === 0) return form.dataset.none;
    const count = n === 1 ? form.dataset.one : form.dataset.many.replace('{0}', n.toLocaleString('en-US'));
    return result.near ? form.dataset.near.replace('{0}', count) : count;
  }

  /** The box with its list: the combobox of the ARIA Authoring Practices. */
  function combobox(form) {
    const box = form.querySelector('input');
    const list = element('ul', 'options');
    const status = element('p', 'heard');
    let options = [];
    let active = -1;
    list.id = 'search-options';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.dataset.list);
    status.setAttribute('role', 'status');
    form.append(list, status);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'],
      ['aria-controls', list.id], ['spellcheck', 'false']]) {
      box.setAttribute(name, value);
    }

    function close() {
      list.hidden = true;
      box.setAttribute('aria-expanded', 'false');
      choose(-1);
    }

    function choose(next) {
      if (options[active]) options[active].setAttribute('aria-selected', 'false');
      active = next;
      if (options[active]) {
        options[active].setAttribute('aria-selected', 'true');
        options[active].scrollIntoView({ block: 'nearest' });
        box.setAttribute('aria-activedescendant', options[active].id);
      } else {
        box.removeAttribute('aria-activedescendant');
      }
    }

    function show(result) {
      options = result.hits.slice(0, SHOWN_IN_LIST).map((hit, i) => {
        const option = element('li');
        option.id = 'search-option-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.append(told(hit));
        option.addEventListener('mousedown', e => e.preventDefault());
        option.addEventListener('click', () => go(hit));
        option.hit = hit;
        return option;
      });
      active = -1;
      box.removeAttribute('aria-activedescendant');
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      box.setAttribute('aria-expanded', String(options.length > 0));
      status.textContent = said(result, form);
    }

    function go(hit) {
      location.href = root + hit.path;
    }

    function typed() {
      const query = box.value;
      if (!words(query).length) {
        status.textContent = '';
        close();
        return;
      }
      index().then(
        found => { if (box.value === query) show(find(found, query)); },
        () => { status.textContent = form.dataset.lost; });
    }

    box.addEventListener('focus', () => index().catch(() => {}), { once: true });
    box.addEventListener('input', typed);
    box.addEventListener('blur', close);
    box.addEventListener('keydown', e => {
      if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
        e.preventDefault();
        if (list.hidden) {
          typed();
        } else {
          const n = options.length;
          choose(e.key === 'ArrowDown' ? (active + 1) % n : (active <= 0 ? n : active) - 1);
        }
      } else if (e.key === 'Enter' && options[active] && !list.hidden) {
        e.preventDefault();
        go(options[active].hit);
      } else if (e.key === 'Escape' && !list.hidden) {
        e.preventDefault();
        close();
      }
    });
  }

  /** The results on search.html, for the words in its address. */
  function results(form) {
    const part = document.getElementById('results');
    const query = new URLSearchParams(location.search).get('q');
    if (!part || !query) return;
    form.querySelector('input').value = query;
    const status = part.querySelector('[role=status]');
    part.hidden = false;
    index().then(found => {
      const result = find(found, query);
      const list = element('ol', 'results');
      for (const hit of result.hits.slice(0, SHOWN_ON_PAGE)) {
        const item = element('li');
        const link = element('a');
        link.href = root + hit.path;
        link.append(told(hit));
        item.append(link);
        list.append(item);
      }
      status.textContent = '“' + query + '”: ' + said(result, form);
      part.append(list);
    }, () => { status.textContent = form.dataset.lost; });
  }

  document.querySelectorAll('form[role=search]').forEach(form => {
    combobox(form);
    results(form);
  });
}());
