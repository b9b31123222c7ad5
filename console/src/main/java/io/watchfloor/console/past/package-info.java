/** The index of the past on disk: derived from the topics, and made again from them. The only package that knows Lucene. */
@NullMarked
package io.watchfloor.console.past;

import org.jspecify.annotations.NullMarked;
