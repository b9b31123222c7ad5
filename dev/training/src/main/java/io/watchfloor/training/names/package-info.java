/**
 * Where the name finder's model comes from: reads the corpora, mends their labels, rewrites news sentences into headlines, and
 * trains. How good it is, its tests say. Nothing here runs when headlines are tagged.
 */
@NullMarked
package io.watchfloor.training.names;

import org.jspecify.annotations.NullMarked;
