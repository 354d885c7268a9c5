/** Text that is not the story: form remnants, template headings, doubled captions, placeholders. */
@NullMarked
package org.copydesk.check.fragments;

import org.jspecify.annotations.NullMarked;
