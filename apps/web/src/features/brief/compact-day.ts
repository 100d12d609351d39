/** A day in as few characters as say it: 3/18, and 2023/3/18 in another year than today's. */
export function compactDay(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}/${date}`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year}/${short}`;
}
