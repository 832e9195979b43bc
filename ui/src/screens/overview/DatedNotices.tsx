import type { NoticeShown } from "../../ipc/generated/NoticeShown";
import { useLanguage, useSay } from "../../l10n/Texts";
import { day } from "../../l10n/times";
import { Bar } from "../../parts/Bar";
import { useLayout } from "../../parts/layout";

/** What will change for everybody on a known day. */
export function DatedNotices({ notices }: { notices: NoticeShown[] }) {
  const layout = useLayout();
  const say = useSay();
  const { locale } = useLanguage();
  return notices.map(({ id, on, daysLeft, more }) => {
    const values = { on: day(on, locale), days: String(daysLeft) };
    return (
      <Bar key={id} weight="information">
        <p>{say(`notice-${id}`, values)}</p>
        <p className={layout.quiet}>{say(`notice-${id}.hint`, values)}</p>
        {more && <p className={layout.code}>{more}</p>}
      </Bar>
    );
  });
}
