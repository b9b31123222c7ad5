/**
 * Where the name finder's model comes from and how good it is: reads the corpora, mends their labels, rewrites news
 * sentences into headlines, trains, and scores. Nothing here runs when headlines are tagged.
 */
@NullMarked
package io.watchfloor.analysis.names.training;

import org.jspecify.annotations.NullMarked;
