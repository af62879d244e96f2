/** Tests of the whole: its architecture, its catalog, its engines against each other, its good and bad files. */
package org.surety.conformance;
