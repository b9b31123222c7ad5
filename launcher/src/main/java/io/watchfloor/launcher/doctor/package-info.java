/** What an operator asks when something seems wrong: findings, each with what to do. */
@NullMarked
package io.watchfloor.launcher.doctor;

import org.jspecify.annotations.NullMarked;
