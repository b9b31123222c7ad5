package io.watchfloor.cli.command;

import io.watchfloor.kafka.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"watchfloor " + Version.current() + ", Java " + Runtime.version()};
    }
}
