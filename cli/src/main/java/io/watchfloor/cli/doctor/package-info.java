/** What an operator asks when something seems wrong: findings, each with what to do. */
@NullMarked
package io.watchfloor.cli.doctor;

import org.jspecify.annotations.NullMarked;
