/** Reading feeds: one document's cost beside naive ROME, and ten thousand feeds over real sockets. */
@NullMarked
package io.watchfloor.bench.feeds;

import org.jspecify.annotations.NullMarked;
