// @ts-check
// Choosing a region by its name: the province first, then, if wanted, the regency or city. The code is ours to know.

/** @typedef {{code: string, name: string}} Region */

/**
 * @param {HTMLSelectElement} province
 * @param {HTMLSelectElement} district
 * @param {Region[]} regions codes of two digits are provinces, of four their parts
 * @param {import('./words.js').Words} text
 * @param {(code: string | null) => void} chosen
 * @returns {(code: string | null | undefined) => void} shows a code
 */
export const regionChoice = (province, district, regions, text, chosen) => {
  const byName = (/** @type {Region} */ one, /** @type {Region} */ other) => one.name.localeCompare(other.name, 'id');
  const provinces = regions.filter(({ code }) => code.length === 2).sort(byName);
  const option = (/** @type {Region} */ { code, name }) => new Option(name, code);
  const showDistricts = () => {
    const own = regions.filter(({ code }) => code.length === 4 && code.startsWith(province.value)).sort(byName);
    district.hidden = !province.value || !own.length;
    district.replaceChildren(new Option(text('region.whole'), ''), ...own.map(option));
  };
  province.replaceChildren(new Option(text('region.none'), ''), ...provinces.map(option));
  province.onchange = () => {
    showDistricts();
    chosen(province.value || null);
  };
  district.onchange = () => chosen(district.value || province.value || null);
  return (code) => {
    province.value = code?.slice(0, 2) ?? '';
    showDistricts();
    district.value = code?.length === 4 ? code : '';
  };
};
