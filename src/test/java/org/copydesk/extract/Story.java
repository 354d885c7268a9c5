package org.copydesk.extract;

import java.util.List;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;

/** One invented story; every writer of test documents writes this one. */
final class Story {

  static final SentenceSplitter SPLITTER = new SrxSentenceSplitter();

  static final String HEADLINE = "Harbour bridge reopens after two years";
  static final String SUBHEAD = "Costs have doubled";

  /** The first and the third stand under a headline of their own. */
  static final List<String> PARAGRAPHS =
      List.of(
          "The harbour bridge in Eastport opened to traffic on Monday, two years after a winter storm"
              + " tore its deck away. Mayor Ruth Keller cut the ribbon at noon – three hours late,"
              + " because a crane had blocked the northern approach.",
          "“We waited long enough,” said ferry captain Tomás Álvarez, who carried some 1,400 commuters"
              + " across the bay every day. His café on Pier 4 will close in May.",
          "According to the city’s audit office, the work cost $84 million, twice the first estimate of"
              + " January 2023. Dr. Lena Okafor, who led the audit, blamed late steel deliveries and a"
              + " design that had to be drawn three times.",
          "Trucks stay banned until spring. The well-known toll of three dollars will not rise before"
              + " 2028, the council decided by eleven votes to four. Traffic on the old ferry fell by"
              + " 37% in the meantime, and the goverment of the province sent a congratulation from"
              + " Wahsington.");

  static final String TEXT =
      HEADLINE
          + "\n\n"
          + PARAGRAPHS.get(0)
          + "\n\n"
          + PARAGRAPHS.get(1)
          + "\n\n"
          + SUBHEAD
          + "\n\n"
          + PARAGRAPHS.get(2)
          + "\n\n"
          + PARAGRAPHS.get(3)
          + "\n";

  private Story() {}

  /** The sentences that a reader of the plain text would see. */
  static List<String> sentences() {
    return sentences(Article.ofPlainText("story.txt", TEXT, SPLITTER));
  }

  static List<String> sentences(Article article) {
    return article.sentences().stream()
        .map(s -> article.textOf(s).replaceAll("\\s+", " "))
        .toList();
  }
}
