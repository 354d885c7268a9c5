package org.copydesk.check.fragments.furniture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the furniture of a page speaks of, with the clues that its wordings give. */
enum WordingKind {
  SUBSCRIBE(LineClue.SAYS_SUBSCRIBE, LineClue.SAYS_SUBSCRIBE, LineClue.HOLDS_SUBSCRIBE),
  NEWSLETTER(LineClue.OPENS_NEWSLETTER, LineClue.OPENS_NEWSLETTER, LineClue.HOLDS_NEWSLETTER),
  SHARE(LineClue.SAYS_SHARE, LineClue.OPENS_SHARE, LineClue.HOLDS_SHARE),
  HEADER(LineClue.SAYS_HEADER, LineClue.OPENS_HEADER, null),
  EITHER(LineClue.SAYS_EITHER, LineClue.SAYS_EITHER, null),
  RELATED(LineClue.OPENS_RELATED, LineClue.OPENS_RELATED, LineClue.HOLDS_RELATED),
  MENU(LineClue.SAYS_MENU, LineClue.SAYS_MENU, LineClue.SAYS_MENU),
  LEGAL(LineClue.SAYS_LEGAL, LineClue.OPENS_LEGAL, LineClue.HOLDS_LEGAL),
  COOKIE(LineClue.HOLDS_COOKIE, LineClue.HOLDS_COOKIE, LineClue.HOLDS_COOKIE),
  COMMENTS(LineClue.SAYS_COMMENTS, LineClue.OPENS_COMMENTS, LineClue.HOLDS_COMMENTS),
  APP(LineClue.HOLDS_APP, LineClue.HOLDS_APP, LineClue.HOLDS_APP),
  MEDIA(LineClue.SAYS_MEDIA, LineClue.OPENS_MEDIA, LineClue.HOLDS_MEDIA),
  SHOP(LineClue.HOLDS_SHOP, LineClue.HOLDS_SHOP, LineClue.HOLDS_SHOP),
  SUPPORT(LineClue.HOLDS_SUPPORT, LineClue.HOLDS_SUPPORT, LineClue.HOLDS_SUPPORT),
  AUTHOR(LineClue.OPENS_AUTHOR, LineClue.OPENS_AUTHOR, LineClue.HOLDS_AUTHOR),
  ORIGIN(LineClue.OPENS_ORIGIN, LineClue.OPENS_ORIGIN, LineClue.HOLDS_ORIGIN),
  ORDER(LineClue.ORDERS, LineClue.ORDERS, null);

  private final LineClue whole;
  private final LineClue start;
  private final @Nullable LineClue anywhere;

  WordingKind(LineClue whole, LineClue start, @Nullable LineClue anywhere) {
    this.whole = whole;
    this.start = start;
    this.anywhere = anywhere;
  }

  static WordingKind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The clue of a wording of this kind that stands here; nothing where it says nothing. */
  @Nullable LineClue clue(Wordings.Where where) {
    return switch (where) {
      case WHOLE -> whole;
      case START -> start;
      case ANY -> anywhere;
    };
  }
}
