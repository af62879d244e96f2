package org.surety.report.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field tells, or the record as a whole, in a sentence for who reads the schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Description {

    /** Of numbers that are written as texts. */
    String WHOLE = "An exact whole number, which may be larger than a program can hold as a number.";

    /** The sentence. */
    String value();
}
