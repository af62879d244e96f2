package org.surety.web.api;

import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;

/** Documents that everybody who asks may mean, and a workbench over them. */
public record ApiShelf(DocumentStore store, Workbench bench) {}
