// Drawn stand-ins for photos: coloured circles with initials, and soft landscapes.
export function Avatar({ person, size = 40, alt }) {
  const initials = (person.name || "?").split(/\s+/).slice(0, 2).map((word) => word[0]).join("");
  return (
    <svg className="avatar" width={size} height={size} viewBox="0 0 40 40" role="img" aria-label={alt}>
      <circle cx="20" cy="20" r="20" fill={`hsl(${person.hue ?? 200} 45% 52%)`} />
      <text x="20" y="21" textAnchor="middle" dominantBaseline="middle" fontSize="15" fill="#fff">
        {initials}
      </text>
    </svg>
  );
}

/** The picture as an address, for places where the site has a real <img>. */
export function avatarAddress(person) {
  const mark = encodeURIComponent((person.name || "?")[0]);
  return (
    `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" ` +
    `fill="hsl(${person.hue ?? 200} 45% 52%)"/><text x="20" y="27" font-size="19" font-family="sans-serif" ` +
    `text-anchor="middle" fill="white">${mark}</text></svg>`
  ).replace(/#/g, "%23");
}

const HILLS = ["M0 260 Q150 150 300 250 T600 210 V380 H0Z", "M0 320 Q180 230 340 310 T600 280 V380 H0Z"];

const shades = (hue) => ({
  sky: `hsl(${hue} 60% 82%)`,
  sun: `hsl(${(hue + 200) % 360} 80% 88%)`,
  far: `hsl(${hue} 38% 58%)`,
  near: `hsl(${hue} 40% 42%)`,
});

/** A photo of a post: hills under a sun, by hue. */
export function Scene({ hue = 200, label }) {
  const { sky, sun, far, near } = shades(hue);
  return (
    <svg className="scene" viewBox="0 0 600 380" preserveAspectRatio="xMidYMid slice" role="img" aria-label={label}>
      <rect width="600" height="380" fill={sky} />
      <circle cx="450" cy="95" r="46" fill={sun} />
      <path d={HILLS[0]} fill={far} />
      <path d={HILLS[1]} fill={near} />
    </svg>
  );
}

/** The same photo as an address, for places where the site has a real <img>. */
export function sceneAddress(hue = 200) {
  const { sky, sun, far, near } = shades(hue);
  return (
    `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="600" height="380" viewBox="0 0 600 380">` +
    `<rect width="600" height="380" fill="${sky}"/><circle cx="450" cy="95" r="46" fill="${sun}"/>` +
    `<path d="${HILLS[0]}" fill="${far}"/><path d="${HILLS[1]}" fill="${near}"/></svg>`
  );
}
