/** Numbers that claim an effect with nobody who counted it, and the register of every figure. */
@NullMarked
package org.copydesk.check.statistics;

import org.jspecify.annotations.NullMarked;
