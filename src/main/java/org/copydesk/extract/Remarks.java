package org.copydesk.extract;

import java.util.List;
import org.apache.tika.metadata.Metadata;

/** What a parser has to say of a file beside its text, carried among what Tika knows of it. */
final class Remarks {

  private static final String KEY = "copydesk:remark";

  private Remarks() {}

  /** Adds a sentence for editors; an empty one says nothing. */
  static void add(Metadata metadata, String remark) {
    if (!remark.isEmpty()) {
      metadata.add(KEY, remark);
    }
  }

  static List<String> of(Metadata metadata) {
    return List.of(metadata.getValues(KEY));
  }
}
