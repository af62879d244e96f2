/**
 * Models for other tools, read afresh and solved by small programs of their own, and by those tools where they are
 * there.
 */
package org.surety.conformance.exports;
