import { nameOf } from "../name/lexicon.ts";
import type { Prepared } from "../token/prepare.ts";

/** 把枫港一期和二期搞混了: which of them is meant has to be asked. */
const ONE_FOR_ANOTHER = /[和跟与、][^，。]{1,12}(?:搞|弄|报|写)(?:混|反|串)/;

/** The project whose report is corrected: the last one that is named beyond doubt. */
export function correctedProject({ projects, lexicon, text }: Prepared): string | undefined {
  if (ONE_FOR_ANOTHER.test(text)) return undefined;
  const named = projects.findLast((one) => one.projects.length === 1);
  return named && nameOf(lexicon, named.projects[0]!);
}

/** The projects that the words may mean, where there are several. */
export function candidatesOf({ projects, lexicon, text }: Prepared): readonly string[] {
  const meant = ONE_FOR_ANOTHER.test(text)
    ? projects.flatMap((one) => one.projects)
    : (projects.find((one) => one.projects.length > 1)?.projects ?? []);
  const names = [...new Set(meant)].map((one) => nameOf(lexicon, one));
  return names.length > 1 ? names : [];
}

/** Two projects were taken for one another. */
export function isOneForAnother(text: string): boolean {
  return ONE_FOR_ANOTHER.test(text);
}
