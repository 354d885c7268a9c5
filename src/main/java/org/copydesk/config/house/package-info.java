/**
 * Reads the rules of a house from YAML: from Copydesk's own format, where a fault stops everything,
 * and from the styles of Vale, where a rule that cannot mean the same here is left out and said.
 */
@NullMarked
package org.copydesk.config.house;

import org.jspecify.annotations.NullMarked;
