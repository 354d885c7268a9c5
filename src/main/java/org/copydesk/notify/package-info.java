/**
 * What a desk is told after a run, and how it gets there: a {@link org.copydesk.notify.RunDigest}
 * is taken from a run, put into the form of each {@link org.copydesk.notify.Channel}, and delivered
 * by the {@link org.copydesk.notify.Messenger}. Nothing here decides anything about a run, and
 * whatever goes wrong on the way comes back as a {@link org.copydesk.notify.Delivery} in words.
 *
 * <p>Passwords, keys and the addresses of webhooks are known here by where they are kept alone; the
 * value is read when a message is sent, and no text that this package gives back holds it.
 */
@NullMarked
package org.copydesk.notify;

import org.jspecify.annotations.NullMarked;
