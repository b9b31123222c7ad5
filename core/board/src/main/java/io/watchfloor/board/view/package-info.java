/** What the desk knows and how it words it: plain memory and plain functions, without Kafka and without HTTP. */
@NullMarked
package io.watchfloor.board.view;

import org.jspecify.annotations.NullMarked;
