// The contrast of each piece of text that is shown with what lies behind it, as WCAG 2 computes it.
const pattern = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

function colour(text) {
  const [, red, green, blue, alpha = '1'] = pattern.exec(text);
  return { channels: [red, green, blue].map(Number), alpha: Number(alpha) };
}

function groundOf(element) {
  for (let each = element; each !== null; each = each.parentElement) {
    const { channels, alpha } = colour(getComputedStyle(each).backgroundColor);
    if (alpha === 1) {
      return channels;
    }
    if (alpha !== 0) {
      throw new Error(`A ground that shines through: ${each.outerHTML}`);
    }
  }
  throw new Error('No ground');
}

function luminance(channels) {
  const [red, green, blue] = channels
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const found = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  const text = walker.currentNode.textContent.trim();
  if (text !== '' && element.checkVisibility() && element.closest('.unseen, noscript') === null) {
    found.push({ text, ratio: ratio(colour(getComputedStyle(element).color).channels, groundOf(element)) });
  }
}
return found;
