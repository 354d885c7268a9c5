/** Word lists, cue lists and tables: text files beside the class that reads them. */
@NullMarked
package org.copydesk.data;

import org.jspecify.annotations.NullMarked;
