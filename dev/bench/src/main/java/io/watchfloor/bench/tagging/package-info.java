/** Tagging by layers, beside OpenNLP as it comes. */
@NullMarked
package io.watchfloor.bench.tagging;

import org.jspecify.annotations.NullMarked;
