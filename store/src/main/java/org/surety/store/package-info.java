/**
 * Keeps bytes with their history, and the people who may read and change them, in SQLite or PostgreSQL. It knows
 * nothing of agreements. {@link org.surety.store.Store} opens it; SQL stands nowhere else.
 */
@NullMarked
package org.surety.store;

import org.jspecify.annotations.NullMarked;
