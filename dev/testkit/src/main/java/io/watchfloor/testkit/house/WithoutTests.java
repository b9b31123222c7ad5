package io.watchfloor.testkit.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** Leaves out the classes of tests, wherever a build puts them. */
public final class WithoutTests implements ImportOption {
    private static final Pattern TESTS = Pattern.compile(".*/test(-classes)?/.*");

    @Override
    public boolean includes(Location location) {
        return !location.matches(TESTS);
    }
}
