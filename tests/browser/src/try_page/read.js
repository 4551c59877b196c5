// Runs in the page, in the world of Netra's own scripts: what would each button do, to whom, and what does the
// core say to that? Nothing is pressed and nothing of the page is changed.
async () => {
  const { netra } = globalThis;
  if (!netra?.gestures || !netra.site?.rules) return null;
  const { pressable, bare_icons, comments } = netra.site.rules;
  const LONGEST = 60;

  /** A selector that finds this element and no other; Netra's own elements stand beside the body. */
  const pathOf = (element) => {
    const steps = [];
    for (let at = element; at !== document.body && at.parentElement; at = at.parentElement)
      steps.unshift(`${at.localName}:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
    return ['body', ...steps].join('>');
  };

  const short = (text) => {
    const plain = (text ?? '').replace(/\s+/g, ' ').trim();
    return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
  };

  /** What a person would call it. */
  const nameOf = (element) => {
    const icon = element.querySelector('[aria-label],svg title');
    const drawn = icon?.getAttribute('aria-label') ?? icon?.textContent;
    return short(element.getAttribute('aria-label') || element.innerText || element.textContent || drawn || element.value);
  };

  /** What it is in the document, for one that has no name. */
  const kindOf = (element) => {
    const role = element.getAttribute('role');
    const mark = [...element.attributes].find(({ name }) => name.startsWith('data-'));
    return `<${element.localName}${role ? ` role=${role}` : ''}${mark ? ` ${mark.name}=${short(mark.value)}` : ''}>`;
  };

  /** What a button does when pressed, or Enter in a box. */
  const pressOf = (element) => netra.comments.ofBox(element) ?? netra.gestures.ofControl(element);

  /** Fills in what Netra reads. */
  const read = async (element, button) => {
    const found = pressOf(element);
    if (!found) {
      button.label = netra.labels?.labelOf(element) ?? '';
      return;
    }
    button.gesture = found.gesture;
    const unit = netra.units.of(found);
    button.surface = unit.surface;
    button.accounts = unit.sightings.map(({ part, name, href }) => ({ part, name: short(name), href: href ?? '' }));
    if (!unit.sightings.length) return;
    const answer = await netra.core.answer(unit);
    if (answer) button.level = answer.level?.[found.gesture] ?? 'clear';
  };

  const all = [];
  for (const element of document.querySelectorAll([pressable, comments.box, bare_icons].filter(Boolean).join(','))) {
    const found = pressOf(element);
    // A part of a larger button does what that one does, and stands there.
    if (found && found.control !== element && found.control.matches(pressable)) continue;
    // A box, or an icon without a button around it, counts where something is done with it.
    if (!element.matches(pressable) && (!found || element.closest(pressable))) continue;
    const button = { name: nameOf(element), kind: kindOf(element), path: pathOf(element), accounts: [] };
    await read(element, button).catch((error) => (button.error = String(error)));
    all.push(button);
  }
  return {
    off: !!netra.core.state?.off,
    language: document.documentElement.lang,
    known: netra.site.languageKnown?.() ?? null,
    buttons: all,
  };
}
