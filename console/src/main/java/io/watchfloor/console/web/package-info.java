/** The desk over HTTP: pages, their JSON, the stream of changes, and the headers that keep a browser safe. */
@NullMarked
package io.watchfloor.console.web;

import org.jspecify.annotations.NullMarked;
