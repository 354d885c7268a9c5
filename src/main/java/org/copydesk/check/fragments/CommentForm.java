package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static final String FORM = "form";

  /** So many labels on one line are the fields of a form without a further sign. */
  private static final int SEVERAL = 3;

  private final Cues cues = Cues.read(CommentForm.class, "comment-form.tsv");
  private final FormVoice voice = new FormVoice();

  /** What a line is to a form. */
  private enum Share {
    NONE,
    /** A label that much else could bear. */
    PART,
    LIKELY,
    SURE
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    List<Share> shares = new ArrayList<>();
    for (Line line : layout.lines()) {
      Share share = share(context.article(), line);
      if (share == Share.NONE) {
        close(context, run, shares, findings);
      } else {
        run.add(line);
        shares.add(share);
      }
    }
    close(context, run, shares, findings);
    return findings;
  }

  private void close(
      CheckContext context, List<Line> run, List<Share> shares, List<Finding> findings) {
    if (!run.isEmpty() && isSure(Layout.of(context), run.get(0), shares)) {
      findings.add(finding(context, Layout.across(run.get(0), run.get(run.size() - 1))));
    }
    run.clear();
    shares.clear();
  }

  private static boolean isSure(Layout layout, Line first, List<Share> shares) {
    long likely = shares.stream().filter(s -> s == Share.LIKELY).count();
    return shares.contains(Share.SURE)
        || likely > 1
        || (likely == 1 && (shares.size() > 1 || layout.isBelowProse(first)));
  }

  private Share share(Article article, Line line) {
    List<Cues.Match> wordings = cues.filling(line.plain());
    if (!wordings.isEmpty()) {
      boolean form = wordings.stream().anyMatch(w -> w.kind().equals(FORM));
      if (form || wordings.size() >= SEVERAL) {
        return Share.SURE;
      }
    }
    if (line.plain().isEmpty() || line.isQuoted()) {
      return Share.NONE;
    }
    Share most = wordings.isEmpty() ? Share.NONE : Share.PART;
    for (Sentence sentence : article.sentencesOf(line.block())) {
      String plain = Fingerprint.normalise(article.textOf(sentence));
      Optional<FormVoice.Sureness> heard = voice.of(plain);
      boolean known = !cues.filling(plain).isEmpty();
      if (heard.isEmpty() && !known) {
        return Share.NONE;
      }
      Share share =
          heard.map(CommentForm::share).orElse(wordings.isEmpty() ? Share.LIKELY : Share.PART);
      most = share.compareTo(most) > 0 ? share : most;
    }
    // Words that only look like a form's need a neighbour in their own line.
    return most == Share.PART && wordings.isEmpty() ? Share.NONE : most;
  }

  private static Share share(FormVoice.Sureness sureness) {
    return switch (sureness) {
      case SURE -> Share.SURE;
      case LIKELY -> Share.LIKELY;
      case COVERED -> Share.PART;
    };
  }

  private Finding finding(CheckContext context, Span span) {
    return card()
        .finding(context.article(), span)
        .message("This is the comment form of a web page, not part of the story. Delete it.")
        .evidence(List.of("holds nothing but the wording of a form"))
        .confidence(0.98)
        .done();
  }
}
