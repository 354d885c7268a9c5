package org.copydesk.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Something that a desk can choose about a rule, as part of the rule's card. */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleOption {

  /** Its name in the configuration, in kebab-case. */
  String name();

  /** What is chosen: a number, or on and off. */
  Kind kind();

  /** What holds where nobody chose: {@code on}, {@code off} or a number. */
  String initial();

  /** The least number that may be chosen. */
  int least() default 0;

  /** The largest number that may be chosen. */
  int most() default 0;

  /** What the choice does, in a sentence for editors. */
  String meaning();

  /** What a choice can be. */
  enum Kind {
    /** On or off. */
    SWITCH,
    /** A whole number within limits. */
    NUMBER
  }
}
