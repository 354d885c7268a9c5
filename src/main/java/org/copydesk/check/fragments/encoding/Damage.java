package org.copydesk.check.fragments.encoding;

import java.util.Optional;
import org.copydesk.text.Span;

/**
 * A word, or a sign beside one, that came to harm.
 *
 * @param span the word
 * @param repaired the word as it was; nothing where that can't be known
 * @param cause what happened, for an editor
 * @param sure whether it can be nothing else
 */
public record Damage(Span span, Optional<String> repaired, String cause, boolean sure) {}
