/** What the words of people teach the learned scale: which words count, and what weights follow from them. */
@NullMarked
package io.watchfloor.authoring.learning;

import org.jspecify.annotations.NullMarked;
