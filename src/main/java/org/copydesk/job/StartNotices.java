package org.copydesk.job;

import java.util.List;

/**
 * What opening the database brought to light and the reports of the run should say.
 *
 * @param sentences a sentence each
 */
public record StartNotices(List<String> sentences) {

  static final StartNotices NONE = new StartNotices(List.of());

  public StartNotices {
    sentences = List.copyOf(sentences);
  }
}
