package org.copydesk.check.language;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Span;
import org.languagetool.Languages;
import org.languagetool.tokenizers.SentenceTokenizer;

/** Sentences by LanguageTool's rules for English, which know abbreviations and initials. */
public final class SrxSentenceSplitter implements SentenceSplitter {

  private final SentenceTokenizer tokenizer =
      Languages.getLanguageForShortCode("en-US").getSentenceTokenizer();

  @Override
  public List<Span> split(String block) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (String sentence : tokenizer.tokenize(block)) {
      spans.add(new Span(at, at + sentence.length()));
      at += sentence.length();
    }
    return spans;
  }
}
