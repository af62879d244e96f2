package org.surety.report.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text looks like. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Matches {

    /** A whole number that is not negative, as a text because it can be larger than a program's numbers. */
    String WHOLE = "^[0-9]+$";

    /** The regular expression, which finds the whole text if it begins and ends as such. */
    String value();
}
