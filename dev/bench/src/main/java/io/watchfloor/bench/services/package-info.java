/** The services as processes: how soon they are ready and what memory they take. */
@NullMarked
package io.watchfloor.bench.services;

import org.jspecify.annotations.NullMarked;
