import type { Waiting } from "../ipc/generated/Waiting";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { Bar } from "../parts/Bar";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Spin } from "../parts/Spin";
import { Left } from "../parts/Time";
import { Wait } from "../parts/Wait";
import { Code } from "./Code";

/** Somebody signs in somewhere else: what happens there, how long it may take, and what to do if it does not work. */
export function SignInWait({ waiting }: { waiting: Waiting }) {
  const layout = useLayout();
  const say = useSay();
  const { browser, code, httpsOnly, ends } = waiting;
  return (
    <Card>
      <div className={layout.apart}>
        <span className={layout.row}>
          {browser === "opening" || browser === "answered" ? <Spin /> : <Wait />}
          <span className={layout.strong}>{say(`browser-${browser}`)}</span>
        </span>
        <span className={layout.small}>
          <Left until={ends} />
        </span>
      </div>
      <p className={layout.quiet}>{say(`browser-${browser}.hint`)}</p>
      {code && <Code code={code} />}
      {httpsOnly && (
        <Bar weight="warning">
          <p>{say("waiting-https-only")}</p>
        </Bar>
      )}
      {browser !== "answered" && <Ways waiting={waiting} />}
    </Card>
  );
}

/** Other ways on while the browser is busy; the primary one of them stands at the bottom. */
function Ways({ waiting: { browser, code } }: { waiting: Waiting }) {
  const layout = useLayout();
  return (
    <div className={layout.buttons}>
      {browser !== "not-opened" && <Act text="act-copy-link" intent={{ intent: "copy-link" }} />}
      {browser === "not-opened" && <Act text="act-open-again" intent={{ intent: "open-again" }} />}
      {!code && <Act text="act-use-code" intent={{ intent: "use-code" }} />}
      <Act text="act-browser-error" intent={{ intent: "open-explain" }} />
    </div>
  );
}

/** The buttons at the bottom while somebody signs in. */
export function SignInWaitActions({ waiting: { browser, code } }: { waiting: Waiting }) {
  return (
    <>
      {browser === "not-opened" ? (
        <Act text="act-copy-link" intent={{ intent: "copy-link" }} primary />
      ) : (
        <Act
          text={code ? "act-open-code-page" : "act-open-again"}
          intent={{ intent: "open-again" }}
          primary
          waits={browser === "answered"}
        />
      )}
      <Act text="act-cancel" intent={{ intent: "cancel" }} />
    </>
  );
}
