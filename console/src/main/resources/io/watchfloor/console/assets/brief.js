// Copies or prints the brief. Where the browser gives no clipboard, the text is selected for the hand that copies it.
const said = document.getElementById('copied');
const plain = document.getElementById('plain');

document.getElementById('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(plain.textContent);
    said.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(document.getElementById('briefing'));
    said.textContent = 'Selected: copy it with Ctrl c.';
  }
});

document.getElementById('print').addEventListener('click', () => print());
