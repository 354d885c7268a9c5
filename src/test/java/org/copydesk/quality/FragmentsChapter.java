package org.copydesk.quality;

import static org.copydesk.quality.Markdown.three;

import java.util.List;
import java.util.Map;

/** What is said of fragments: all rules together, on texts held out, and what goes wrong. */
final class FragmentsChapter {

  /** In fragments-dev the texts from this number on are like news. */
  private static final int FIRST_LIKE_NEWS = 100;

  private static final String WEIGHED = "fragments/page-furniture";

  private final List<AuditedText> pages;
  private final Map<String, List<AuditedText>> spans;
  private final List<HeldOutLines> heldOut;
  private final List<HeldOutLines> ablation;

  /**
   * @param pages texts of which each line is labelled
   * @param spans texts of which fragments are marked, by the name of their set
   * @param heldOut what the weighing of lines says of texts it did not see
   * @param ablation the same of all pages, without one kind of clue at a time
   */
  FragmentsChapter(
      List<AuditedText> pages,
      Map<String, List<AuditedText>> spans,
      List<HeldOutLines> heldOut,
      List<HeldOutLines> ablation) {
    this.pages = List.copyOf(pages);
    this.spans = spans;
    this.heldOut = List.copyOf(heldOut);
    this.ablation = List.copyOf(ablation);
  }

  String markdown() {
    return String.join("\n", overview(), heldOut(), ablation(), missed(), flagged());
  }

  private String overview() {
    StringBuilder out =
        new StringBuilder(
            """
            ## Text that is not the story

            With the weights of the product, which were fitted to fragments-dev, residue-dev and the seeds;
            what they say of texts they did not see comes below.

            | set | precision | recall | F1 | story flagged |
            | --- | --- | --- | ---: | --- |
            """);
    out.append(lines("fragments-dev, by line", pages));
    out.append(
        lines("its texts like news", pages.stream().filter(FragmentsChapter::isNews).toList()));
    out.append(
        lines(
            "its texts, without the weighing of lines",
            pages.stream().map(FragmentsChapter::namedAlone).toList()));
    spans.forEach((set, texts) -> out.append(row(set, FragmentScore.bySpan(texts))));
    out.append(
        """

        *Story flagged*: in fragments-dev lines of the story, in residue-dev lines that look like a
        fragment and are none.
        """);
    return out.toString();
  }

  private static String lines(String name, List<AuditedText> texts) {
    return row(name, FragmentScore.byLine(texts));
  }

  private static boolean isNews(AuditedText text) {
    return Integer.parseInt(text.labelled().name().replaceAll("\\D", "")) >= FIRST_LIKE_NEWS;
  }

  private static AuditedText namedAlone(AuditedText text) {
    return new AuditedText(
        text.labelled(),
        text.flags().stream().filter(f -> !f.rule().equals(WEIGHED)).toList(),
        text.figures());
  }

  private static String row(String name, FragmentScore score) {
    return Markdown.row(
        name,
        score.precision().inWords(),
        score.recall().inWords(),
        three(score.f()),
        score.storyFlagged().inWords());
  }

  private String heldOut() {
    StringBuilder out =
        new StringBuilder(
            """
            ### On pages that the weights did not see

            Each page is decided with weights and a limit that were fitted to the others, named rules
            included.

            | lines of | precision | recall | F1 | story flagged |
            | --- | --- | --- | ---: | --- |
            """);
    heldOut.forEach(h -> out.append(row(h)));
    return out.toString();
  }

  private String ablation() {
    StringBuilder out =
        new StringBuilder(
            """
            ### Which clues matter

            The same for all pages of fragments-dev, fitted again without one kind of clue.

            | without clues of | precision | recall | F1 | story flagged |
            | --- | --- | --- | ---: | --- |
            """);
    ablation.forEach(h -> out.append(row(h)));
    return out.toString();
  }

  private static String row(HeldOutLines lines) {
    return Markdown.row(
        lines.what(),
        lines.precision().inWords(),
        lines.recall().inWords(),
        three(lines.f()),
        lines.storyFlagged().inWords());
  }

  private String missed() {
    StringBuilder out =
        new StringBuilder(
            """
            ### Which lines of fragments-dev go wrong

            | junk | missed |
            | --- | --- |
            """);
    LineErrors.of(pages)
        .missed()
        .forEach(
            (place, forms) ->
                forms.forEach(
                    (form, share) ->
                        out.append(
                            Markdown.row(
                                place.words() + ": " + LineErrors.inWords(form),
                                share.inWords()))));
    return out.toString();
  }

  private String flagged() {
    StringBuilder out = new StringBuilder("| story | flagged |\n| --- | --- |\n");
    LineErrors.of(pages)
        .flagged()
        .forEach(
            (form, share) -> out.append(Markdown.row(LineErrors.inWords(form), share.inWords())));
    return out.toString();
  }
}
