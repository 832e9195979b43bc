import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSay } from "../l10n/Texts";

/** Names one prerequisite: its number, its name, and what it asks for. */
export function Prerequisite({ number, id }: { number: number; id: string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <li className={styles.card}>
      {/* The list already tells its numbers to a screen reader. */}
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <Text as="h3" block weight="semibold" size={400} className={styles.name}>
          {say(id)}
        </Text>
        <Text as="p" className={styles.detail}>
          {say(`${id}.detail`)}
        </Text>
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  number: {
    flexShrink: 0,
    width: "36px",
    height: "36px",
    borderRadius: tokens.borderRadiusCircular,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  name: { margin: 0 },
  detail: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});
