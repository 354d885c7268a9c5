/**
 * How good the rules are: labelled sets are read or made, audited with the core and scored, and the
 * page {@code docs/quality.md} and the figures of {@code copydesk explain} are written from that.
 */
@NullMarked
package org.copydesk.quality;

import org.jspecify.annotations.NullMarked;
