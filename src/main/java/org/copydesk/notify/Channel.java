package org.copydesk.notify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One way by which a desk is told of a run. */
public sealed interface Channel {

  /** What a desk calls it, unlike all others. */
  String name();

  /** Which runs it tells of. */
  Occasion on();

  /** Whether it also tells of runs that looked at some of the files only. */
  boolean partial();

  /** Every secret that it needs. */
  List<Secret> secrets();

  /** Which runs a channel tells of. */
  enum Occasion {
    /** Every run. */
    ALWAYS,
    /** A run that does not pass, could not audit enough, or came to no end. */
    FAILED,
    /** Likewise, and a run whose results are not those of the one before. */
    CHANGED;

    /** Whether a run is one of them. */
    boolean isMet(RunDigest digest) {
      return switch (this) {
        case ALWAYS -> true;
        case FAILED -> digest.outcome() != RunDigest.Outcome.PASSED;
        case CHANGED -> digest.outcome() != RunDigest.Outcome.PASSED || digest.isChanged();
      };
    }
  }

  /** What a receiver of a webhook understands. */
  enum WebhookFormat {
    /** Slack's blocks. */
    SLACK,
    /** An adaptive card, as Microsoft Teams shows it. */
    TEAMS,
    /** Copydesk's own. */
    JSON
  }

  /** What a file is written in. */
  enum FileFormat {
    MARKDOWN,
    TEXT
  }

  /**
   * An HTTP address that takes messages.
   *
   * @param url the address; whoever knows it may write there
   * @param signing the key that messages are signed with
   * @param timeout how long one attempt may take
   * @param attempts how often it is tried, 1 or more
   * @param plainHttp whether an address without TLS is all right
   */
  record Webhook(
      String name,
      Occasion on,
      boolean partial,
      WebhookFormat format,
      Secret url,
      Optional<Secret> signing,
      Duration timeout,
      int attempts,
      boolean plainHttp)
      implements Channel {
    @Override
    public List<Secret> secrets() {
      return signing.map(key -> List.of(url, key)).orElse(List.of(url));
    }
  }

  /** How the way to a mail server is kept private. */
  enum Security {
    /** A plain connection that has to turn to TLS before anything is said. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** None. */
    NONE
  }

  /**
   * Letters through a mail server.
   *
   * @param host the server
   * @param port its port
   * @param from the sender's address
   * @param to the receivers' addresses, one or more
   * @param user who signs in; empty where nobody needs to
   * @param password of the user
   * @param timeout how long the server may keep silent
   */
  record Mail(
      String name,
      Occasion on,
      boolean partial,
      String host,
      int port,
      Security security,
      String from,
      List<String> to,
      String user,
      Optional<Secret> password,
      Duration timeout)
      implements Channel {

    public Mail {
      to = List.copyOf(to);
    }

    @Override
    public List<Secret> secrets() {
      return password.map(List::of).orElse(List.of());
    }
  }

  /**
   * A file that always holds the last message.
   *
   * @param path the file
   * @param format what it is written in
   */
  record ToFile(String name, Occasion on, boolean partial, Path path, FileFormat format)
      implements Channel {
    @Override
    public List<Secret> secrets() {
      return List.of();
    }
  }
}
