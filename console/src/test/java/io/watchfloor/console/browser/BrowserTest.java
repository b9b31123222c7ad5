package io.watchfloor.console.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Tests in a real browser. They need chromium and chromedriver, and run with {@code -Dbrowser=true}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Timeout(120)
@EnabledIfSystemProperty(
        named = "browser",
        matches = "true",
        disabledReason = "needs chromium and chromedriver: run with -Dbrowser=true")
@interface BrowserTest {}
