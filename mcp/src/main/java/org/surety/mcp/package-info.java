/** The door as tools and resources of the Model Context Protocol, for assistants that draft agreements. */
@NullMarked
package org.surety.mcp;

import org.jspecify.annotations.NullMarked;
