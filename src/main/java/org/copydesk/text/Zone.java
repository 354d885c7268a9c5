package org.copydesk.text;

/** The part of a page or message that its source puts a block in; plain text says nothing. */
public enum Zone {
  /** The source does not say. */
  UNTOLD,
  /** Where the source says the story is. */
  STORY,
  /** The head of a web page. */
  PAGE_HEADER,
  /** The foot of a web page. */
  PAGE_FOOTER,
  /** Menus and the paths to a page. */
  NAVIGATION,
  /** Beside the story: teasers, boxes, advertisements. */
  ASIDE,
  /** Forms and buttons. */
  FORM,
  /** What readers wrote below the story. */
  COMMENTS,
  /** Repeated at the head of every printed page. */
  RUNNING_HEAD,
  /** Repeated at the foot of every printed page, with its number. */
  RUNNING_FOOT,
  /** An earlier message quoted in a reply. */
  QUOTED_REPLY,
  /** The sender's lines below a message. */
  SIGNATURE
}
