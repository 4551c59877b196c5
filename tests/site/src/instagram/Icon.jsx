// An icon of the site: an svg whose aria-label and title are all that names the button around it.
import icons from "./icons.json";

export function Icon({ of, label, size = 24, filled = false }) {
  return (
    <svg
      aria-label={label}
      className="ig-icon"
      fill={filled ? "rgb(255, 48, 64)" : "none"}
      height={size}
      width={size}
      role="img"
      viewBox="0 0 24 24"
    >
      <title>{label}</title>
      {icons[of].map((d) => (
        <path key={d} d={d} stroke={filled ? "none" : "currentColor"} strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" />
      ))}
    </svg>
  );
}
