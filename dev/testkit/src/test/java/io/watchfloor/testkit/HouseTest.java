package io.watchfloor.testkit;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.watchfloor.testkit.house.HouseRules;
import io.watchfloor.testkit.house.WithoutTests;

/** This module, the model and the broker, whose tests know no kit, follow the rules of the house. */
@AnalyzeClasses(
        packages = {"io.watchfloor.model", "io.watchfloor.broker", "io.watchfloor.testkit"},
        importOptions = WithoutTests.class)
class HouseTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
