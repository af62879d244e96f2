package org.surety.live;

/** Where chance comes from. What it said is logged, so that a log is folded without it. */
@FunctionalInterface
public interface Lots {

    /** A number from 0, included, to 1, excluded, each as likely. */
    double next();
}
