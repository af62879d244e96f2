package org.surety.report.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Between what a number lies, or each number of a list. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Within {

    /** The least it can be. */
    double min() default 0;

    /** The most it can be. */
    double max() default Double.POSITIVE_INFINITY;
}
