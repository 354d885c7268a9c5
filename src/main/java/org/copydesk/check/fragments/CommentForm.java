package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/** Lines of the form under a web page in which readers leave a comment. */
@Rule(
    id = "fragments/comment-form",
    level = Level.ERROR,
    summary = "Comment form left in the text",
    why =
        "The labels of a web page's comment form came along when the text was copied. Readers would"
            + " be asked for a comment in the middle of the story.",
    fix = "Delete the lines of the form.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.

        ⟦Leave a Reply

        Your email address will not be published.⟧
        """,
    accepts =
        """
        The mayor asked residents to leave a reply on the council's page, and the council will vote.
        """)
public final class CommentForm implements NamedFragment {

  private final FormVoice voice = new FormVoice();

  /** What a line is to a form. */
  private enum Share {
    NONE,
    /** A label that much else could bear. */
    PART,
    LIKELY,
    SURE
  }

  /**
   * Lines in a row of which each has a share in a form.
   *
   * @param read those of them that the reading of the page took for a form
   */
  private record Form(List<Line> lines, List<Share> shares, List<PageReading.Run> read) {

    Form() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Span span() {
      return Layout.across(lines.get(0), lines.get(lines.size() - 1));
    }

    boolean isSure(Layout layout) {
      long likely = shares.stream().filter(s -> s == Share.LIKELY).count();
      return shares.contains(Share.SURE)
          || likely > 1
          || (likely == 1 && (shares.size() > 1 || layout.isBelowProse(lines.get(0))));
    }
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Layout layout = Layout.of(context);
    PageReading reading = PageReading.of(context);
    Map<Integer, PageReading.Run> read = new HashMap<>();
    Set<Integer> otherParts = new HashSet<>();
    for (PageWording part : PageWording.values()) {
      for (PageReading.Run run : reading.runs(part)) {
        for (Line line : run.lines()) {
          if (part == PageWording.COMMENT_FORM) {
            read.put(line.index(), run);
          } else {
            otherParts.add(line.index());
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    Form form = new Form();
    for (Line line : layout.lines()) {
      PageReading.Run run = read.get(line.index());
      Share share = run != null ? Share.SURE : share(context.article(), line);
      if (share == Share.NONE || otherParts.contains(line.index())) {
        close(context, form, findings);
        form = new Form();
        continue;
      }
      form.lines().add(line);
      form.shares().add(share);
      if (run != null) {
        form.read().add(run);
      }
    }
    close(context, form, findings);
    return findings;
  }

  private void close(CheckContext context, Form form, List<Finding> findings) {
    if (!form.lines().isEmpty() && form.isSure(Layout.of(context))) {
      findings.add(finding(context, form));
    }
  }

  private Share share(Article article, Line line) {
    if (line.plain().isEmpty() || line.isQuoted()) {
      return Share.NONE;
    }
    boolean worded = !known(line.plain()).isEmpty();
    Share most = worded ? Share.PART : Share.NONE;
    for (Sentence sentence : article.sentencesOf(line.block())) {
      String plain = Fingerprint.normalise(article.textOf(sentence));
      Optional<FormVoice.Sureness> heard = voice.of(plain);
      if (heard.isEmpty() && known(plain).isEmpty()) {
        return Share.NONE;
      }
      Share share = heard.map(CommentForm::share).orElse(worded ? Share.PART : Share.LIKELY);
      most = share.compareTo(most) > 0 ? share : most;
    }
    // Words that only look like a form's need a neighbour in their own line.
    return most == Share.PART && !worded ? Share.NONE : most;
  }

  private static List<Cues.Match> known(String plain) {
    return PageWording.COMMENT_FORM.filling().filling(plain);
  }

  private static Share share(FormVoice.Sureness sureness) {
    return switch (sureness) {
      case SURE -> Share.SURE;
      case LIKELY -> Share.LIKELY;
      case COVERED -> Share.PART;
    };
  }

  private Finding finding(CheckContext context, Form form) {
    PageReading.Run read = form.read().isEmpty() ? null : form.read().get(0);
    boolean sure = form.shares().contains(Share.SURE);
    return card()
        .finding(context.article(), form.span())
        .message("This is the comment form of a web page, not part of the story. Delete it.")
        .evidence(
            read != null ? read.evidence() : List.of("holds little but the words of such forms"))
        .confidence(read != null ? read.confidence() : sure ? 0.94 : 0.85)
        .done();
  }
}
