package org.copydesk.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The card of a {@link TextMeasure}: all that is said about it in the workbook, in the reports and
 * in conditions of the gate.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Measure {

  /** Kebab-case, the name in {@code documents.jsonl} and in conditions: {@code named-sources}. */
  String id();

  /** Head of the column: at most 24 characters. */
  String label();

  /** What the number counts. */
  Unit unit();

  /** What it says about the text, and what is a usual value: one or two sentences. */
  String meaning();

  /** Who describes it, for a measure that others have named; else empty. */
  String source() default "";

  /** What a measure's number counts. */
  enum Unit {
    /** A whole number of things. */
    COUNT,
    /** A part of a whole, from 0 to 1; shown as a percentage. */
    SHARE,
    /** A step of a scale with one decimal: years of school. */
    GRADE,
    /** So many of one thing to another, with one decimal: words a sentence. */
    RATE
  }
}
