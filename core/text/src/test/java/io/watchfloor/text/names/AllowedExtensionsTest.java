package io.watchfloor.text.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ext.ExtensionNotLoadedException;
import org.junit.jupiter.api.Test;

/**
 * Since 2.5.9 OpenNLP loads a model's feature generators only from packages that were named to it. What was named once
 * in a process stays allowed, so each test has OpenNLP in a class loader of its own.
 */
class AllowedExtensionsTest {
    private static URLClassLoader freshClasses() {
        URL[] classPath = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(AllowedExtensionsTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String place) {
        try {
            return Path.of(place).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(place, e);
        }
    }

    private static InputStream model() {
        return Objects.requireNonNull(OpenNlpNames.class.getResourceAsStream(OpenNlpNames.MODEL));
    }

    @Test
    void ourModelIsReadInAProcessThatAllowedNothing() throws IOException, ReflectiveOperationException {
        try (URLClassLoader fresh = freshClasses();
                InputStream model = model()) {
            Class<?> names = fresh.loadClass(OpenNlpNames.class.getName());
            assertThat(names.getMethod("read", InputStream.class).invoke(null, model))
                    .isNotNull();
        }
    }

    @Test
    void openNlpAloneRefusesIt() throws IOException, ReflectiveOperationException {
        try (URLClassLoader fresh = freshClasses();
                InputStream model = model()) {
            Class<?> plain = fresh.loadClass(TokenNameFinderModel.class.getName());
            assertThatThrownBy(() -> plain.getConstructor(InputStream.class).newInstance(model))
                    .hasStackTraceContaining(ExtensionNotLoadedException.class.getName());
        }
    }
}
