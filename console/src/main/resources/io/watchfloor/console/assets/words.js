// What may stand at the cursor of a rule, from the schema of packs and the words of the decision book.
const KINDS = ['state', 'bloc', 'gov', 'official', 'person', 'organization', 'location'];
const indent = (line) => line.search(/[^ ]|$/);
const keyOf = (line) => /^\s*(?:-\s+)?([\w-]+):/.exec(line)?.[1];
/** Where the key of a line stands: behind the dash of a list's entry. */
const depth = (line) => indent(line) + (/^\s*-\s/.test(line) ? /^\s*(-\s+)/.exec(line)[1].length : 0);

/** Keys above a line, outermost first, by how far they are indented. */
function path(lines, at, column) {
  const keys = [];
  let least = column;
  for (let i = at - 1; i >= 0 && least > 0; i--) {
    const line = lines[i];
    if (line.trim() === '' || line.trim().startsWith('#')) {
      continue;
    }
    const key = keyOf(line);
    if (key && depth(line) < least) {
      keys.unshift(key);
      least = depth(line);
    }
    // A dash belongs to the key above that is indented no deeper than it.
    if (/^\s*-\s/.test(line) && indent(line) < least) {
      least = Math.min(least, indent(line) + 1);
    }
  }
  return keys;
}

function resolve(schema, node) {
  if (node?.$ref) {
    return resolve(schema, schema.$defs[node.$ref.split('/').pop()]);
  }
  if (node?.anyOf) {
    const options = node.anyOf.map((option) => resolve(schema, option));
    return options.find((option) => option.properties || option.additionalProperties) ?? options[0];
  }
  return node?.items ? resolve(schema, node.items) : node;
}

function descend(schema, node, keys) {
  return keys.reduce((here, key) => {
    const there = resolve(schema, here);
    return there?.properties?.[key] ?? (typeof there?.additionalProperties === 'object' ? there.additionalProperties : undefined);
  }, node);
}

/** Every value that a place may have. */
function values(schema, node) {
  const all = node?.anyOf ?? [node];
  return all.flatMap((option) => resolve(schema, option)?.enum ?? []);
}

export function completer(words, whole, file) {
  const { schema } = words;
  const start = whole ? schema : schema.$defs.rule;
  const lists = [...new Set([...(words.lists[file] ?? []), ...(words.lists['rules/house-lists.yaml'] ?? [])])];

  function pattern(before) {
    const list = /\$([\w-]*)$/.exec(before);
    if (list) {
      return { length: list[0].length, options: lists.map((name) => ({ label: '$' + name, detail: 'list' })) };
    }
    const span = /<(\w*)$/.exec(before);
    return span && { length: span[0].length, options: KINDS.map((kind) => ({ label: '<' + kind + '>', detail: 'span' })) };
  }

  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    if (/^\s*#/.test(before)) {
      return null;
    }
    const inPattern = pattern(before);
    if (inPattern) {
      return { from: context.pos - inPattern.length, options: inPattern.options };
    }
    const lines = context.state.doc.toString().split('\n');
    const value = /^\s*(?:-\s+)?([\w-]+):\s+\[?([\w-]*)$/.exec(before);
    if (value) {
      const keys = path(lines, line.number - 1, depth(line.text));
      const own = keys.filter((key) => whole || key !== 'rules').concat(value[1]);
      const known = value[1] === 'subject' ? words.subjects : values(schema, descend(schema, start, own));
      return { from: context.pos - value[2].length, options: known.map((label) => ({ label })) };
    }
    const key = /^\s*(?:-\s+)?([\w-]*)$/.exec(before);
    if (key && (context.explicit || key[1] !== '')) {
      const above = path(lines, line.number - 1, depth(line.text.trim() === '' ? before + 'x' : line.text));
      const here = resolve(schema, descend(schema, start, above.filter((name) => whole || name !== 'rules')));
      const known = Object.keys(here?.properties ?? {});
      return { from: context.pos - key[1].length, options: known.map((label) => ({ label, apply: label + ': ', detail: 'key' })) };
    }
    return null;
  };
}
