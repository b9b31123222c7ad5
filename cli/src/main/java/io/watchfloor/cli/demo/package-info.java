/** The samples served as feeds on headline time, and what an onlooker sees of it. */
@NullMarked
package io.watchfloor.cli.demo;

import org.jspecify.annotations.NullMarked;
