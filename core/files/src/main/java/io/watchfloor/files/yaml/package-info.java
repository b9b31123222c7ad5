/** Files that people edit: YAML 1.2 with the place of every value, and the findings that a file gives rise to. */
@NullMarked
package io.watchfloor.files.yaml;

import org.jspecify.annotations.NullMarked;
