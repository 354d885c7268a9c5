package org.copydesk.extract;

import java.util.List;
import org.copydesk.text.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link XhtmlSource} has to say besides the text.
 *
 * @param members the files inside the file, in its order; empty unless unpacking was asked for
 * @param dropped how many more members there were than allowed, at least
 * @param failure why the text or the members may not be whole; null when all went well
 * @param remarks what an editor should know of the file beside its text, a sentence each
 * @param shortfalls why the text may not be whole although nothing failed
 */
public record Extraction(
    List<Member> members,
    int dropped,
    @Nullable Failure failure,
    List<String> remarks,
    List<Shortfall> shortfalls) {

  /** Of a file that gave nothing for this reason. */
  public static Extraction failed(Failure failure) {
    return new Extraction(List.of(), 0, failure, List.of(), List.of());
  }

  public Extraction {
    members = List.copyOf(members);
    remarks = List.copyOf(remarks);
    shortfalls = List.copyOf(shortfalls);
  }
}
