/** The decision book, compiled: everything that decides, read from its files and ready to use, or a list of findings. */
@NullMarked
package io.watchfloor.rules.book;

import org.jspecify.annotations.NullMarked;
