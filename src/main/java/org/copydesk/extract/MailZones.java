package org.copydesk.extract;

import java.util.Locale;
import java.util.Set;
import org.copydesk.text.Zone;
import org.xml.sax.Attributes;

/**
 * What a mail program's own marks say of the parts of an HTML message: its signature, and the
 * message it answers. Outlook marks only where that message begins; it goes on to the end of what
 * stands around the mark.
 */
final class MailZones {

  private static final Set<String> REPLIES =
      Set.of(
          "gmail_quote",
          "gmail_attr",
          "gmail_extra",
          "moz-cite-prefix",
          "yahoo_quoted",
          "protonmail_quote",
          "tutanota_quote",
          "zmail_extra");

  private static final Set<String> SIGNATURES =
      Set.of("gmail_signature", "moz-signature", "protonmail_signature_block", "mobile-signature");

  private static final Set<String> REST_IS_REPLY =
      Set.of("divrplyfwdmsg", "mail-editor-reference-message-container");

  private int depth;
  private int replyFrom;
  private int signatureFrom;
  private int restFrom;

  /** A block element begins. */
  void start(String element, Attributes attributes) {
    depth++;
    String id = plain(attributes.getValue("id"));
    if (restFrom == 0 && REST_IS_REPLY.contains(id)) {
      restFrom = depth;
    }
    boolean cited =
        element.equals("blockquote") && "cite".equalsIgnoreCase(attributes.getValue("type"));
    if (replyFrom == 0 && (cited || has(attributes, id, REPLIES))) {
      replyFrom = depth;
    }
    if (signatureFrom == 0 && has(attributes, id, SIGNATURES)) {
      signatureFrom = depth;
    }
  }

  /** The block element that began last ends. */
  void end() {
    replyFrom = replyFrom == depth ? 0 : replyFrom;
    signatureFrom = signatureFrom == depth ? 0 : signatureFrom;
    depth = Math.max(0, depth - 1);
    // The mark itself may end; what stands around it may not.
    restFrom = depth + 1 < restFrom ? 0 : restFrom;
  }

  /** Where the text stands that is read now; {@link Zone#UNTOLD} where no mark says so. */
  Zone zone() {
    if (restFrom > 0 || replyFrom > 0) {
      return Zone.QUOTED_REPLY;
    }
    return signatureFrom > 0 ? Zone.SIGNATURE : Zone.UNTOLD;
  }

  private static boolean has(Attributes attributes, String id, Set<String> names) {
    if (names.contains(id)) {
      return true;
    }
    String classes = attributes.getValue("class");
    if (classes == null) {
      return false;
    }
    for (String name : classes.split("\\s+", -1)) {
      if (names.contains(plain(name))) {
        return true;
      }
    }
    return false;
  }

  /** Outlook on the web puts x_ before every name that came from elsewhere. */
  private static String plain(@org.jspecify.annotations.Nullable String name) {
    if (name == null) {
      return "";
    }
    String plain = name.toLowerCase(Locale.ROOT);
    while (plain.startsWith("x_")) {
      plain = plain.substring(2);
    }
    return plain;
  }
}
