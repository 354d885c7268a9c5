package org.copydesk.extract;

import java.util.List;
import java.util.Locale;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** Says to an editor what stands in the way of a text. */
final class Refusals {

  /** Fewer words are too few to judge. */
  static final int FEWEST_WORDS = 20;

  private final Limits limits;

  Refusals(Limits limits) {
    this.limits = limits;
  }

  /**
   * What to add to a reason.
   *
   * @param text as much of it as could be read
   */
  String detail(Failure failure, String text, FileTypes.FileType fileType) {
    if (!failure.detail().isEmpty()) {
      return failure.detail();
    }
    return switch (failure.reason()) {
      case BROKEN_FILE -> {
        int words = TextLikeness.words(text);
        yield words == 0
            ? "It should be " + fileType.words() + ", but it does not open as one."
            : String.format(
                Locale.ENGLISH,
                "It is %s; %,d words could be read, the rest is damaged.",
                fileType.words(),
                words);
      }
      case TOO_LARGE -> tooMuchText();
      default -> "";
    };
  }

  /** The row of an archive itself. */
  Unreadable archive(String name, Extraction extraction, FileTypes.FileType fileType) {
    Failure failure = extraction.failure();
    int members = extraction.members().size();
    if (failure != null && failure.reason() == UnreadableReason.BROKEN_FILE) {
      return new Unreadable(
          name,
          UnreadableReason.BROKEN_FILE,
          members == 0
              ? "It should be " + fileType.words() + ", but it does not open as one."
              : "It is " + fileType.words() + "; after member " + members + " it is damaged.");
    }
    if (failure != null) {
      return new Unreadable(name, failure.reason(), detail(failure, "", fileType));
    }
    if (extraction.dropped() > 0) {
      return new Unreadable(
          name,
          UnreadableReason.TOO_LARGE,
          "It holds more than "
              + limits.members()
              + " files; the first "
              + members
              + " are listed on their own, the others were not read.");
    }
    if (members == 0) {
      return new Unreadable(name, UnreadableReason.NO_TEXT, "The archive is empty.");
    }
    return new Unreadable(name, UnreadableReason.ARCHIVE, "");
  }

  /** Why a text cannot be audited although it could be read; null when it can. */
  @Nullable Unreadable tooLittle(String name, String text) {
    if (!TextLikeness.hasLetters(text)) {
      return new Unreadable(name, UnreadableReason.NO_TEXT, "");
    }
    int words = TextLikeness.words(text);
    if (words < FEWEST_WORDS) {
      return new Unreadable(
          name,
          UnreadableReason.TOO_SHORT,
          "It has " + words + (words == 1 ? " word." : " words."));
    }
    return null;
  }

  /**
   * A file of which there is too little because it is damaged is a damaged file.
   *
   * @param unreadable what would be said of a whole file
   * @param shortfalls why this one is not whole
   */
  Unreadable forDamage(Unreadable unreadable, List<Shortfall> shortfalls) {
    boolean little =
        unreadable.reason() == UnreadableReason.NO_TEXT
            || unreadable.reason() == UnreadableReason.TOO_SHORT;
    return shortfalls.isEmpty() || !little
        ? unreadable
        : new Unreadable(
            unreadable.name(), shortfalls.get(0).reason(), shortfalls.get(0).sentence());
  }

  String together() {
    return String.format(
        Locale.ENGLISH,
        "What was read before it out of the same file took %,d s, all that there is.",
        limits.effort().together().toSeconds());
  }

  String tooLarge(long size) {
    return String.format(
        Locale.ENGLISH,
        "It has %,d MB; the limit is %,d MB.",
        (size + 999_999) / 1_000_000,
        limits.fileBytes() / 1_000_000);
  }

  String tooMuchText() {
    return String.format(
        Locale.ENGLISH, "It holds more than %,d characters of text.", limits.characters());
  }
}
