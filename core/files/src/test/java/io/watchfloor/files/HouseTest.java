package io.watchfloor.files;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.watchfloor.testkit.house.HouseRules;
import io.watchfloor.testkit.house.WithoutTests;

/** This module follows the rules of the house. */
@AnalyzeClasses(packages = "io.watchfloor.files", importOptions = WithoutTests.class)
class HouseTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
