// CodeMirror over the text field of the rule editor. It lives in a shadow root, because there it may style itself
// without an inline style that the desk's policy forbids.
import { basicSetup, EditorView } from 'codemirror';
import { autocompletion } from '@codemirror/autocomplete';
import { HighlightStyle, indentService, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics, lintGutter } from '@codemirror/lint';
import { yaml } from '@codemirror/lang-yaml';
import { tags } from '@lezer/highlight';
import { completer } from './words.js';

const look = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--page)', border: '1px solid var(--quiet)', fontSize: 'var(--t-small)' },
  '&.cm-focused': { outline: '3px solid var(--focus)' },
  '.cm-scroller': { fontFamily: '"DejaVu Sans Mono", ui-monospace, monospace', maxHeight: '34rem', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--quiet)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--panel)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--mark) !important' },
  '.cm-panels, .cm-tooltip': { backgroundColor: 'var(--panel)', color: 'var(--text)', border: '1px solid var(--quiet)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--p3)', color: 'var(--p3-text)' },
  '.cm-completionDetail': { color: 'inherit' },
  '.cm-matchingBracket, .cm-searchMatch': { backgroundColor: 'var(--mark) !important', color: 'var(--mark-text)' },
  '.cm-selectionMatch': { backgroundColor: 'transparent', outline: '1px solid var(--quiet)' },
  // Its own marks are pictures in data: addresses, in red and orange: the policy forbids the one, our rules the other.
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info, .cm-lintRange-hint': { backgroundImage: 'none', textDecoration: 'underline wavy var(--text)' },
  '.cm-lint-marker-error, .cm-lint-marker-warning, .cm-lint-marker-info': { content: 'normal', border: '2px solid var(--text)', borderRadius: '50%' },
  '.cm-lint-marker-error': { backgroundColor: 'var(--text)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--panel)', color: 'var(--text)' },
});

const ink = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--link)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content, tags.keyword, tags.attributeValue, tags.labelName], color: 'var(--text)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: 'var(--quiet)' },
  { tag: [tags.meta, tags.typeName], color: 'var(--text)' },
]);

/** A new line stands under the key or the dash before it; behind a key without a value it stands deeper. */
const deeper = indentService.of((context, at) => {
  const { text } = context.lineAt(at, -1);
  const open = (text.match(/[[{]/g)?.length ?? 0) > (text.match(/[\]}]/g)?.length ?? 0);
  const start = /^( *)(- +)?([\w-]+:)?/.exec(text);
  if (open || !(start[2] || start[3])) {
    return undefined;
  }
  const key = start[1].length + (start[3] ? (start[2]?.length ?? 0) : 0);
  return /: *$/.test(text) ? key + 2 : key;
});

/** Puts the editor into its place; answers with what the page does to it. */
export async function open(place, area, whole, file, onChange) {
  const answer = await fetch('/vocabulary', { headers: { Accept: 'application/json' } });
  const words = answer.ok ? await answer.json() : undefined;
  const root = place.attachShadow({ mode: 'open' });
  const view = new EditorView({
    doc: area.value,
    parent: root,
    root,
    extensions: [
      syntaxHighlighting(ink),
      look,
      basicSetup,
      yaml(),
      deeper,
      EditorView.lineWrapping,
      lintGutter(),
      ...(words ? [autocompletion({ override: [completer(words, whole, file)] })] : []),
      EditorView.contentAttributes.of({
        'aria-label': document.querySelector('label[for="text"]').textContent,
        tabindex: '0',
      }),
      EditorView.updateListener.of((update) => update.docChanged && onChange()),
    ],
  });
  // Keys typed here are text, never shortcuts of the desk.
  place.addEventListener('keydown', (event) => event.stopPropagation());

  const at = (line, column) => {
    const there = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    return Math.min(there.from + column - 1, there.to);
  };
  return {
    text: () => view.state.doc.toString(),
    put: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    goTo: (line, column) => {
      view.dispatch({ selection: { anchor: at(line, column) }, scrollIntoView: true });
      view.focus();
    },
    mark: (marks) => {
      const diagnostics = marks.map(({ line, column, error, message }) => {
        const from = at(line, column);
        const to = view.state.doc.lineAt(from).to;
        return { from, to, severity: error ? 'error' : 'warning', message };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
  };
}
