/**
 * Text as the rules see it: words with exact offsets, clauses, names, the states that spans stand for and their roles,
 * and what each clause claims (modality) and who claims it (speaker).
 */
@NullMarked
package io.watchfloor.text.reading;

import org.jspecify.annotations.NullMarked;
