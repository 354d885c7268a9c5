package org.copydesk.check;

/** Whether marks in a text may let its findings stand; a desk says so in its configuration. */
public enum InlineIgnores {
  /** A mark is heeded: whoever writes here decides for the desk. */
  TRUSTED,
  /** A mark is told and not heeded: a submission must not excuse itself. */
  UNTRUSTED
}
