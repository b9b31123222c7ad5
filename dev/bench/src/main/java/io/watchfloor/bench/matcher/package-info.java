/** The rule matcher beside Lucene Monitor, over the Aho-Corasick automaton that only finds the words. */
@NullMarked
package io.watchfloor.bench.matcher;

import org.jspecify.annotations.NullMarked;
