package org.copydesk.notify;

import java.util.List;

/**
 * What a desk says about being told.
 *
 * @param title the name of the desk above every message
 * @param link where the reports can be read, beginning with http; empty where they cannot. {@code
 *     {run}} in it stands for the run
 * @param channels the ways to tell, each with a name of its own
 */
public record Notifications(String title, String link, List<Channel> channels) {

  /** Above every message where the desk says nothing else. */
  public static final String TITLE = "Copydesk";

  /** A desk that wants to be told of nothing. */
  public static final Notifications NONE = new Notifications(TITLE, "", List.of());

  public Notifications {
    channels = List.copyOf(channels);
  }
}
