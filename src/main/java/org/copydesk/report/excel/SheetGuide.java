package org.copydesk.report.excel;

import java.util.List;
import org.copydesk.report.RunWords;

/**
 * What a sheet is for.
 *
 * @param name its name
 * @param brief in a few words, for the way to it
 * @param meaning what an editor should know before reading it
 */
record SheetGuide(String name, String brief, String meaning) {

  /** The sheets behind the Overview, in the order in which an editor needs them. */
  static List<SheetGuide> of(Limits limits) {
    return List.of(
        new SheetGuide(
            DocumentsSheet.NAME,
            "every file found, worst first",
            "Every file found, worst first. A name leads to its first finding; after you have"
                + " sorted a sheet, use the filter of the column Document instead. Change since last"
                + " run says in brackets why a result moved: the text, the rules, or neither."),
        new SheetGuide(
            FindingsSheet.NAME,
            "the work list: what, where, why, what to do",
            "The work list. The words that are meant stand in [brackets]. Under What to do, words"
                + " in place of a sentence are what to write instead, alternatives parted by a"
                + " stroke. Status says what the last run knew: New; Came back, where an earlier run"
                + " had it and the last one did not; Changed, where it stands in another sentence or"
                + " has another level; Known since a day. “Rules changed” marks what is new in a text"
                + " that stayed as it was. At most "
                + RunWords.number(limits.findings())
                + " rows."),
        new SheetGuide(
            FixedSheet.NAME,
            "what the last run had and this one has no more",
            "Findings that counted in the last run and are gone, with where they stood then and why"
                + " they are gone: the text was changed, the rules were, or the submission is no"
                + " longer there. What an editor let stand is not among them."),
        new SheetGuide(
            StatisticsSheet.NAME,
            "every figure and who vouches for it",
            "Every figure that was counted, measured or estimated, those without a source first. Also"
                + " said elsewhere names another submission of this run with the same figure, or with"
                + " another value of the same measure; it shows where to ask and clears nothing."),
        new SheetGuide(
            NamesSheet.NAME,
            "one answer for a name, wherever it stands",
            "Every spelling of a name that was flagged, once, with all the places it stands in: one"
                + " answer here goes for all of them."),
        new SheetGuide(
            MeasuresSheet.NAME,
            "numbers that describe each story",
            "Numbers that describe each story that was audited, worst first as on Documents. They"
                + " accuse nobody and cost no points; sort by a column to see which texts stand out."
                + " An empty cell means that there was nothing to measure."),
        new SheetGuide(
            NotAuditedSheet.NAME,
            "files that could not be judged, and why",
            "Every file that could not be judged, why, and what to do. Marks such as ␀ or ‹U+202E› in"
                + " a name or text stand for characters that cannot be seen."),
        new SheetGuide(
            SuppressedSheet.NAME,
            "what editors let stand, who, when and why",
            "Every answer by which something does not count, and whether it still matches anything, so"
                + " that nothing is hidden for good. Errors among them are named on the Overview."),
        new SheetGuide(
            NotCountedSheet.NAME,
            "where findings went that do not count",
            "Where the findings went that do not count: editors' answers, every entry of the desk's"
                + " suppressions with whether it is in use, unused or expired, and the baseline by"
                + " kind. The column Findings adds up to all of them; findings.jsonl lists them one"
                + " by one."),
        new SheetGuide(
            GateSheet.NAME,
            "every condition, what decides it, what would help",
            "What is asked of the whole run, what it has, what is allowed, which documents and"
                + " findings decide it and what would make it pass."),
        new SheetGuide(
            TrendSheet.NAME,
            "this run beside the runs before it",
            "The runs over the same files and folders, a row a run, beside the run just before it: New"
                + " are findings that no run had before, Came back those that an earlier one had,"
                + " Fixed those that were there no more. Where the rules changed, a difference may"
                + " come from them and not from the texts; the column Rules says so."));
  }
}
